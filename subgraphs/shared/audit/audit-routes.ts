import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../../../schema/errors/refusal.js';
import { agencies } from '../../../schema/principal/agency.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { RequestVerifier } from '../server/verify-request.js';
import type { OpenAudit } from './open-audit.js';
import { recordWithheld } from './record-withheld.js';

/** The context of a request, from its headers. Throws Refusal. */
export type ContextOf = (
  headers: Parameters<RequestVerifier['verify']>[0],
) => Promise<SubgraphContext>;

export interface AuditRoutes {
  readonly audit: Pick<OpenAudit, 'checkpoints'>;
  readonly contextOf: ContextOf;
}

const ownerNamed = z.object({ owner: z.enum(agencies) });

/**
 * `POST /audit`: for an owner of whom the gateway has nothing left to fetch, so that what it pruned is put on
 * record all the same. `/checkpoints`: what the other agencies' logs had come to, kept here by POST, and
 * given to whoever verifies such a log: sizes and seals, nothing of anybody.
 */
export const addAuditRoutes = (app: FastifyInstance, { audit, contextOf }: AuditRoutes): void => {
  app.post('/audit', async (request, reply) => {
    await recordWithheld(request.body, await contextOf(request.headers));
    return reply.status(204).send();
  });
  app.post('/checkpoints', async (request, reply) => {
    await audit.checkpoints.keep(request.body);
    return reply.status(204).send();
  });
  app.get('/checkpoints/:owner', async (request) => {
    const { data } = ownerNamed.safeParse(request.params);
    if (!data) throw new Refusal('BAD_USER_INPUT');
    return audit.checkpoints.of(data.owner);
  });
};
