import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { PassChild } from '../../../schema/principal/episode-pass.js';
import type { KeyRing } from '../../../schema/principal/key-ring.js';
import type { Principal } from '../../../schema/principal/principal.js';
import type { TokenVerifier } from '../../../schema/principal/verify-access-token.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import { AuditTrail, type AuditSources } from '../audit/audit-trail.js';
import { withBreakGlass } from '../break-glass/break-glass-episodes.js';
import type { ChildRegister } from '../child-register/child-register.js';
import type { DomainClock } from '../clock/domain-clock.js';
import { passDesk } from './pass-desk.js';
import { answerPassRequest, type PassRequest } from './pass-endpoint.js';
import type { Subgraph } from './subgraph.js';

const bearerOf = (authorization: string | undefined): string =>
  /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';

const requestIdForm = /^[A-Za-z0-9._-]{8,64}$/;

/** The request that the gateway asks for, as its log calls it; anything else gets an id of ours. */
const requestIdOf = (given: unknown): string =>
  typeof given === 'string' && requestIdForm.test(given) ? given : randomUUID();

export interface PassSources {
  readonly key: KeyRing;
  readonly tokens: TokenVerifier;
  readonly register: ChildRegister;
  readonly clock: DomainClock;
  readonly audit: AuditSources;
}

export interface PassOwner {
  readonly subgraph: Pick<Subgraph, 'owner' | 'episodes'>;
  readonly dataSource: DataSource;
}

type Asking = Pick<PassRequest, 'existing' | 'record'>;

/** How one caller's request for a pass is looked up and put on record. */
const askingOf = (
  principal: Principal,
  requestId: string,
  { register, clock, audit }: PassSources,
): Asking => ({
  existing: async (children, { purpose, ...asked }) => {
    const episode = 'episode' in asked ? asked.episode : null;
    const asker = { principal, purpose, episode, now: clock.now() };
    // Of a self pass whoever is named is asked about, held or not: a conflict costs no statement more.
    const ids = 'children' in asked ? asked.children : children.map(({ id }: PassChild) => id);
    const registered = await register.ask(ids, asker);
    return children.filter(({ id }) => registered.get(id)?.isConflicted === false);
  },
  record: ({ purpose, ...asked }) => {
    const request = { principal, purpose, pass: null, justification: null, requestId };
    return new AuditTrail(audit, request, clock.now()).recordPass(asked);
  },
});

/** `POST /pass`: an episode's pass for whoever its owner invited, an agency's own for its staff. */
export const addPassRoute = (
  app: FastifyInstance,
  { subgraph, dataSource }: PassOwner,
  sources: PassSources,
): void => {
  const { owner } = subgraph;
  const { key, tokens, clock } = sources;
  const desk = passDesk(owner, dataSource);
  const finder = withBreakGlass(subgraph.episodes(desk, clock), { owner, desk });
  app.post('/pass', async ({ headers, body }, reply) => {
    const principal = await tokens.verify(bearerOf(headers.authorization));
    const answer = await answerPassRequest({
      ...{ principal, body, owner, finder, key },
      ...askingOf(principal, requestIdOf(headers['x-request-id']), sources),
      agencyOf: (issuer) => tokens.agencyOf(issuer),
      nowSeconds: realSeconds(),
    });
    return reply.status(answer.status).type('application/json').send(answer.body);
  });
};
