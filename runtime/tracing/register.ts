/**
 * Traces are sent where `OTEL_EXPORTER_OTLP_ENDPOINT` says, by OTLP over HTTP. Loaded before the process itself, or not at
 * all: `node --import ./dist/runtime/tracing/register.js dist/gateway/main.js`. The SDK reads its own variables (`OTEL_SERVICE_NAME`,
 * `OTEL_TRACES_SAMPLER`, …).
 */
import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { startTracing } from './traced.js';

const provider = new BasicTracerProvider({
  resource: detectResources({ detectors: [envDetector] }),
  spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
});

context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
trace.setGlobalTracerProvider(provider);
startTracing();

/** What was not sent yet goes when the process has drained and has nothing else to do. */
process.once('beforeExit', () => {
  void provider.shutdown();
});
