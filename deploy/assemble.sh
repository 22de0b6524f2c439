#!/bin/sh
# From a checkout: what an installation needs, and no more, into the given folder. Used by Containerfile and release.sh.
set -eu
npm ci
npx vite build -c tab/vite.config.ts --logLevel warn
# Anew, not pruned: npm would take Node's own link away with the rest.
npm ci --omit=dev
rm -rf node_modules/node-linux-*/include node_modules/node-linux-*/share
find node_modules '(' -name '*.map' -o -name '*.d.ts' -o -name '*.d.[cm]ts' ')' -delete
mkdir -p "$1"
cp -a package.json node_modules dist organisation cards dialogs bot "$1"
