{{/* A failed attempt's pod stays with its log, so it is not started again in place. */}}
{{- define "dhakacart.jobSpec" -}}
backoffLimit: {{ .root.Values.migrate.backoffLimit }}
ttlSecondsAfterFinished: {{ .root.Values.migrate.ttlSecondsAfterFinished | int }}
podFailurePolicy:
  rules:
    # A migration that failed fails again; a database that is not there yet will be.
    - action: FailJob
      onExitCodes: { containerName: migrate, operator: In, values: [3] }
    # A drained node is no fault of the migration's.
    - action: Ignore
      onPodConditions: [{ type: DisruptionTarget, status: "True" }]
template:
  metadata:
    labels:
      {{- include "dhakacart.labels" . | nindent 6 }}
  spec:
    restartPolicy: Never
    {{- include "dhakacart.podBase" . | nindent 4 }}
{{- end }}

{{/* A container that does one thing with the database and ends. */}}
{{- define "dhakacart.jobContainer" -}}
- name: {{ .command }}
  image: {{ include "dhakacart.image" (dict "root" .root "component" "api") }}
  imagePullPolicy: {{ .root.Values.image.pullPolicy }}
  {{- /* A database that is made together with this is not there yet. */}}
  args: [{{ .command }}{{ if eq .command "migrate" }}, apply, --wait=120{{ end }}]
  env:
    {{- include "dhakacart.databaseEnvironment" .root | nindent 4 }}
  securityContext:
    {{- include "dhakacart.containerSecurityContext" . | nindent 4 }}
  resources:
    {{- toYaml .root.Values.migrate.resources | nindent 4 }}
  {{- include "dhakacart.tmpMount" . | nindent 2 }}
{{- end }}

{{- define "dhakacart.migrateSpec" -}}
{{- $job := dict "root" $ "component" "migrate" "command" "migrate" -}}
{{ include "dhakacart.jobSpec" $job }}
    containers:
      {{- include "dhakacart.jobContainer" $job | nindent 6 }}
    {{- include "dhakacart.tmpVolume" . | nindent 4 }}
{{- end }}

{{/* The catalogue needs its tables, and migrating twice is safe. Its pods pass for the migration's. */}}
{{- define "dhakacart.seedSpec" -}}
{{- $job := dict "root" $ "component" "migrate" -}}
{{ include "dhakacart.jobSpec" $job }}
    initContainers:
      {{- include "dhakacart.jobContainer" (merge (dict "command" "migrate") $job) | nindent 6 }}
    containers:
      {{- include "dhakacart.jobContainer" (merge (dict "command" "seed") $job) | nindent 6 }}
    {{- include "dhakacart.tmpVolume" . | nindent 4 }}
{{- end }}
