{{/* Settings of API and worker; what is secret comes from a Secret. */}}
{{- define "dhakacart.apiConfig" -}}
PUBLIC_ORIGIN: {{ include "dhakacart.publicOrigin" . | quote }}
TRUST_PROXY: {{ join "," .Values.trustProxy | quote }}
PORT: "3000"
METRICS_PORT: "9090"
SHUTDOWN_DELAY_MS: {{ .Values.shutdown.delayMs | int | quote }}
SHUTDOWN_TIMEOUT_MS: {{ .Values.shutdown.timeoutMs | int | quote }}
{{- if .Values.payment.enabled }}
SSLCOMMERZ_URL: {{ .Values.payment.url | quote }}
{{- end }}
{{- if .Values.mail.enabled }}
MAIL_FROM: {{ .Values.mail.from | quote }}
{{- end }}
{{- if .Values.sms.enabled }}
SMS_URL: {{ .Values.sms.url | quote }}
SMS_SENDER: {{ .Values.sms.sender | quote }}
{{- end }}
{{- range $name, $value := .Values.config }}
{{ $name }}: {{ include "dhakacart.text" $value | quote }}
{{- end }}
{{- end }}

{{- define "dhakacart.webConfig" -}}
API_URL: http://{{ include "dhakacart.fullname" . }}-api
PUBLIC_ORIGIN: {{ include "dhakacart.publicOrigin" . | quote }}
PORT: "3000"
HOSTNAME: 0.0.0.0
METRICS_PORT: "9090"
SHUTDOWN_DELAY_MS: {{ .Values.shutdown.delayMs | int | quote }}
SHUTDOWN_TIMEOUT_MS: {{ .Values.shutdown.timeoutMs | int | quote }}
{{- end }}
