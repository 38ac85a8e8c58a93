#!/bin/sh
# Make sure that there is what the tests run in a browser: Chromium and Firefox,
# Han fonts to draw with, and the library that Playwright's own Node.js is linked against.
set -eu

has() {
  for name; do command -v "$name" >/dev/null && return; done
  return 1
}

missing=""
has chromium chromium-browser || missing="$missing chromium"
has firefox-esr firefox || missing="$missing firefox-esr"
{ has fc-list && [ -n "$(fc-list :lang=zh-cn family)" ]; } || missing="$missing fontconfig fonts-noto-cjk"
{ ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q 'libatomic\.so\.1' ||
  missing="$missing libatomic1"

if [ -z "$missing" ]; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing$missing …"
  log=$(mktemp)
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing; } \
    >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
else
  echo "The browser tests need: apt-get install$missing (as root)" >&2
  exit 1
fi
