#!/bin/sh
# Make sure that there are a Chromium for the tests, Han fonts for it to draw with, and the library
# that Playwright's own Node.js is linked against.
set -eu

packages="chromium fonts-noto-cjk fontconfig libatomic1"

is_complete() {
  { command -v chromium || command -v chromium-browser; } >/dev/null &&
    command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ] &&
    { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q 'libatomic\.so\.1'
}

if is_complete; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing $packages …"
  log=$(mktemp)
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages; } \
    >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
else
  echo "The browser tests need: apt-get install $packages (as root)" >&2
  exit 1
fi
