# shellcheck shell=bash

# Prints `docker` or `buildah`, whichever works here; Docker's command without its engine does not.
container_tool() {
  if docker info >/dev/null 2>&1; then
    echo docker
  elif command -v buildah >/dev/null; then
    echo buildah
  else
    echo "Neither a Docker engine nor buildah is here." >&2
    return 1
  fi
}
