{{- define "dhakacart.monitorMetadata" -}}
{{ include "dhakacart.metadata" . }}
{{- with .root.Values.monitoring.labels }}
{{ toYaml . | indent 2 }}
{{- end }}
{{- end }}

{{- define "dhakacart.serviceMonitor" -}}
{{- if .root.Values.monitoring.enabled -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  {{- include "dhakacart.monitorMetadata" . | nindent 2 }}
spec:
  jobLabel: app.kubernetes.io/component
  selector:
    matchLabels:
      {{- include "dhakacart.selector" . | nindent 6 }}
  endpoints:
    - port: metrics
      path: /metrics
      interval: {{ .root.Values.monitoring.interval }}
{{- end }}
{{- end }}

{{/* (dict "root" $ "component" "worker" "labels" "key: value") */}}
{{- define "dhakacart.podMonitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  {{- include "dhakacart.monitorMetadata" . | nindent 2 }}
spec:
  {{- if .jobLabel }}
  jobLabel: {{ .jobLabel }}
  {{- end }}
  selector:
    matchLabels:
      {{- .labels | nindent 6 }}
  podMetricsEndpoints:
    - port: metrics
      path: /metrics
      interval: {{ .root.Values.monitoring.interval }}
{{- end }}
