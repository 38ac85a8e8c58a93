#!/bin/sh
# Make the local environment: sh scripts/setup.sh PYTHON VENV
set -eu
python=$1
venv=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Python 3.11 or newer is needed: apt-get install python3 python3-venv, or make PYTHON=/path/to/python3" >&2
  exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null 2>&1
  else
    echo "Python's venv module is needed: apt-get install python3-venv (as root)" >&2
    exit 1
  fi
fi
# A moved or half made environment is made again rather than mended.
"$python" -m venv --clear "$venv"
echo "Setting up $venv …"
# The lock is complete. Asked to resolve it, older pips look at newer releases of a package with
# extras (coverage[toml]) and then refuse them, since they have no hash.
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
  --requirement requirements.lock
# What pip builds with is in the lock too, so nothing is fetched here.
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
  --no-build-isolation --no-index --editable .
"$venv/bin/python" -m pip check >/dev/null || "$venv/bin/python" -m pip check
