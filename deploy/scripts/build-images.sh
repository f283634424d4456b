#!/usr/bin/env bash
# Builds dhakacart/api:TAG and dhakacart/web:TAG with Docker or buildah, whichever is there; TAG is
# `dev` unless given. The labels come from git. BUILD_IMAGE, RUNTIME_IMAGE (names or digests),
# PNPM_VERSION and NPM_CONFIG_REGISTRY of the environment are passed on as build arguments.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=deploy/scripts/lib/container-tool.sh
. deploy/scripts/lib/container-tool.sh

tag=${1:-dev}
tool=$(container_tool)

arguments=(
  --build-arg "VERSION=$(git describe --tags --always --dirty)"
  --build-arg "REVISION=$(git rev-parse HEAD)"
)
# A clone of a folder has no address that a reader of the label could use.
source=$(git remote get-url origin 2>/dev/null || true)
case $source in
  https://*@*) arguments+=(--build-arg "SOURCE=https://${source#*@}") ;;
  https://* | git@*) arguments+=(--build-arg "SOURCE=$source") ;;
esac
for name in BUILD_IMAGE RUNTIME_IMAGE PNPM_VERSION NPM_CONFIG_REGISTRY; do
  if [ -n "${!name:-}" ]; then arguments+=(--build-arg "$name=${!name}"); fi
done

for component in api web; do
  image=dhakacart/$component:$tag
  if [ "$tool" = docker ]; then
    docker build --network host "${arguments[@]}" --tag "$image" --file "Dockerfile.$component" .
  else
    buildah build --network host --layers "${arguments[@]}" --tag "$image" \
      --file "Dockerfile.$component" .
  fi
  echo "Built $image"
done
