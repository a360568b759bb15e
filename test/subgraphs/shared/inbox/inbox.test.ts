/** The inbox of social care over its real database, fed over real sockets by a feed that is cut off at will. */
import { testSeal } from '../../../support/test-seal.js';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createChildRegister } from '../../../../subgraphs/shared/child-register/child-register.js';
import { InboxDesk, inboxSubject } from '../../../../subgraphs/shared/inbox/inbox-desk.js';
import { InboxKeeper } from '../../../../subgraphs/shared/inbox/inbox-keeper.js';
import { openInbox } from '../../../../subgraphs/shared/inbox/open-inbox.js';
import { createContext } from '../../../../subgraphs/shared/server/create-context.js';
import { principalOf } from '../../../support/ask-subgraph.js';
import { collectedAudit } from '../../../support/collected-audit.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { serveSmallFeed, type FedEvent, type SmallFeed } from '../../../support/small-feed.js';

const sdl = `type Query { nothing: Boolean }
  type Subscription { policeReferralSubmitted(after: String): Submitted }
  type Submitted { id: ID! cursor: String! referral: Notice children: [Child!] unknownChildren: Int }
  type Notice { id: ID! localAuthority: ID } type Child { id: ID! }`;

const girl = childOf('ST-03', 'girl');
const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
const tokenFile = join(folder, 'token');
let database: SeededDatabase;
let feed: SmallFeed;
let problems: string[] = [];
const open: { stop(): Promise<void> }[] = [];

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
  await database.asOwner((owner) => owner.query('delete from inbox_position'));
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((inbox) => inbox.stop()));
  await feed.stop();
});

const follow = (): { stop(): Promise<void> } => {
  const { dataSource, subgraph } = database;
  const inbox = openInbox({
    arrivals: (subgraph.arrivals ?? []).filter((one) => one.command === 'receiveReferral'),
    ...{ dataSource, gatewayUrl: feed.url },
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

const submitted = (
  over: object = {},
): FedEvent & { referral: { id: string; localAuthority: string } } => ({
  id: randomUUID(),
  referral: { id: randomUUID(), localAuthority: 'E06000051' },
  ...{ children: [{ id: girl }], unknownChildren: 0, ...over },
});

const rows = (sql: string, ...values: unknown[]): Promise<readonly Record<string, unknown>[]> =>
  database.asOwner((owner) => owner.query(sql, values));

const countsOf = async (events: readonly FedEvent[]) => {
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
const applied = async (events: readonly FedEvent[]): Promise<void> => {
  while ((await countsOf(events))?.applied !== events.length);
};

const once = (events: readonly FedEvent[]) => ({
  ...{ kept: events.length, applied: events.length, referrals: events.length },
});

describe('the inbox', () => {
  it('takes in what was announced before it first connected, and what is announced after', async () => {
    const before = [submitted(), submitted()];
    feed.publish(...before);
    follow();
    await applied(before);
    const after = [submitted()];
    feed.publish(...after);
    await applied(after);
    expect(await countsOf([...before, ...after])).toEqual(once([...before, ...after]));
    expect(feed.asked).toEqual(['START']);
  });

  it('makes a record for each child of the index, received now, undecided, in the area told', async () => {
    const event = submitted({ unknownChildren: 2, children: [{ id: girl }, { id: randomUUID() }] });
    feed.publish(event);
    follow();
    await applied([event]);
    expect(
      await rows('select * from referral where police_referral_id = $1', event.referral.id),
    ).toMatchObject([
      {
        ...{ child_id: girl, area: 'E06000051', source: 'POLICE', narrative: null },
        ...{ decision: null, acknowledged_at: null, repeat_within_12m: true },
        received_at: '2014-11-14T17:00:00Z',
      },
    ]);
    expect(
      await rows('select * from arrived_referral where police_referral_id = $1', event.referral.id),
    ).toMatchObject([{ area: 'E06000051', unknown_children: 3 }]);
  });

  it('is on record: the system, what it did, about whom', async () => {
    const event = submitted();
    feed.publish(event);
    follow();
    await applied([event]);
    expect(
      await rows('select * from audit_record where record_id = $1', event.referral.id),
    ).toMatchObject([
      {
        ...{ kind: 'EVENT', operation: 'receiveReferral', subject: 'social-care-intake' },
        ...{ child_id: girl, purpose: 'MASH_SCREENING' },
      },
    ]);
  });

  it('loses nothing and does nothing twice, wherever its connection is cut', async () => {
    const events = Array.from({ length: 40 }, () => submitted());
    feed.cutEvery(7);
    feed.publish(...events);
    follow();
    await applied(events);
    expect(await countsOf(events)).toEqual(once(events));
    expect(feed.asked.length).toBeGreaterThan(5);
  });

  it('acts once on what is delivered again', async () => {
    const events = Array.from({ length: 5 }, () => submitted());
    feed.publish(...events, ...events);
    follow();
    const last = [submitted()];
    feed.publish(...last);
    await applied(last);
    expect(await countsOf(events)).toEqual(once(events));
  });

  it('acts once, however many replicas receive and act', async () => {
    const events = Array.from({ length: 60 }, () => submitted());
    follow();
    follow();
    follow();
    feed.publish(...events);
    await applied(events);
    expect(await countsOf(events)).toEqual(once(events));
  });

  it('acts on what an earlier process kept and did not act on', async () => {
    const event = submitted();
    await rows(
      `insert into inbox (event_id, feed, event, arrived_at, not_before)
       values ($1, 'policeReferralSubmitted', $2, now(), now())`,
      ...[event.id, JSON.stringify(event)],
    );
    follow();
    await applied([event]);
  });

  it('puts off what fails, goes on with what comes after, and comes back to it', async () => {
    const [bad, good] = [submitted(), submitted()];
    await rows(`create function broken() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await rows(
      `create trigger broken before insert on referral for each row
       when (new.police_referral_id = '${bad.referral.id}') execute function broken()`,
    );
    feed.publish(bad, good);
    follow();
    await applied([good]);
    expect(await countsOf([bad])).toMatchObject({ kept: 1, applied: 0, referrals: 0 });
    await rows('drop function broken() cascade');
    await applied([bad]);
    expect(problems).toContainEqual(`receiveReferral of the event ${bad.id} failed`);
  });

  it('passes by an event that is withheld from it, and says so', async () => {
    const events = [submitted(), submitted()];
    feed.publish(...events.slice(0, 1), { id: randomUUID(), isWithheld: true }, ...events.slice(1));
    follow();
    await applied(events);
    expect(problems).toEqual([
      'an event of the feed policeReferralSubmitted is withheld: ask its owner',
    ]);
    expect(feed.asked).toEqual(['START']);
  });

  it('asks for another token when the one it has is refused, however long that had to live', async () => {
    const [before, after] = [submitted(), submitted()];
    feed.publish(before);
    follow();
    await applied([before]);
    feed.refuse('a token');
    writeFileSync(tokenFile, 'another token');
    feed.cut();
    feed.publish(after);
    await applied([after]);
    expect(await countsOf([before, after])).toEqual(once([before, after]));
  });

  describe('when what was acted on is cleared', () => {
    const clear = () =>
      new InboxKeeper({
        ...{ desk: new InboxDesk(database.dataSource), keptDays: 30 },
        onProblem: () => undefined,
      }).look();

    const actedOn = (daysAgo: number, ...events: readonly FedEvent[]) =>
      rows(
        `update inbox set applied_at = now() - $2 * interval '1 day' where event_id = any($1)`,
        ...[events.map(({ id }) => id), daysAgo],
      );

    it('keeps what is new, and whatever waits, however old', async () => {
      const [old, recent, waiting] = [submitted(), submitted(), submitted()];
      feed.publish(old, recent);
      follow();
      await applied([old, recent]);
      await Promise.all(open.splice(0).map((inbox) => inbox.stop()));
      await rows(
        `insert into inbox (event_id, feed, event, arrived_at, not_before) values
          ($1, 'nobodys', '{}', now() - interval '9 years', now() - interval '9 years')`,
        waiting.id,
      );
      await actedOn(31, old);
      await actedOn(29, recent);
      expect(await clear()).toBe(1);
      expect(await countsOf([old])).toMatchObject({ kept: 0 });
      expect(await countsOf([recent, waiting])).toMatchObject({ kept: 2, applied: 1 });
    });

    it('does nothing about an event that is told again after it', async () => {
      const events = Array.from({ length: 3 }, () => submitted());
      feed.publish(...events);
      follow();
      await applied(events);
      await actedOn(31, ...events);
      expect(await clear()).toBe(events.length);
      feed.publish(...events);
      await applied(events);
      expect(await countsOf(events)).toEqual(once(events));
      expect(problems).toEqual([]);
    });

    it('cannot clear what waits: the database forbids it', async () => {
      const waiting = submitted();
      await rows(
        `insert into inbox (event_id, feed, event, arrived_at, not_before) values
          ($1, 'nobodys', '{}', now(), now())`,
        waiting.id,
      );
      await database.dataSource.transaction(async (manager) => {
        await manager.query(`select set_config('app.issuer', '', true)`);
        await manager.query(`select set_config('app.subject', $1, true)`, [inboxSubject]);
        await manager.query('delete from inbox where event_id = $1', [waiting.id]);
      });
      expect(await countsOf([waiting])).toMatchObject({ kept: 1 });
    });
  });

  it('says so when its owner has let go of events, and goes on from the oldest that is there', async () => {
    const events = [submitted(), submitted()];
    feed.publish(...events);
    const first = follow();
    await applied(events);
    await first.stop();
    feed.expireCursors();
    const later = [submitted()];
    feed.publish(...later);
    follow();
    await applied(later);
    expect(feed.asked).toEqual(['START', '2', 'START']);
    expect(problems.join()).toContain('has let go of events that were not received');
    expect(await countsOf(events)).toEqual(once(events));
  });
});
