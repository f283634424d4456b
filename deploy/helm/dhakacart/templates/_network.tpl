{{/* Peers from a list of namespaces and one of address ranges. */}}
{{- define "dhakacart.peers" -}}
{{- range .namespaces }}
- namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ . }} } }
{{- end }}
{{- range .cidrs }}
- ipBlock: { cidr: {{ . | quote }} }
{{- end }}
{{- end }}

{{/* Pods of this release: (dict "root" $ "components" (list "web")); "release" names another one's. */}}
{{- define "dhakacart.podPeer" -}}
- podSelector:
    matchLabels:
      app.kubernetes.io/name: {{ .root.Chart.Name }}
      app.kubernetes.io/instance: {{ .release | default .root.Release.Name }}
    matchExpressions:
      - { key: app.kubernetes.io/component, operator: In, values: {{ .components | toJson }} }
{{- end }}

{{- define "dhakacart.tcp" -}}
{{- range . }}
- { protocol: TCP, port: {{ . }} }
{{- end }}
{{- end }}

{{/* The head of a policy, up to its rules: (dict "root" $ "component" "api"). */}}
{{- define "dhakacart.policy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "dhakacart.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "dhakacart.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
{{- end }}

{{/* Metrics for whoever scrapes them. A rule without peers would admit everybody, so there is none then. */}}
{{- define "dhakacart.metricsRule" -}}
- from:
    {{- include "dhakacart.podPeer" (dict "root" . "components" (list "test")) | nindent 4 }}
    {{- include "dhakacart.peers" .Values.networkPolicies.monitoring | trim | nindent 4 }}
  ports:
    {{- include "dhakacart.tcp" (list 9090) | trim | nindent 4 }}
{{- end }}

{{- define "dhakacart.dnsRule" -}}
{{- with .Values.networkPolicies.dns -}}
- to:
    - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .namespace }} } }
      podSelector:
        matchLabels:
          {{- toYaml .podLabels | nindent 10 }}
  ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
{{- end }}
{{- end }}

{{/* To the database, wherever it is. */}}
{{- define "dhakacart.databaseRule" -}}
{{- $external := .Values.database.external -}}
- to:
    {{- if eq .Values.database.mode "embedded" }}
    {{- include "dhakacart.podPeer" (dict "root" . "components" (list "database") "release" (include "dhakacart.owner" .)) | nindent 4 }}
    {{- else if eq .Values.database.mode "cnpg" }}
    - podSelector: { matchLabels: { cnpg.io/cluster: {{ include "dhakacart.databaseName" . }} } }
    {{- else }}
    {{- include "dhakacart.peers" (dict "cidrs" $external.cidrs) | trim | nindent 4 }}
    {{- with $external.peers }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
    {{- end }}
  ports:
    - { protocol: TCP, port: {{ eq .Values.database.mode "external" | ternary $external.port 5432 }} }
{{- end }}

{{/* Who may speak to the database. */}}
{{- define "dhakacart.databaseClients" -}}
{{ include "dhakacart.podPeer" (dict "root" . "components" (list "api" "worker" "migrate")) }}
{{- end }}

{{/* To a provider outside of the cluster. */}}
{{- define "dhakacart.outsideRule" -}}
- to:
    {{- range .to }}
    - ipBlock:
        {{- toYaml . | nindent 8 }}
    {{- end }}
  ports:
    {{- include "dhakacart.tcp" .ports | trim | nindent 4 }}
{{- end }}
