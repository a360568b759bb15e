import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Counter, Gauge, type Registry } from 'prom-client';

export interface LoadLimits {
  /** Requests under way at once; more would wait longer than anybody waits for them. */
  readonly requestsAtOnce: number;
  /** Milliseconds by which the event loop is late, on average over a second; beyond, little work is taken at once. */
  readonly loopDelayMs: number;
}

/**
 * So many are answered however late the loop is: behind so few nobody waits for long, so the machine is busy with
 * something else, and to send them away would not make it less so.
 */
const FEW = 8;

/** Work is counted until it is answered; a stream is held for long, so it is not; what is free is never refused. */
export type RequestKind = 'WORK' | 'STREAM' | 'FREE';

export interface LoadLimitOptions {
  readonly limits: LoadLimits;
  readonly registry: Registry;
  readonly kindOf: (request: FastifyRequest) => RequestKind;
  /** Answers what is not taken: at once, and before anything of it was read. */
  readonly refuse: (reply: FastifyReply) => FastifyReply;
}

type Reason = 'REQUESTS' | 'EVENT_LOOP';

/** How soon a caller who was sent away may come back, in seconds. */
const RETRY_AFTER_SECONDS = 1;

/**
 * What a process cannot do in time it does not begin: the requests that it has taken are answered as ever, and the
 * others are told at once to come back. Without it everybody would wait, and nobody be answered in time.
 */
export const limitLoad = async (app: FastifyInstance, options: LoadLimitOptions): Promise<void> => {
  const { limits, registry, kindOf, refuse } = options;
  const taken = new WeakSet<FastifyRequest>();
  let underWay = 0;
  const shed = new Counter({
    name: 'childview_requests_shed_total',
    help: 'Requests that were sent away unread, because of too many under way or a late event loop.',
    labelNames: ['reason'] as const,
    registers: [registry],
  });
  for (const reason of ['REQUESTS', 'EVENT_LOOP'] as const) shed.inc({ reason }, 0);
  new Gauge({
    name: 'childview_requests_under_way',
    help: 'Requests that are being answered.',
    registers: [registry],
    collect() {
      this.set(underWay);
    },
  });
  // Never refuses by itself: what is work, and what a caller is told, is known here.
  await app.register(underPressure, {
    maxEventLoopDelay: limits.loopDelayMs,
    pressureHandler: () => undefined,
  });
  const reasonAgainst = (kind: RequestKind): Reason | null => {
    if (kind === 'FREE') return null;
    if (kind === 'WORK' && underWay >= limits.requestsAtOnce) return 'REQUESTS';
    return underWay >= FEW && app.isUnderPressure() ? 'EVENT_LOOP' : null;
  };
  app.addHook('onRequest', (request, reply, done) => {
    const kind = kindOf(request);
    const reason = reasonAgainst(kind);
    if (reason !== null) {
      shed.inc({ reason });
      void refuse(reply.header('retry-after', RETRY_AFTER_SECONDS));
      return;
    }
    if (kind === 'WORK') {
      taken.add(request);
      underWay += 1;
    }
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    if (taken.has(request)) underWay -= 1;
    done();
  });
};
