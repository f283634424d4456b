#!/usr/bin/env bash
# Checks a deployment from outside and ends with 1 when anything is not as it must be.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/shop.sh
. "$here/lib/shop.sh"

usage() {
  cat <<'TEXT'
validate.sh --namespace NAME [options]
  --release NAME      which, when the namespace has several
  --address IP        where the ingress listens, when DNS does not know the host
  --insecure          takes any certificate
  --without-entry     asks the Services instead: for a release that has no ingress (yet)
  --without-policies  for a cluster that does without network policies
TEXT
}

namespace='' release='' address='' insecure='' entry=yes policies=yes
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=$2; shift 2 ;;
    --release) release=$2; shift 2 ;;
    --address) address=$2; shift 2 ;;
    --insecure) insecure=yes; shift ;;
    --without-entry) entry=''; shift ;;
    --without-policies) policies=''; shift ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done
[ -n "$namespace" ] || { usage >&2; exit 2; }
need kubectl curl
kubectl get namespace "$namespace" >/dev/null || die "the cluster has no namespace $namespace"
if [ -z "$release" ]; then
  release=$(k get deployments --selector app.kubernetes.io/name=dhakacart,app.kubernetes.io/component=api \
    --output 'jsonpath={range .items[*]}{.metadata.labels.app\.kubernetes\.io/instance}{"\n"}{end}')
  [ -n "$release" ] || die "there is no shop in namespace $namespace"
  [[ $release != *$'\n'* ]] || die "several releases are in namespace $namespace, name one: ${release//$'\n'/ }"
fi
mine=app.kubernetes.io/name=dhakacart,app.kubernetes.io/instance=$release
scratch=$(mktemp -d)
: >"$scratch/pids"
finish() {
  local pid
  while read -r pid; do kill "$pid" 2>/dev/null || true; done <"$scratch/pids"
  rm -rf "$scratch"
}
trap finish EXIT

# shellcheck source=lib/checks.sh
. "$here/lib/checks.sh"

failed=0
check() { # NAME FUNCTION
  local faults
  faults=$("$2" 2>&1) || faults=${faults:-it could not be found out}
  if [ -z "$faults" ]; then
    echo "ok      $1"
  else
    failed=$((failed + 1))
    echo "FAILED  $1"
    echo "          ${faults//$'\n'/$'\n          '}"
  fi
}

restarts >"$scratch/restarts"
origin=$(public_origin)
api='' web=''
if [ -n "$entry" ]; then
  api=$origin web=$origin
else
  forward api http && api=http://127.0.0.1:$forwarded
  forward web http && web=http://127.0.0.1:$forwarded
fi

echo "Release $release in namespace $namespace, ${web:-without a pod of web that can be reached}"
check 'every pod is ready and of the newest version' pods_ready
check 'no container is held up' containers_running
check 'the migration has ended well' migration_done
check 'every Service has an endpoint' endpoints_present
check 'the namespace refuses pods that are not restricted' namespace_restricted
check 'running pods are restricted' pods_restricted
check 'every container has limits' containers_limited
check 'images are named by version or digest' images_pinned
check 'no secret stands in a pod in clear' secrets_referenced
[ -z "$policies" ] || check 'network policies deny by default, both ways' policies_present
check 'the home page shows a product' home_answers
check 'the API lists products' api_answers
check 'a cart can be made' cart_works
check 'api, web and worker tell their metrics' metrics_answer
check 'no container was restarted meanwhile' restarts_steady

[ $failed = 0 ] || die "$failed checks failed"
echo 'All is well.'
