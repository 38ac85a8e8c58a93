#!/bin/sh
# Install what builds are compared with: sh scripts/setup_peers.sh PYTHON VENV LOCK
set -eu
"$1" -m venv --clear "$2"
echo "Setting up $2 …"
"$2/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
  --requirement "$3"
touch "$2/ready"
