import fastify, { type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

/** What `/metrics` answers: a registry, or whatever tells the same. */
export type Metrics = Pick<Registry, 'contentType' | 'metrics'>;

/**
 * Health and figures of this process, on a port of its own that no caller reaches. `/healthz` says that it
 * lives, `/readyz` that it may be sent requests; rejecting counts as not ready.
 */
export const createAdminServer = (
  isReady: () => boolean | Promise<boolean>,
  metrics: Metrics,
): FastifyInstance => {
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await Promise.resolve()
      .then(isReady)
      .catch(() => false);
    return ready ? { status: 'ready' } : reply.status(503).send({ status: 'not ready' });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
  return app;
};
