{{/* Names leave room for the longest suffix, and a shortened one keeps a digest: two long names stay two. */}}
{{- define "dhakacart.nameOf" -}}
{{- $name := contains .chart .release | ternary .release (printf "%s-%s" .release .chart) -}}
{{- if gt (len $name) 32 -}}
{{- printf "%s-%s" ($name | trunc 23 | trimSuffix "-") (sha256sum $name | trunc 8) -}}
{{- else -}}
{{- $name -}}
{{- end -}}
{{- end }}
{{- define "dhakacart.fullname" -}}
{{ include "dhakacart.nameOf" (dict "chart" .Chart.Name "release" .Release.Name) }}
{{- end }}

{{/* The release that has database, Secret and entry: in a blue-green move the candidate uses another's. */}}
{{- define "dhakacart.owner" -}}
{{ .Values.blueGreen.of | default .Release.Name }}
{{- end }}
{{- define "dhakacart.ownerName" -}}
{{ include "dhakacart.nameOf" (dict "chart" .Chart.Name "release" (include "dhakacart.owner" .)) }}
{{- end }}

{{/* What never changes of a component's pods: (dict "root" $ "component" "api"). */}}
{{- define "dhakacart.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .release | default .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "dhakacart.labels" -}}
{{ include "dhakacart.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: {{ .root.Chart.Name }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end }}

{{/* metadata of an object of a component; `suffix` where its name is not the component's. */}}
{{- define "dhakacart.metadata" -}}
name: {{ include "dhakacart.fullname" .root }}-{{ .suffix | default .component }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "dhakacart.labels" . | nindent 2 }}
{{- end }}

{{- define "dhakacart.secretName" -}}
{{ .Values.existingSecret | default (printf "%s-secret" (include "dhakacart.ownerName" .)) }}
{{- end }}

{{- define "dhakacart.publicOrigin" -}}
{{ .Values.publicOrigin | default (printf "https://%s" .Values.host) }}
{{- end }}

{{/* A setting as text; Helm reads every number as a float and would write 3000000 as 3e+06. */}}
{{- define "dhakacart.text" -}}
{{ kindIs "float64" . | ternary (toJson .) . }}
{{- end }}

{{/* The image of a component; what the worker leaves open is the API's. */}}
{{- define "dhakacart.image" -}}
{{- $own := (index .root.Values .component).image -}}
{{- $api := .root.Values.api.image -}}
{{- $shared := and (eq .component "worker") (not $own.repository) -}}
{{- $repository := $own.repository | default $api.repository -}}
{{- $tag := $own.tag | default ($shared | ternary $api.tag "") | default .root.Chart.AppVersion -}}
{{- $digest := $own.digest -}}
{{- if and $shared (not $own.tag) (not $own.digest) }}{{ $digest = $api.digest }}{{ end -}}
{{- with .root.Values.image.registry }}{{ . }}/{{ end }}{{ $repository }}{{ if $digest }}@{{ $digest }}{{ else }}:{{ $tag }}{{ end }}
{{- end }}

{{/* The most and the fewest pods of a component. */}}
{{- define "dhakacart.maxPods" -}}
{{- $values := index .root.Values .component -}}
{{ $values.autoscaling.enabled | ternary $values.autoscaling.maxReplicas $values.replicas }}
{{- end }}
{{- define "dhakacart.minPods" -}}
{{- $values := index .root.Values .component -}}
{{ $values.autoscaling.enabled | ternary $values.autoscaling.minReplicas $values.replicas }}
{{- end }}
