#!/bin/sh
# Builds the image `straks` with buildah (and netavark), to which further arguments are handed on. With --debian its base
# is made from Debian's packages (mmdebstrap), where no registry of images can be reached. CA names a file with
# certificate authorities that npm is to trust as well.
set -eu
cd "$(dirname "$0")/.."

if [ "${1-}" = --debian ]; then
  shift
  root=$(mktemp)
  mmdebstrap --variant=minbase --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' trixie "$root.tar"
  base=$(buildah from scratch)
  buildah add "$base" "$root.tar" /
  buildah commit --rm "$base" localhost/debian:trixie-slim
  rm -f "$root" "$root.tar"
  set -- "$@" --build-arg BASE=localhost/debian:trixie-slim
fi
if [ -n "${CA-}" ]; then
  npmrc=$(mktemp)
  echo 'cafile=/run/ca.pem' > "$npmrc"
  set -- "$@" --volume "$CA:/run/ca.pem:ro" --volume "$npmrc:/root/.npmrc:ro"
fi

version=$(sed -n 's/.*"version": "\(.*\)".*/\1/p' package.json | head -1)
exec buildah build --isolation chroot --format docker --ignorefile deploy/Containerfile.dockerignore \
  --file deploy/Containerfile --tag "straks:$version" --tag straks:latest "$@" .
