#!/bin/sh
# Resolve requirements.lock from pyproject.toml, and the lock of the benchmark's peers, for every Python
# and system that the project supports: sh scripts/lock.sh
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check uv
python3 - >"$work/requirements.in" <<'PYTHON'
import tomllib

with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)
groups = [
    project["project"]["dependencies"],
    *project["project"]["optional-dependencies"].values(),
    project["dependency-groups"]["dev"],
    project["build-system"]["requires"],
    # An editable installation is built with it.
    ["editables"],
]
print("\n".join(line for group in groups for line in group))
PYTHON
# Resolve a list of requirements into a lock file, which begins with a comment: lock IN FILE COMMENT
lock() {
  # uv keeps the versions of an output that is there; remove the file to renew them all.
  [ ! -f "$2" ] || cp "$2" "$work/made.lock"
  # Debian 12 has Python 3.11.2, and some releases want a later 3.11.
  "$work/env/bin/uv" pip compile --quiet --universal --python-version 3.11.0 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
    --output-file "$work/made.lock" "$1"
  { echo "# $3"; cat "$work/made.lock"; } >"$2"
  rm "$work/made.lock"
}

lock "$work/requirements.in" requirements.lock \
  "Every dependency with its hashes; made by \`make lock\` from pyproject.toml."
lock bench/builds/peers/requirements.in bench/builds/peers/requirements.lock \
  "What builds are compared with; made by \`make lock\` from requirements.in."
