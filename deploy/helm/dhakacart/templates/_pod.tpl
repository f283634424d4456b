{{/* What Pod Security "restricted" asks of a pod, and our user of every image. */}}
{{- define "dhakacart.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: {{ .user | default 1000 }}
runAsGroup: {{ .user | default 1000 }}
fsGroup: {{ .user | default 1000 }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "dhakacart.containerSecurityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* The start of every pod's spec: account, images, security. */}}
{{- define "dhakacart.podBase" -}}
serviceAccountName: {{ include "dhakacart.fullname" .root }}-{{ .account | default .component }}
automountServiceAccountToken: false
enableServiceLinks: false
# What is asked of a resolver that is just leaving is lost: it is asked again after a second, not five.
dnsConfig:
  options:
    - { name: timeout, value: "1" }
    - { name: attempts, value: "4" }
    - { name: ndots, value: "2" }
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  {{- include "dhakacart.podSecurityContext" . | nindent 2 }}
{{- end }}

{{/* Where the pods of a component may run. */}}
{{- define "dhakacart.scheduling" -}}
{{- $values := index .root.Values .component -}}
{{- with $values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.topologySpreadConstraints }}
topologySpreadConstraints:
  {{- range . }}
  - {{ toYaml . | nindent 4 | trim }}
    labelSelector:
      matchLabels:
        {{- include "dhakacart.selector" $ | nindent 8 }}
    # Of one version only: during a rollout the old pods would pull the new ones to wrong places.
    matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- end }}
{{- end }}

{{/* A Deployment's spec up to the pod's containers. A pod more may start, none may be missing. */}}
{{- define "dhakacart.deploymentSpec" -}}
{{- $values := index .root.Values .component -}}
{{- if not $values.autoscaling.enabled }}
replicas: {{ $values.replicas }}
{{- end }}
revisionHistoryLimit: 5
strategy:
  type: RollingUpdate
  rollingUpdate:
    maxSurge: 1
    maxUnavailable: 0
selector:
  matchLabels:
    {{- include "dhakacart.selector" . | nindent 4 }}
{{- end }}

{{- define "dhakacart.podMetadata" -}}
{{- $values := index .root.Values .component -}}
labels:
  {{- include "dhakacart.labels" . | nindent 2 }}
annotations:
  # A changed setting is a new pod; the Secret's content is not known to every way of rendering.
  checksum/config: {{ .config | sha256sum }}
  {{- with $values.podAnnotations }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}

{{/* Grace in s: the sleep, the time of failing readiness, closing, and some for the end itself. */}}
{{- define "dhakacart.gracePeriod" -}}
{{- with .Values.shutdown -}}
{{ add .preStopSeconds (div (add .delayMs .timeoutMs 999) 1000) 5 }}
{{- end -}}
{{- end }}

{{/* Startup waits for the schema; neither of the others ever asks the database. */}}
{{- define "dhakacart.probes" -}}
startupProbe:
  httpGet: { path: {{ .startup }}, port: metrics }
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: {{ div (add .root.Values.startup.timeoutSeconds 1) 2 }}
readinessProbe:
  httpGet: { path: /readyz, port: metrics }
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
livenessProbe:
  httpGet: { path: /livez, port: metrics }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 3
{{- end }}

{{/* The one writable place of the application's containers. */}}
{{- define "dhakacart.tmpMount" -}}
volumeMounts:
  - { name: tmp, mountPath: /tmp }
{{- end }}
{{- define "dhakacart.tmpVolume" -}}
volumes:
  - name: tmp
    emptyDir: { sizeLimit: 64Mi }
{{- end }}

{{/* Environment of API and worker beside their ConfigMap: everything that is secret. */}}
{{- define "dhakacart.secretEnvironment" -}}
{{ include "dhakacart.databaseEnvironment" . }}
{{- $secret := include "dhakacart.secretName" . }}
{{- $keys := list "LINK_SECRET" }}
{{- if .Values.payment.enabled }}{{ $keys = concat $keys (list "SSLCOMMERZ_STORE_ID" "SSLCOMMERZ_STORE_PASSWORD") }}{{ end }}
{{- if .Values.mail.enabled }}{{ $keys = append $keys "SMTP_URL" }}{{ end }}
{{- if .Values.sms.enabled }}{{ $keys = append $keys "SMS_TOKEN" }}{{ end }}
{{- range $keys }}
- name: {{ . }}
  valueFrom:
    secretKeyRef: { name: {{ $secret }}, key: {{ . }} }
{{- end }}
{{- if .Values.existingSecret }}
# Only load runs against a shop of their own have it.
- name: LOAD_RUN_KEY
  valueFrom:
    secretKeyRef: { name: {{ $secret }}, key: LOAD_RUN_KEY, optional: true }
{{- end }}
{{- end }}

{{/*
The end of a container's environment: (dict "values" .Values.api "nodeOptions" "--option"). Options of
one's own take the place of ours; a name that stands twice is refused by server-side apply.
*/}}
{{- define "dhakacart.moreEnvironment" -}}
{{- $own := false }}
{{- range .values.extraEnv }}
{{- if eq .name "NODE_OPTIONS" }}{{ $own = true }}{{ end }}
{{- end }}
{{- if not $own }}
- { name: NODE_OPTIONS, value: {{ .nodeOptions }} }
{{- end }}
{{- with .values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}
