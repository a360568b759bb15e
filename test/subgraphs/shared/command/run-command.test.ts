import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { principalOf } from '../../../support/ask-subgraph.js';
import { childOf } from '../../../support/seeded.js';
import { openDesk, type Desk, type Order } from '../../../support/command-desk.js';
import { countOf, girl, referral, tallyAt } from './support/referral.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('POLICE');
});

afterAll(async () => {
  await desk.stop();
});

const tally = () => tallyAt(desk);

describe('a command about a child whom the caller may not know of (M5)', () => {
  const conflicted = childOf('ST-05', 'girl');

  const keepAway = async (from: unknown): Promise<void> => {
    const { issuer, subject } = principalOf('response-officer');
    await desk.rows(
      `insert into conflict_of_interest values ($1, $2, $3, 'aunt', now())`,
      ...[issuer, subject, from],
    );
  };

  beforeAll(() => keepAway(conflicted));

  it('is refused as one about no child, changes nothing, and is an incident', async () => {
    const before = await tally();
    const outcome = await desk.give(referral({ childIds: [girl, conflicted] }));
    expect(outcome).toMatchObject({ code: 'BAD_USER_INPUT', message: 'There is no such record.' });
    expect(await tally()).toEqual(before);
    expect(
      await desk.rows(`select kind, subject from access_alert where child_id = $1`, conflicted),
    ).toEqual([{ kind: 'CONFLICT_OF_INTEREST', subject: 'response-officer' }]);
  });

  it('is on record, of that child', async () => {
    const { records } = await desk.give(referral({ childIds: [girl, conflicted] }));
    expect(records).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'COMMAND', refusal: 'BAD_USER_INPUT', operation: 'submitPoliceReferral' },
        childId: conflicted,
      }),
    );
  });

  it('is refused before anything of its record is told, whatever state that is in', async () => {
    const order = (input: Order['input']): Order => ({
      ...{ as: 'response-officer', purpose: 'MASH_SCREENING', command: 'endPoliceProtection' },
      input: {
        ...{ endedAt: '2014-11-14T12:00:00Z', outcome: 'RETURNED_HOME', followUp: true },
        ...input,
      },
    });
    const [protection] = await desk.rows('select id, child_id from police_protection limit 1');
    await keepAway(protection?.child_id);
    const ofHer = await desk.give(
      order({ policeProtectionId: protection?.id, expectedVersion: 99 }),
    );
    const ofNobody = await desk.give(order({ policeProtectionId: randomUUID() }));
    expect(ofHer.refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect([ofHer.message, ofHer.refusal]).toEqual([ofNobody.message, ofNobody.refusal]);
  });

  it('is carried out for anybody else', async () => {
    const order = { ...referral({ childIds: [conflicted] }), as: 'mash-police' };
    expect((await desk.give(order)).code).toBeNull();
  });
});

describe('a command', () => {
  it('says of what it adds that it was made here, when, and in which role', async () => {
    const select =
      'referral { provenance { sourceSystem sourceRecordId recordedAt recordedByRole } handling { marking } }';
    const { payload } = await desk.give({ ...referral(), select });
    expect(payload?.referral).toEqual({
      provenance: {
        sourceSystem: 'CHILD_VIEW',
        sourceRecordId: null,
        recordedAt: '2014-11-14T17:00:00Z',
        recordedByRole: 'RESPONSE_OFFICER',
      },
      handling: { marking: 'OFFICIAL_SENSITIVE' },
    });
  });

  it('writes its record, its event and its receipt, and shows the record', async () => {
    const before = await tally();
    const select = 'recordId referral { id kind urgency submittedAt acknowledgedAt narrative }';
    const { payload, code } = await desk.give({ ...referral(), select });
    expect(code).toBeNull();
    expect(payload).toMatchObject({
      referral: {
        id: payload?.recordId,
        kind: 'CHILD_CONCERN',
        urgency: 'SAME_DAY',
        submittedAt: '2014-11-14T17:00:00Z',
        acknowledgedAt: null,
      },
    });
    expect(await tally()).toEqual(before.map((count) => count + 1));
    const [event] = await desk.rows(`select * from outbox where key = $1`, payload?.recordId);
    expect(event).toMatchObject({ topic: 'policeReferralSubmitted', pos: null });
    expect(JSON.stringify(event)).not.toContain('No food');
  });

  it('is on record: who gave it, why, about whom, and the record that it wrote', async () => {
    const recordId = await desk.done(referral());
    const [row] = await desk.rows('select * from audit_record where record_id = $1', recordId);
    expect(row).toMatchObject({
      kind: 'COMMAND',
      operation: 'submitPoliceReferral',
      subject: 'response-officer',
      purpose: 'MASH_SCREENING',
      child_id: girl,
    });
  });

  it('given twice under one key is done once, and answers alike', async () => {
    const order = referral({ idempotencyKey: randomUUID() });
    const first = await desk.give(order);
    const before = await tally();
    const again = await desk.give(order);
    expect([again.payload, again.code]).toEqual([first.payload, first.code]);
    expect(await tally()).toEqual(before);
  });

  it('given ten times at once under one key is done once', async () => {
    const order = referral({ idempotencyKey: randomUUID() });
    const before = await countOf(desk, 'police_referral');
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => desk.give(order)));
    expect(new Set(outcomes.map(({ payload }) => payload?.recordId)).size).toBe(1);
    expect(await countOf(desk, 'police_referral')).toBe(before + 1);
  });

  it('under the key of another input is IDEMPOTENCY_CONFLICT, and does nothing', async () => {
    const idempotencyKey = randomUUID();
    await desk.give(referral({ idempotencyKey }));
    const before = await tally();
    const other = await desk.give(referral({ idempotencyKey, urgency: 'IMMEDIATE' }));
    expect(other.code).toBe('IDEMPOTENCY_CONFLICT');
    expect(await tally()).toEqual(before);
  });

  it('under the key of somebody else is a command of its own', async () => {
    const order = referral({ idempotencyKey: randomUUID() });
    const first = await desk.done(order);
    expect(await desk.done({ ...order, as: 'mash-police' })).not.toBe(first);
  });

  it.each([
    ['another agency', { as: 'mash-social-worker' }],
    [
      'a role that has no such command',
      { as: 'intelligence-officer', purpose: 'MISSING_EXPLOITATION' },
    ],
    ['a purpose that the command does not serve', { as: 'police-supervisor', purpose: 'AUDIT' }],
  ] as const)('of %s is PURPOSE_NOT_AVAILABLE, and does nothing', async (_, who) => {
    const before = await tally();
    const { code, refusal } = await desk.give({ ...referral(), ...who });
    expect(code).toBe('PURPOSE_NOT_AVAILABLE');
    expect(refusal).toMatchObject({ command: 'submitPoliceReferral' });
    expect(await tally()).toEqual(before);
  });

  it.each([
    ['PURPOSE_NOT_AVAILABLE', 'mash-social-worker', {}],
    ['BAD_USER_INPUT', 'response-officer', { narrative: ' ', localAuthority: 'Herefordshire' }],
  ])('refused as %s is on record, and nothing of its input is', async (code, as, input) => {
    const { records } = await desk.give({ ...referral(input), as });
    const refused = records.filter(({ kind }) => kind === 'COMMAND');
    expect(refused).toMatchObject([
      {
        ...{ operation: 'submitPoliceReferral', refusal: code, childId: null },
        subject: as,
        purpose: 'MASH_SCREENING',
      },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/No food|Herefordshire/);
  });

  it.each([
    ['input.childIds', { childIds: [], unknownChildren: [] }],
    ['input.childIds[0]', { childIds: ['not-an-id'] }],
    ['input.localAuthority', { localAuthority: 'Herefordshire' }],
    ['input.narrative', { narrative: ' ' }],
    ['input.narrative', { narrative: 'x'.repeat(4_001) }],
    ['input.narrative', { narrative: 'null \u0000 byte' }],
    ['input.idempotencyKey', { idempotencyKey: 'short' }],
    ['input.unknownChildren[0].givenName', { unknownChildren: [{ givenName: '' }] }],
  ])('with a bad %s is BAD_USER_INPUT that names it, and does nothing', async (argument, input) => {
    const before = await tally();
    const { code, refusal } = await desk.give(referral(input));
    expect(code).toBe('BAD_USER_INPUT');
    expect(refusal).toMatchObject({ argument });
    expect(await tally()).toEqual(before);
  });

  it('takes a child who is not in the index', async () => {
    const recordId = await desk.done(
      referral({
        childIds: [],
        unknownChildren: [{ givenName: 'Invented', dateOfBirth: '2010-02-03', sex: 'FEMALE' }],
      }),
    );
    const unknown = await desk.rows(
      'select * from police_referral_unknown_child where record_id = $1',
      recordId,
    );
    expect(unknown).toMatchObject([{ given_name: 'Invented', family_name: null, sex: 'FEMALE' }]);
  });
});
