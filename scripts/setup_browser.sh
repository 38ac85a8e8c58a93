#!/bin/sh
# Make sure that there are a Chromium for the tests and Han fonts for it to draw with.
set -eu

has_browser() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null; }
has_fonts() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]; }

if has_browser && has_fonts; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium and fonts …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk fontconfig >/dev/null
elif ! has_browser; then
  echo "Chromium is needed for the browser tests: apt-get install chromium fonts-noto-cjk (as root)" >&2
  exit 1
fi
