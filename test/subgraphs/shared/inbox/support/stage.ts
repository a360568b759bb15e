/** The inbox of social care over its real database, fed over real sockets by a feed that is cut off at will. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { createChildRegister } from '../../../../../subgraphs/shared/child-register/child-register.js';
import { openInbox } from '../../../../../subgraphs/shared/inbox/open-inbox.js';
import { createContext } from '../../../../../subgraphs/shared/server/create-context.js';
import { principalOf } from '../../../../support/ask-subgraph.js';
import { collectedAudit } from '../../../../support/collected-audit.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../../../support/seeded.js';
import { serveSmallFeed, type FedEvent, type SmallFeed } from '../../../../support/small-feed.js';
import { testSeal } from '../../../../support/test-seal.js';

const sdl = `type Query { nothing: Boolean }
  type Subscription { policeReferralSubmitted(after: String): Submitted }
  type Submitted { id: ID! cursor: String! referral: Notice children: [Child!] unknownChildren: Int }
  type Notice { id: ID! localAuthority: ID } type Child { id: ID! }`;

export const girl = childOf('ST-03', 'girl');
const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
export const tokenFile = join(folder, 'token');
export let database: SeededDatabase;
export let feed: SmallFeed;
export let problems: string[] = [];
const open: { stop(): Promise<void> }[] = [];

/** Ends every inbox that follows. */
export const stopAll = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((inbox) => inbox.stop()));
};

/** Called once by a file. */
export const setStage = (): void => {
  beforeAll(async () => {
    database = await seededDatabase('SOCIAL_CARE');
  });

  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    problems = [];
    writeFileSync(tokenFile, 'a token\n');
    feed = await serveSmallFeed('policeReferralSubmitted', sdl);
    await database.rows('delete from inbox_position');
  });

  afterEach(async () => {
    await stopAll();
    await feed.stop();
  });
};

export const follow = (): { stop(): Promise<void> } => {
  const { dataSource, subgraph } = database;
  const inbox = openInbox({
    arrivals: (subgraph.arrivals ?? []).filter((one) => one.command === 'receiveReferral'),
    ...{ dataSource, gatewayUrl: feed.url, secrets: undefined },
    ...{ identity: { kind: 'file', tokenFile }, nowSeconds: () => 0, keptDays: 30 },
    tokens: { verify: () => Promise.resolve(principalOf('social-care-intake')) },
    contextOf: (request) =>
      createContext(request, {
        ...{ owner: 'SOCIAL_CARE', dataSource, audit: collectedAudit() },
        cursors: testSeal,
        register: createChildRegister(dataSource, 'SOCIAL_CARE'),
        clock: { ruleset: 'WM_2014', now: () => '2014-11-14T17:00:00.000Z' },
      }),
    onProblem: (what) => problems.push(what),
  });
  open.push(inbox);
  return inbox;
};

export const submitted = (
  over: object = {},
): FedEvent & { referral: { id: string; localAuthority: string } } => ({
  id: randomUUID(),
  referral: { id: randomUUID(), localAuthority: 'E06000051' },
  ...{ children: [{ id: girl }], unknownChildren: 0, ...over },
});

export const rows = (
  sql: string,
  ...values: unknown[]
): Promise<readonly Record<string, unknown>[]> => database.rows(sql, values);

export const countsOf = async (events: readonly FedEvent[]) => {
  const ids = events.map(({ id }) => id);
  const [row] = await rows(
    `select (select count(*)::int from inbox where event_id = any($1)) as kept,
      (select count(*)::int from inbox where event_id = any($1) and applied_at is not null) as applied,
      (select count(*)::int from referral r join inbox i
        on (i.event -> 'referral' ->> 'id')::uuid = r.police_referral_id where event_id = any($1)) as referrals`,
    ids,
  );
  return row;
};

/** Resolves when all of them are acted on; the test's own time limit is the only one. */
export const applied = async (events: readonly FedEvent[]): Promise<void> => {
  while ((await countsOf(events))?.applied !== events.length);
};

export const once = (events: readonly FedEvent[]) => ({
  ...{ kept: events.length, applied: events.length, referrals: events.length },
});
