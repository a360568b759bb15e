import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../../../schema/errors/refusal.js';
import { CursorSeal } from '../../../../subgraphs/shared/feed/feed-cursor.js';
import { principalOf } from '../../../support/ask-subgraph.js';
import { collectedAudit, type CollectedRecord } from '../../../support/collected-audit.js';
import { childOf } from '../../../support/seeded.js';
import { eventIn, take } from './support/replica.js';
import { database, idsIn, refer, setStage, shropshire, start } from './support/stage.js';

const worcestershire = 'E10000034';
const holly = childOf('ST-03', 'girl');

setStage();

describe('a cursor', () => {
  it('resumes after its event, at another replica and with what memory has let go', async () => {
    const replica = await start();
    const stream = await replica.follow();
    const ids = [await refer(), await refer(), await refer()];
    const [first] = await take(stream, 3);
    const later = await start();
    const variables = { after: first && eventIn(first).cursor };
    expect(idsIn(await take(await later.follow({ variables }), 2))).toEqual(ids.slice(1));
    expect(idsIn(await take(await replica.follow({ variables }), 2))).toEqual(ids.slice(1));
  });

  it('is nobody else’s, of no other area, and not to be altered', async () => {
    const replica = await start();
    const stream = await replica.follow();
    await refer();
    const [answer] = await take(stream, 1);
    const after = answer ? eventIn(answer).cursor : '';
    const refused = { code: 'BAD_USER_INPUT', details: { argument: 'after' } };
    const last = after.endsWith('A') ? 'B' : 'A';
    for (const following of [
      { as: 'mash-police', variables: { after } },
      { variables: { after, localAuthority: shropshire } },
      { variables: { after: `${after.slice(0, -1)}${last}` } },
      { variables: { after: 'of nothing' } },
    ]) {
      await expect(replica.follow(following)).rejects.toMatchObject(refused);
    }
  });

  it('opens for what it was sealed for, and for nothing else (law)', () => {
    const seal = new CursorSeal(Buffer.alloc(32, 3));
    const scopes = fc.record({
      owner: fc.constantFrom('POLICE' as const, 'CPS' as const),
      topic: fc.constantFrom('childReturned', 'childInCustody'),
      agency: fc.constantFrom('POLICE' as const, 'SOCIAL_CARE' as const),
      area: fc.constantFrom(null, shropshire, worcestershire),
    });
    fc.assert(
      fc.property(fc.nat(), scopes, scopes, (pos, scope, other) => {
        const cursor = seal.seal(pos, scope);
        expect(seal.open(cursor, scope)).toBe(pos);
        if (JSON.stringify(scope) === JSON.stringify(other)) return;
        expect(() => seal.open(cursor, other)).toThrow(Refusal);
        expect(() => new CursorSeal(Buffer.alloc(32, 4)).open(cursor, scope)).toThrow(Refusal);
      }),
      { numRuns: 50 },
    );
  });

  it('is refused when what follows it is cleared away, and when it is of an order that never was', async () => {
    const replica = await start();
    const stream = await replica.follow();
    await refer();
    const [answer] = await take(stream, 1);
    const variables = { after: answer && eventIn(answer).cursor };
    await refer();
    await take(stream, 1);
    await database.rows('update outbox_order set cleared_to = numbered_to');
    await expect(replica.follow({ variables })).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    await database.rows('update outbox_order set cleared_to = 0, numbered_to = 1');
    await expect(replica.follow({ variables })).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    await database.rows('update outbox_order set numbered_to = (select max(pos) from outbox)');
  });
});

describe('who is told', () => {
  it('is the system of the area, and of no other', async () => {
    const replica = await start();
    const stream = await replica.follow();
    await refer(worcestershire);
    const id = await refer();
    expect(idsIn(await take(stream, 1))).toEqual([id]);
    const variables = { localAuthority: worcestershire };
    await expect(replica.follow({ variables })).rejects.toMatchObject({
      code: 'PURPOSE_NOT_AVAILABLE',
    });
  });

  it('is nobody of another agency without an area, and everybody of the owner’s', async () => {
    const replica = await start();
    const [system, own] = [
      await replica.follow({ areas: [] }),
      await replica.follow({ as: 'mash-police', areas: [] }),
    ];
    const ids = [await refer(worcestershire), await refer()];
    expect(idsIn(await take(own, 2))).toEqual(ids);
    await system.return();
    expect(await system.next()).toEqual({ done: true, value: undefined });
  });

  it.each([
    ['another purpose', { as: 'police-supervisor', purpose: 'S47_STRATEGY_CP' }],
    ['another role', { as: 'response-officer' }],
  ] as const)('is not who comes with %s', async (_, following) => {
    const replica = await start();
    await expect(replica.follow(following)).rejects.toMatchObject({
      code: 'PURPOSE_NOT_AVAILABLE',
      details: { feed: 'policeReferralSubmitted' },
    });
  });

  it('is not who has a conflict of interest: the event is not there, and the incident is raised', async () => {
    const replica = await start();
    const stream = await replica.follow();
    const { issuer, subject } = principalOf('social-care-system');
    await database.rows(
      `insert into conflict_of_interest (issuer, subject, child_id, ground, since)
        values ($1, $2, $3, 'declared', now())`,
      [issuer, subject, holly],
    );
    await refer(shropshire, holly);
    const id = await refer();
    expect(idsIn(await take(stream, 1))).toEqual([id]);
    const alerts = await database.rows('select from access_alert where child_id = $1', [holly]);
    expect(alerts).toHaveLength(1);
    await database.rows('delete from conflict_of_interest where child_id = $1', [holly]);
  });

  it('is told of a restricted record that there is one, and nothing of it', async () => {
    const replica = await start();
    const stream = await replica.follow();
    await database.rows('update police_child set is_restricted = true where child_id = $1', [
      holly,
    ]);
    await refer(shropshire, holly);
    const [answer] = await take(stream, 1);
    await database.rows('update police_child set is_restricted = false where child_id = $1', [
      holly,
    ]);
    expect(answer).toMatchObject({
      data: { policeReferralSubmitted: null },
      errors: [{ extensions: { code: 'WITHHELD', reason: 'RESTRICTED_RECORD', owner: 'POLICE' } }],
    });
  });
});

describe('an event', () => {
  it('is on record before it is told, under the child whom it concerns', async () => {
    const records: CollectedRecord[] = [];
    const replica = await start({ records });
    const stream = await replica.follow();
    await refer(shropshire, holly);
    await take(stream, 1);
    expect(records).toMatchObject([
      { childId: null, subject: 'social-care-system', operation: null },
      {
        childId: holly,
        purpose: 'MASH_SCREENING',
        disclosed: { SAFEGUARDING: { level: 'SUMMARY' } },
      },
    ]);
  });

  it('is not told when it cannot be put on record: the feed ends, and is resumed at the event', async () => {
    const refusal = new Refusal('SOURCE_UNAVAILABLE', undefined, { owner: 'POLICE' });
    const audit = { ...collectedAudit(), log: { record: () => Promise.reject(refusal) } };
    const replica = await start({ audit });
    const stream = await replica.follow();
    await refer();
    const [answer] = await take(stream, 1);
    expect(answer).toMatchObject({
      data: null,
      errors: [{ path: ['policeReferralSubmitted'], extensions: { code: 'SOURCE_UNAVAILABLE' } }],
    });
    expect((await stream.next()).done).toBe(true);
  });

  it('is not told to who was shut out meanwhile', async () => {
    const refusals: unknown[] = [];
    let isDenied = false;
    const replica = await start({
      recheck: () => {
        if (isDenied) throw new Refusal('UNAUTHENTICATED');
      },
      onRefused: (refusal) => refusals.push(refusal),
    });
    const stream = await replica.follow();
    await refer();
    await take(stream, 1);
    isDenied = true;
    await refer();
    expect((await stream.next()).done).toBe(true);
    expect(refusals).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});
