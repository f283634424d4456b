#!/usr/bin/env bash
# Installs or upgrades the shop with one command and waits until it answers through its ingress.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib/shop.sh
. "$here/lib/shop.sh"

usage() {
  cat <<'TEXT'
deploy.sh [options] [-- arguments of helm upgrade]
  --namespace NAME     made when missing, at Pod Security "restricted" (dhakacart)
  --release NAME       (shop)
  --environment NAME   development, staging or production: the values file of that name
  --timeout DURATION   for pods, and again for the first answer (10m)
  --address IP         where the ingress listens, when DNS does not know the host yet
  --insecure           takes any certificate
Example: deploy.sh --environment staging -- --set api.image.tag=1.4.0 --set web.image.tag=1.4.0
TEXT
}

namespace=dhakacart release=shop environment='' timeout=10m address='' insecure=''
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=$2; shift 2 ;;
    --release) release=$2; shift 2 ;;
    --environment) environment=$2; shift 2 ;;
    --timeout) timeout=$2; shift 2 ;;
    --address) address=$2; shift 2 ;;
    --insecure) insecure=yes; shift ;;
    --help) usage; exit 0 ;;
    --) shift; break ;;
    *) usage >&2; exit 2 ;;
  esac
done
[[ $timeout =~ ^([0-9]+)(s|m)$ ]] || die "--timeout takes seconds or minutes, such as 600s or 10m"
seconds=${BASH_REMATCH[1]}
[ "${BASH_REMATCH[2]}" = s ] || seconds=$((seconds * 60))
need helm kubectl curl

chart=$here/../helm/dhakacart
values=()
if [ -n "$environment" ]; then
  [ -f "$chart/values-$environment.yaml" ] || die "there are no values for \"$environment\""
  values=(--values "$chart/values-$environment.yaml")
fi

kubectl get namespace "$namespace" >/dev/null 2>&1 || kubectl create namespace "$namespace"
kubectl label namespace "$namespace" --overwrite pod-security.kubernetes.io/enforce=restricted >/dev/null

# A blue-green move in between has pointed the entry at another release; the upgrade leaves it there.
live=$(of services entry --output 'jsonpath={.items[0].spec.selector.app\.kubernetes\.io/instance}' 2>/dev/null || true)
[ "$live" != "$release" ] || live=''

if ! helm_or_failed_migration upgrade --install "$release" "$chart" --namespace "$namespace" \
  "${values[@]}" --set "blueGreen.live=$live" --wait --wait-for-jobs --timeout "$timeout" "$@"; then
  explain >&2
  die 'the release did not get ready; what served before goes on serving'
fi

if [ -z "$(of ingress entry --output name)$(of httproutes.gateway.networking.k8s.io entry --output name 2>/dev/null || true)" ]; then
  echo 'All pods are ready. Nothing leads to them from outside: neither ingress.enabled nor gateway.enabled is set.'
  exit 0
fi
origin=$(public_origin)
echo "Waiting for $origin"
until=$((SECONDS + seconds))
until said=$(ask --output /dev/null "$origin/en" 2>&1 && ask --output /dev/null "$origin/api/v1/categories" 2>&1); do
  [ $SECONDS -lt $until ] || die "all pods are ready, but the shop does not answer at $origin: $said"
  sleep 1
done
echo "The shop answers at $origin"
