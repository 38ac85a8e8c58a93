#!/bin/sh
# Resolve requirements.lock from pyproject.toml: sh scripts/lock.sh BIN
set -eu
bin=$1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check pip-tools
"$bin/python" - >"$work/requirements.in" <<'PYTHON'
import tomllib

with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)
groups = [
    project["project"]["dependencies"],
    project["dependency-groups"]["dev"],
    project["build-system"]["requires"],
    # An editable installation is built with these.
    ["editables"],
]
print("\n".join(line for group in groups for line in group))
PYTHON
{
  echo "# Every dependency with its hashes; made by \`make lock\` from pyproject.toml."
  "$work/env/bin/pip-compile" --quiet --generate-hashes --allow-unsafe --no-header --no-annotate \
    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options \
    --strip-extras --output-file - "$work/requirements.in"
} >"$work/requirements.lock"
mv "$work/requirements.lock" requirements.lock
