{{- define "dhakacart.databaseName" -}}
{{ include "dhakacart.ownerName" . }}-database
{{- end }}

{{/* DATABASE_URL, by whichever Secret the mode has it in. */}}
{{- define "dhakacart.databaseEnvironment" -}}
{{- if eq .Values.database.mode "embedded" -}}
- name: DATABASE_PASSWORD
  valueFrom:
    secretKeyRef: { name: {{ include "dhakacart.secretName" . }}, key: DATABASE_PASSWORD }
- name: DATABASE_URL
  value: postgresql://dhakacart:$(DATABASE_PASSWORD)@{{ include "dhakacart.databaseName" . }}:5432/dhakacart
{{- else -}}
- name: DATABASE_URL
  valueFrom:
    {{- if eq .Values.database.mode "cnpg" }}
    secretKeyRef: { name: {{ include "dhakacart.databaseName" . }}-app, key: uri }
    {{- else }}
    secretKeyRef: { name: {{ .Values.database.external.secret | default .Values.existingSecret }}, key: {{ .Values.database.external.key }} }
    {{- end }}
{{- end }}
{{- end }}

{{/* Connections at the worst moment: every pod twice, as when a second version runs beside the first. */}}
{{- define "dhakacart.connectionsNeeded" -}}
{{- $c := .Values.database.connections -}}
{{- $api := int (include "dhakacart.maxPods" (dict "root" . "component" "api")) -}}
{{- $worker := int (include "dhakacart.maxPods" (dict "root" . "component" "worker")) -}}
{{/* One more of each API pod listens; two migrations; ten for the server's own and for people. */}}
{{- add (mul 2 $api (add $c.perApi 1)) (mul 2 $worker $c.perWorker) 12 -}}
{{- end }}
