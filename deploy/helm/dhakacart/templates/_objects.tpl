{{/* Objects that look the same for every component. */}}
{{- define "dhakacart.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "dhakacart.metadata" . | nindent 2 }}
# Nothing in these pods speaks to the Kubernetes API.
automountServiceAccountToken: false
{{- end }}

{{- define "dhakacart.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "dhakacart.metadata" . | nindent 2 }}
spec:
  type: ClusterIP
  selector:
    {{- include "dhakacart.selector" . | nindent 4 }}
  ports:
    - { name: http, port: 80, targetPort: http, protocol: TCP }
    {{- if .metrics }}
    - { name: metrics, port: 9090, targetPort: metrics, protocol: TCP }
    {{- end }}
{{- end }}

{{- define "dhakacart.autoscaler" -}}
{{- $values := index .root.Values .component -}}
{{- if $values.autoscaling.enabled -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "dhakacart.metadata" . | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "dhakacart.fullname" .root }}-{{ .component }}
  minReplicas: {{ $values.autoscaling.minReplicas }}
  maxReplicas: {{ $values.autoscaling.maxReplicas }}
  behavior:
    scaleDown:
      stabilizationWindowSeconds: {{ $values.autoscaling.scaleDownStabilizationSeconds }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ $values.autoscaling.targetCPUUtilizationPercentage }}
{{- end }}
{{- end }}

{{/* None for a single pod: it would either block every drain or protect nothing. */}}
{{- define "dhakacart.disruptionBudget" -}}
{{- $values := index .root.Values .component -}}
{{- if and $values.podDisruptionBudget.enabled (gt (int (include "dhakacart.minPods" .)) 1) -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "dhakacart.metadata" . | nindent 2 }}
spec:
  maxUnavailable: {{ $values.podDisruptionBudget.maxUnavailable }}
  # A pod that is not ready serves nobody and must not hold up a drain.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "dhakacart.selector" . | nindent 6 }}
{{- end }}
{{- end }}
