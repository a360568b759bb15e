{{/* What every pod of ours is: no root, no writable image, no capability, no token of the cluster. */}}
{{- define "childview.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ .Values.drain.gracePeriodSeconds }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "childview.container" -}}
image: '{{ .Values.image.repository }}:{{ .Values.image.tag }}'
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  readOnlyRootFilesystem: true
  allowPrivilegeEscalation: false
  capabilities: { drop: [ALL] }
{{- end }}

{{- define "childview.scheme" -}}
{{ if .Values.tls.elsewhere }}http{{ else }}https{{ end }}
{{- end }}

{{- define "childview.partners" -}}
- { name: NODE_ENV, value: production }
- { name: KEY_FILE, value: /keys/signing.key }
- { name: ISSUER_REGISTRY_FILE, value: /config/issuers/issuers.json }
- { name: DENY_LIST_FILE, value: /config/denied/denied.json }
- { name: DRAIN_DELAY_MS, value: '{{ .Values.drain.delayMs }}' }
- { name: DRAIN_DEADLINE_MS, value: '{{ .Values.drain.deadlineMs }}' }
{{- range $name, $of := .Values.agencies }}
- { name: 'SUBGRAPH_URL_{{ $of.agency }}', value: '{{ include "childview.scheme" $ }}://{{ $.Release.Name }}-{{ $name }}:4100' }
{{- end }}
{{- if .Values.tls.elsewhere }}
- { name: TLS_ELSEWHERE, value: 'true' }
{{- else }}
- { name: TLS_CERTIFICATE_FILE, value: /tls/tls.crt }
- { name: TLS_KEY_FILE, value: /tls/tls.key }
- { name: TLS_AUTHORITIES_FILE, value: /tls/ca.crt }
{{- end }}
{{- if .Values.tracingEndpoint }}
- { name: OTEL_EXPORTER_OTLP_ENDPOINT, value: '{{ .Values.tracingEndpoint }}' }
- { name: NODE_OPTIONS, value: '--import=/app/dist/runtime/tracing/register.js' }
{{- end }}
{{- end }}

{{- define "childview.probes" -}}
startupProbe:
  httpGet: { path: /readyz, port: admin }
  periodSeconds: 2
  failureThreshold: 60
readinessProbe:
  httpGet: { path: /readyz, port: admin }
  periodSeconds: 2
  timeoutSeconds: 3
  failureThreshold: 1
livenessProbe:
  httpGet: { path: /healthz, port: admin }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 3
{{- end }}
