# The checks of validate.sh; sourced by it. Each prints one line for each fault, and nothing when all
# is as it must be.
# shellcheck disable=SC2154 # $mine, $release, $api and others are validate.sh's

# The pods that serve; those of jobs and tests have ended, or failed and said so.
running() { # OUTPUT
  k get pods --selector "$mine,app.kubernetes.io/component in (api,web,worker,database)" --output "$1"
}

# Each container of each serving pod as "POD CONTAINER …", by a template that sees it as its dot.
containers() { # TEMPLATE
  running "go-template={{range .items}}{{\$pod := .metadata.name}}{{\$spec := .spec}}{{range .spec.containers}}$1{{end}}{{end}}"
}

pods_ready() {
  local component state
  for component in api web worker; do
    # A number that is missing is a 0.
    state=$(of deployments "$component" --output 'go-template={{range .items}}{{.spec.replicas}} {{or .status.updatedReplicas 0}} {{or .status.readyReplicas 0}} {{or .status.replicas 0}}{{end}}')
    read -r wanted updated ready all <<<"$state" || true
    if [ -z "$state" ]; then
      echo "there is no Deployment of $component"
    elif [ "$wanted" = 0 ] || [ "$updated" != "$wanted" ] || [ "$ready" != "$wanted" ] || [ "$all" != "$wanted" ]; then
      echo "$component: of $wanted pods $updated are of the newest version, $ready of $all are ready"
    fi
  done
}

containers_running() {
  k get pods --selector "$mine" --field-selector status.phase!=Succeeded,status.phase!=Failed \
    --output 'go-template={{range .items}}{{$pod := .metadata.name}}{{range .status.containerStatuses}}{{with .state.waiting}}{{$pod}}: {{.reason}} {{or .message ""}}{{"\n"}}{{end}}{{end}}{{end}}'
}

migration_done() {
  of jobs migrate --output 'go-template={{range .items}}{{$job := .metadata.name}}{{$done := or .status.succeeded 0}}{{if eq $done 0}}{{$job}}: not succeeded{{range .status.conditions}}; {{.type}}: {{or .reason ""}} {{or .message ""}}{{end}}{{"\n"}}{{end}}{{end}}'
}

endpoints_present() {
  local service ready
  for service in $(k get services --selector "$mine" --output 'jsonpath={.items[*].metadata.name}'); do
    ready=$(k get endpointslices --selector "kubernetes.io/service-name=$service" \
      --output 'jsonpath={.items[*].endpoints[?(@.conditions.ready==true)].addresses[0]}')
    [ -n "$ready" ] || echo "$service has none that is ready"
  done
}

namespace_restricted() {
  local level
  level=$(kubectl get namespace "$namespace" --output 'jsonpath={.metadata.labels.pod-security\.kubernetes\.io/enforce}')
  [ "$level" = restricted ] || echo "Pod Security enforces \"$level\""
}

pods_restricted() {
  running 'go-template={{range .items}}{{.metadata.name}}|{{.spec.automountServiceAccountToken}}|{{.spec.securityContext.runAsNonRoot}}|{{.spec.securityContext.seccompProfile.type}}{{"\n"}}{{end}}' |
    awk -F'|' '$2 != "false" || $3 != "true" || $4 != "RuntimeDefault" { print $1 ": token " $2 ", runAsNonRoot " $3 ", seccomp " $4 }'
  containers '{{$pod}} {{.name}} {{with .securityContext}}{{.readOnlyRootFilesystem}} {{.allowPrivilegeEscalation}} {{.capabilities.drop}} {{or .privileged false}}{{end}}{{"\n"}}' |
    awk '$3 != "true" || $4 != "false" || $5 != "[ALL]" || $6 != "false" { print $1 "/" $2 ": read-only root " $3 ", escalation " $4 ", drops " $5 ", privileged " $6 }'
}

containers_limited() {
  containers '{{$pod}} {{.name}} {{with .resources.limits}}{{.cpu}} {{.memory}}{{else}}none none{{end}}{{"\n"}}' |
    awk '$3 ~ /no/ || $4 ~ /no/ { print $1 "/" $2 ": cpu " $3 ", memory " $4 }'
}

images_pinned() {
  containers '{{$pod}} {{.name}} {{.image}}{{"\n"}}' |
    awk '$3 !~ /@sha256:/ && ($3 ~ /:latest$/ || $3 !~ /:[^:\/]+$/) { print $1 "/" $2 ": " $3 }'
}

secrets_referenced() {
  containers '{{$name := .name}}{{range .env}}{{with .value}}{{$pod}} {{$name}} {{.}}{{"\n"}}{{end}}{{end}}' |
    awk '$3 ~ /:\/\/[^\/@]*:[^\/@$]+@/ { print $1 "/" $2 ": an address with a password" }'
  containers '{{$container := .name}}{{range .env}}{{$name := .name}}{{with .value}}{{$pod}} {{$container}} {{$name}}{{"\n"}}{{end}}{{end}}' |
    awk '$3 ~ /SECRET|PASSWORD|TOKEN/ { print $1 "/" $2 ": " $3 }'
}

policies_present() {
  local denying component
  denying=$(of networkpolicies network --output 'go-template={{range .items}}{{$all := .spec.policyTypes}}{{if and (not .spec.ingress) (not .spec.egress) (eq (len $all) 2)}}{{.metadata.name}}{{"\n"}}{{end}}{{end}}')
  [ -n "$denying" ] || echo 'no policy denies everything that is not allowed'
  for component in api web worker migrate; do
    [ -n "$(of networkpolicies "$component" --output name)" ] || echo "$component has none of its own"
  done
}

home_answers() {
  local said
  [ -n "$web" ] || { echo 'no pod of web can be reached'; return; }
  said=$(ask "$web/en") || { echo "${said:0:300}"; return; }
  grep -q 'href="/en/p/' <<<"$said" || echo "$web/en has no link to a product"
}

api_answers() {
  : >"$scratch/products"
  [ -n "$api" ] || { echo 'no pod of the API can be reached'; return; }
  ask "$api/api/v1/products?limit=60" >"$scratch/products" 2>&1 || { head -c 300 "$scratch/products"; return; }
  grep -q '"defaultVariantId"' "$scratch/products" || echo 'the list is empty'
}

# Puts something into a cart that is made for it, and finds it there by the cookie.
cart_works() {
  local variant body said cookie
  variant=$(grep -oE '"availability":"(in|low)_stock"[^{}]*"defaultVariantId":"[^"]+"' "$scratch/products" |
    head -n 1 | sed 's/.*"defaultVariantId":"//; s/"$//')
  [ -n "$variant" ] || { echo 'there is nothing to put into it'; return; }
  body="{\"variantId\":\"$variant\",\"quantity\":1}"
  said=$(ask --dump-header "$scratch/headers" --request POST --header "Origin: $origin" \
    --header 'Content-Type: application/json' --data "$body" "$api/api/v1/cart/items" 2>&1) ||
    { echo "${said:0:300}"; return; }
  # Sent by hand: over a forwarded port curl would keep a Secure cookie to itself.
  cookie=$(sed -n 's/^[Ss]et-[Cc]ookie: \([^;]*\);.*/\1/p' "$scratch/headers" | tr -d '\r' | paste -sd ';')
  said=$(ask --header "Cookie: $cookie" "$api/api/v1/cart" 2>&1) || { echo "${said:0:300}"; return; }
  [[ $said == *'"itemCount":1,'* ]] || echo "the cart has not one item: ${said:0:300}"
}

metrics_answer() {
  local component said
  for component in api web worker; do
    if ! forward "$component" metrics; then
      echo "$component: its metrics port can't be reached"
      continue
    fi
    said=$(curl --silent --show-error --fail --max-time 10 "http://127.0.0.1:$forwarded/metrics" 2>&1) ||
      { echo "$component: $said"; continue; }
    grep -q '^process_cpu_seconds_total' <<<"$said" || echo "$component: no metrics of a process"
  done
}

# Makes $forwarded a port of this machine that leads to a port of one pod. The way through the kubelet
# needs no network policy.
forward() { # COMPONENT PORT
  local pod log
  pod=$(of pods "$1" --field-selector status.phase=Running --output 'jsonpath={.items[0].metadata.name}' 2>/dev/null) || return 1
  local number=3000
  [ "$2" = http ] || number=9090
  log=$scratch/forward-$1-$2
  kubectl --namespace "$namespace" port-forward "pod/$pod" ":$number" >"$log" 2>&1 &
  echo "$!" >>"$scratch/pids"
  for _ in $(seq 100); do
    forwarded=$(sed -n 's/^Forwarding from 127.0.0.1:\([0-9]*\).*/\1/p' "$log")
    [ -z "$forwarded" ] || return 0
    kill -0 "$!" 2>/dev/null || break
    sleep 0.1
  done
  return 1
}

# "POD COUNT" for every container that serves.
restarts() {
  running 'go-template={{range .items}}{{$pod := .metadata.name}}{{range .status.containerStatuses}}{{$pod}}/{{.name}} {{.restartCount}}{{"\n"}}{{end}}{{end}}'
}

restarts_steady() {
  restarts | awk 'NR == FNR { before[$1] = $2; next } $1 in before && $2 > before[$1] { print $1 ": " $2 - before[$1] " more" }' "$scratch/restarts" -
}
