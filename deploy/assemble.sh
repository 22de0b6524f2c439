#!/bin/sh
# From a checkout: what an installation needs, and no more, into the given folder. Used by Containerfile and release.sh.
set -eu
npm ci
npx vite build -c tab/vite.config.ts --logLevel warn
npm prune --omit=dev
# npm 9, which is Debian's, loses the link when it throws out the same packages for other machines.
ln -sf "../$(cd node_modules && ls -d node-linux-*)/bin/node" node_modules/.bin/node
rm -rf node_modules/node-linux-*/include node_modules/node-linux-*/share
find node_modules '(' -name '*.map' -o -name '*.d.ts' -o -name '*.d.[cm]ts' ')' -delete
mkdir -p "$1"
cp -a package.json node_modules dist organisation cards dialogs bot "$1"
