#!/bin/sh
# Packs the commit that is checked out into dist/straks-<version>.tar.gz, for machines with the CPU of this one. Where it
# is installed neither npm nor its registry is needed.
set -eu
cd "$(dirname "$0")/.."
version=$(sed -n 's/.*"version": "\(.*\)".*/\1/p' package.json | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/checkout" dist
git archive HEAD | tar -x -C "$work/checkout"
(cd "$work/checkout" && sh deploy/assemble.sh "$work/release" && cp -a docs deploy README.md CHANGELOG.md SECURITY.md "$work/release")
tar -czf "dist/straks-$version.tar.gz" --owner=root --group=root -C "$work/release" .
echo "dist/straks-$version.tar.gz"
