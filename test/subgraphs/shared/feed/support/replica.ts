/** One process of the police's, as far as feeds go: its outbox and its desk, over a real database. */
import type { FormattedExecutionResult } from 'graphql';
import type { DataClass } from '../../../../../schema/policy/data-class.js';
import type { AccessPurpose } from '../../../../../schema/principal/purpose.js';
import type { AuditSources } from '../../../../../subgraphs/shared/audit/audit-trail.js';
import { TallyPlans } from '../../../../../subgraphs/shared/audit/tally/tally-plans.js';
import { createChildRegister } from '../../../../../subgraphs/shared/child-register/child-register.js';
import { openOutbox, type OpenOutbox } from '../../../../../subgraphs/shared/outbox/open-outbox.js';
import type { GuardedSchema } from '../../../../../subgraphs/shared/policy/withheld-in.js';
import { createContext } from '../../../../../subgraphs/shared/server/create-context.js';
import { guardedSchema } from '../../../../../subgraphs/shared/server/graphql-server.js';
import { FeedDesk } from '../../../../../subgraphs/shared/subscribe/feed-desk.js';
import type { FeedStream } from '../../../../../subgraphs/shared/subscribe/feed-stream.js';
import { principalOf } from '../../../../support/ask-subgraph.js';
import { testSeal } from '../../../../support/test-seal.js';
import { collectedAudit, type CollectedRecord } from '../../../../support/collected-audit.js';
import type { SeededDatabase } from '../../../../support/seeded.js';

export interface Following {
  readonly as?: string;
  readonly purpose?: AccessPurpose;
  readonly areas?: readonly string[];
  readonly document?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface Replica {
  readonly outbox: OpenOutbox;
  /** Throws what refuses the subscription. */
  follow(following?: Following): Promise<FeedStream>;
  stop(): Promise<void>;
}

export interface ReplicaOptions {
  readonly database: SeededDatabase;
  readonly audit?: AuditSources;
  readonly records?: CollectedRecord[];
  /** Throws for who is no longer to be served. */
  readonly recheck?: () => void;
  readonly onRefused?: (refusal: unknown) => void;
}

const referrals = `subscription ($localAuthority: ID, $after: String) {
  policeReferralSubmitted(localAuthority: $localAuthority, after: $after) {
    id cursor referral { id kind urgency } children { id } } }`;

let schema: Promise<GuardedSchema> | null = null;

export const startReplica = async (options: ReplicaOptions): Promise<Replica> => {
  const { database, audit = collectedAudit(options.records), recheck } = options;
  const { subgraph, dataSource } = database;
  schema ??= guardedSchema(subgraph);
  const guarded = await schema;
  const { owner } = subgraph;
  const clock = { ruleset: 'WM_2014', now: () => '2014-11-14T17:00:00.000Z' } as const;
  const register = createChildRegister(dataSource, owner);
  const outbox = await openOutbox({
    ...{ owner, url: database.appUrl, onProblem: () => undefined },
  });
  const sources = { owner, dataSource, clock, register, audit, cursors: testSeal };
  const held: readonly DataClass[] = subgraph.holdings.map(({ dataClass }) => dataClass);
  const desk = new FeedDesk({
    ...{ ...sources, feeds: subgraph.feeds, outbox },
    answering: { ...guarded, plans: new TallyPlans({ ...guarded, held }) },
    seal: testSeal,
    tokens: { recheck: () => recheck?.() },
    contextOf: (request) => createContext(request, sources),
    onFailure: () => undefined,
  });
  return {
    outbox,
    follow: async ({
      as = 'social-care-system',
      purpose = 'MASH_SCREENING',
      areas,
      document = referrals,
      variables = {},
    } = {}) => {
      const principal = { ...principalOf(as), ...(areas ? { areas } : {}) };
      const { stream } = await desk.open(
        { query: document, variables },
        {
          request: {
            ...{ principal, purpose, pass: null, passJwt: null, justification: null },
            ...{ withheld: [], requestId: 'request-1', isFeed: true },
          },
          onRefused: options.onRefused ?? (() => undefined),
        },
      );
      return stream;
    },
    stop: () => outbox.close(),
  };
};

interface TellingOf {
  readonly id: string;
  readonly cursor: string;
  readonly referral: Readonly<Record<string, unknown>> | null;
  readonly children: readonly { readonly id: string }[] | null;
}

/** The event that an answer tells; throws when it tells none. */
export const eventIn = ({ data }: FormattedExecutionResult): TellingOf => {
  const told = data?.policeReferralSubmitted as TellingOf | null | undefined;
  if (!told) throw new Error('No event is told.');
  return told;
};

/** The next so many answers. */
export const take = async (
  stream: FeedStream,
  count: number,
): Promise<readonly FormattedExecutionResult[]> => {
  const taken: FormattedExecutionResult[] = [];
  while (taken.length < count) {
    const { value, done } = await stream.next();
    if (done === true) throw new Error(`It ended after ${String(taken.length)} answers.`);
    taken.push(value);
  }
  return taken;
};
