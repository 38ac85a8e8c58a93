#!/bin/sh
# Make sure that there is a LibreOffice for the tests of the files that spreadsheets open.
set -eu

if command -v soffice >/dev/null; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing libreoffice-calc …"
  log=$(mktemp)
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends libreoffice-calc; } >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
else
  echo "The tests of spreadsheets need: apt-get install libreoffice-calc (as root)" >&2
  exit 1
fi
