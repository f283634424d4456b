# Shared by the scripts beside this folder; sourced, with $namespace and $release set.

die() {
  echo "${0##*/}: $1" >&2
  exit 1
}

need() {
  local name
  for name in "$@"; do
    command -v "$name" >/dev/null || die "$name is not on the PATH"
  done
}

k() { kubectl --namespace "$namespace" "$@"; }

# Objects of one component of the release: of KIND COMPONENT [further arguments of kubectl get]
of() {
  local kind=$1 component=$2
  shift 2
  k get "$kind" --selector \
    "app.kubernetes.io/name=dhakacart,app.kubernetes.io/instance=$release,app.kubernetes.io/component=$component" "$@"
}

# The address that shoppers use, as the API was told.
public_origin() {
  of configmap api --output 'jsonpath={.items[0].data.PUBLIC_ORIGIN}' 2>/dev/null || true
}

# curl to the shop's origin: by its name, or at $address where no DNS leads there yet.
ask() {
  local host port options=(--silent --show-error --fail-with-body --max-time 10)
  host=${origin#*://}
  port=443
  [[ $origin == http://* ]] && port=80
  if [[ $host == *:* ]]; then
    port=${host##*:}
    host=${host%:*}
  fi
  [ -z "$address" ] || options+=(--resolve "$host:$port:$address")
  [ -z "$insecure" ] || options+=(--insecure)
  curl "${options[@]}" "$@"
}

# Runs helm with the given arguments to its end, but not past a migration of the release that fails:
# helm would wait for it until its time is up.
helm_or_failed_migration() {
  local before failed pid
  before=$(of jobs migrate --output name)
  helm "$@" &
  pid=$!
  # shellcheck disable=SC2064 # the process's id is known now
  trap "kill $pid 2>/dev/null || true; exit 130" INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    failed=$(of jobs migrate --output 'go-template={{range .items}}{{$name := .metadata.name}}{{range .status.conditions}}{{if and (eq .type "Failed") (eq .status "True")}}job.batch/{{$name}}{{"\n"}}{{end}}{{end}}{{end}}' 2>/dev/null | grep -vxF "$before" || true)
    if [ -n "$failed" ]; then
      kill "$pid" 2>/dev/null || true
      wait "$pid" || true
      echo "The migration failed: ${failed//$'\n'/, }"
      return 1
    fi
    sleep 1
  done
  trap - INT TERM
  wait "$pid"
}

# Why pods of the release don't start or don't get ready, as far as the cluster knows.
explain() {
  local job
  echo "--- pods of $release"
  k get pods --selector "app.kubernetes.io/instance=$release" --output wide || true
  echo '--- what holds up containers'
  k get pods --selector "app.kubernetes.io/instance=$release" --output go-template='{{range .items}}{{$pod := .metadata.name}}{{range .status.containerStatuses}}{{with .state.waiting}}{{$pod}}: {{.reason}}: {{.message}}{{"\n"}}{{end}}{{end}}{{end}}' || true
  echo '--- warnings'
  k get events --field-selector type=Warning --sort-by .lastTimestamp 2>/dev/null | tail -n 15 || true
  for job in $(of jobs migrate --output name 2>/dev/null || true); do
    echo "--- the last lines of $job"
    k logs "$job" --all-containers --tail=20 2>&1 || true
  done
  echo '--- the last lines of the API'
  k logs --selector "app.kubernetes.io/instance=$release,app.kubernetes.io/component=api" --tail=5 2>&1 || true
}
