#!/bin/sh
# Install the auditors of the built site, and make sure that there is what they run on.
set -eu

missing=""
command -v node >/dev/null && command -v npm >/dev/null || missing="$missing nodejs npm"
command -v java >/dev/null || missing="$missing default-jre-headless"
command -v xmllint >/dev/null || missing="$missing libxml2-utils"
if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing$missing …"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing; } >/dev/null
  else
    echo "The audit needs: apt-get install$missing (as root)" >&2
    exit 1
  fi
fi
if ! node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)'; then
  echo "The audit needs Node.js 20 or newer" >&2
  exit 1
fi
echo "Setting up the auditors …"
# No package needs its install script: the browser is the one of scripts/setup_browser.sh.
cd tests/audit
PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
