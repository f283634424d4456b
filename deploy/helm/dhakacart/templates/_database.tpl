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

{{/* A replica from which the catalogue is read while the primary changes. */}}
{{- define "dhakacart.standbyEnvironment" -}}
{{- if and (eq .Values.database.mode "cnpg") (gt (int .Values.database.cnpg.instances) 1) -}}
- name: STANDBY_PASSWORD
  valueFrom:
    secretKeyRef: { name: {{ include "dhakacart.databaseName" . }}-app, key: password }
- name: DATABASE_STANDBY_URL
  value: postgresql://dhakacart:$(STANDBY_PASSWORD)@{{ include "dhakacart.databaseName" . }}-ro:5432/dhakacart
{{- else if and (eq .Values.database.mode "external") .Values.database.external.standbyKey -}}
- name: DATABASE_STANDBY_URL
  valueFrom:
    secretKeyRef: { name: {{ .Values.database.external.secret | default .Values.existingSecret }}, key: {{ .Values.database.external.standbyKey }} }
{{- end }}
{{- end }}

{{/* Connections at the worst moment: every pod twice, as when a second version runs beside the first. */}}
{{- define "dhakacart.connectionsNeeded" -}}
{{- $c := .Values.database.connections -}}
{{- $api := int (include "dhakacart.maxPods" (dict "root" . "component" "api")) -}}
{{- $worker := int (include "dhakacart.maxPods" (dict "root" . "component" "worker")) -}}
{{/* One more of each API pod listens, two are to a standby that may be the primary by now. */}}
{{- $extra := ternary 3 1 (ne (include "dhakacart.standbyEnvironment" .) "") -}}
{{/* Two migrations; ten for the server's own and for people. */}}
{{- add (mul 2 $api (add $c.perApi $extra)) (mul 2 $worker $c.perWorker) 12 -}}
{{- end }}
