#!/usr/bin/env bash
# A new version beside the running one, validated, and traffic moved between them by selector.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/shop.sh
. "$here/lib/shop.sh"

usage() {
  cat <<'TEXT'
blue-green.sh COMMAND [options] [-- arguments of helm install]
  start      installs the new version as RELEASE-green on the same database, and validates it
  switch     leads shoppers to RELEASE-green
  back       leads shoppers to RELEASE again
  cleanup    removes RELEASE-green, when no shopper is led there
  status     says who serves
Options: --namespace NAME (dhakacart), --release NAME (shop), --timeout DURATION (10m),
--without-policies as of validate.sh.
Example: blue-green.sh start -- --set api.image.tag=1.5.0 --set web.image.tag=1.5.0
TEXT
}

namespace=dhakacart release=shop timeout=10m address='' insecure='' options=()
[ $# -gt 0 ] || { usage >&2; exit 2; }
command=$1
shift
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=$2; shift 2 ;;
    --release) release=$2; shift 2 ;;
    --timeout) timeout=$2; shift 2 ;;
    --without-policies) options+=("$1"); shift ;;
    --) shift; break ;;
    *) usage >&2; exit 2 ;;
  esac
done
need helm kubectl curl
green=$release-green
label='app\.kubernetes\.io/instance'
[ -n "$(of services entry --output name)" ] || die "there is no release $release in namespace $namespace"

# Whose pods the entry Services select; both names when they disagree.
live() {
  of services entry --output "jsonpath={range .items[*]}{.spec.selector.$label}{\"\n\"}{end}" | sort -u | paste -sd ' '
}

# Points both entry Services at a release whose pods are ready, and waits until their endpoints are its.
lead_to() {
  local target=$1 component service stray until
  for component in api web; do
    k get pods --selector "app.kubernetes.io/instance=$target,app.kubernetes.io/component=$component" \
      --output 'jsonpath={.items[*].status.conditions[?(@.type=="Ready")].status}' | grep -qw True ||
      die "$target has no $component pod that is ready: nothing was switched"
  done
  for service in $(of services entry --output name); do
    k patch "$service" --patch "{\"spec\":{\"selector\":{\"app.kubernetes.io/instance\":\"$target\"}}}" >/dev/null
  done
  until=$((SECONDS + 60))
  for service in $(of services entry --output 'jsonpath={.items[*].metadata.name}'); do
    while :; do
      stray=$(k get endpointslices --selector "kubernetes.io/service-name=$service" \
        --output 'jsonpath={range .items[*].endpoints[*]}{.targetRef.name}{"\n"}{end}' | grep -v "^$(name_of "$target")-" || true)
      [ -n "$stray" ] || break
      [ $SECONDS -lt $until ] || die "$service still leads to $stray"
      sleep 0.5
    done
  done
  echo "Shoppers are led to $target."
}

# The start of the names of a release's pods.
name_of() {
  k get deployments --selector "app.kubernetes.io/instance=$1,app.kubernetes.io/component=api" \
    --output 'jsonpath={.items[0].metadata.name}' | sed 's/-api$//'
}

start() {
  local values first=$release
  values=$(mktemp)
  # shellcheck disable=SC2064 # the file's name is known now
  trap "rm -f '$values'" EXIT
  helm get values "$release" --namespace "$namespace" --output yaml >"$values"
  if ! release=$green helm_or_failed_migration upgrade --install "$green" "$here/../helm/dhakacart" \
    --namespace "$namespace" --values "$values" --set "blueGreen.of=$first,blueGreen.live=" \
    --wait --wait-for-jobs --timeout "$timeout" "$@"; then
    release=$green explain >&2
    die "$green did not get ready; $first goes on serving"
  fi
  "$here/validate.sh" --namespace "$namespace" --release "$green" --without-entry "${options[@]}"
}

case $command in
  start) start "$@" ;;
  switch) lead_to "$green" ;;
  back) lead_to "$release" ;;
  cleanup)
    [ "$(live)" = "$release" ] || die "shoppers are led to $(live): switch back first"
    helm uninstall "$green" --namespace "$namespace" --wait --timeout "$timeout"
    ;;
  status) echo "Shoppers are led to $(live)." ;;
  *) usage >&2; exit 2 ;;
esac
