import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk, type Order, type Outcome } from '../../../support/command-desk.js';
import {
  clearWarningFlag,
  endPreChargeBail,
  endPoliceProtection,
  extendPreChargeBail,
  grantPreChargeBail,
  newMissingCase,
  notifyLado,
  openCustodyRecord,
  openMissingCase,
  reappraisable,
  recordAccommodationAnswer,
  recordAccommodationRequest,
  recordCharge,
  recordDetentionCertificate,
  recordDetentionExtension,
  recordExternalNotification,
  recordHarmAssessment,
  recordIntelligenceReview,
  recordMissingReturn,
  recordReappraisal,
  recordRiskManagementPlan,
  regradeHarmAssessment,
  setWarningFlag,
  startPoliceProtection,
} from './orders.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('POLICE');
});

afterAll(async () => {
  await desk.stop();
});

const giving = (order: Order, input: Order['input']): Promise<Outcome> =>
  desk.give({ ...order, input: { ...order.input, ...input } });

const neverAllowed = { code: 'CONFLICT', refusal: { retryable: false } };
const badArgument = (argument: string): object => ({
  code: 'BAD_USER_INPUT',
  refusal: { argument },
});

describe('what is of another area than the officer’s', () => {
  const elsewhere = 'E09000001';

  it.each([
    ['an assessment', recordHarmAssessment, 'update harm_assessment set area = $1 where id = $2'],
    ['a grade', regradeHarmAssessment, 'update harm_assessment set area = $1 where id = $2'],
    ['a new flag', setWarningFlag, 'update police_child set area = $1 where child_id = $2'],
    [
      'a flag that is cleared',
      clearWarningFlag,
      `update police_child set area = $1
         where child_id = (select child_id from warning_flag where id = $2)`,
    ],
    ['a plan', recordRiskManagementPlan, 'update police_child set area = $1 where child_id = $2'],
    ['a missing child', openMissingCase, 'update police_child set area = $1 where child_id = $2'],
    [
      'a return',
      recordMissingReturn,
      `update police_child set area = $1
         where child_id = (select child_id from missing_episode where id = $2)`,
    ],
    [
      'what is done about an offender',
      recordExternalNotification,
      `update police_child set area = $1
         where child_id = (select child_id from managed_offender_child where record_id = $2)`,
    ],
    [
      'a reappraisal',
      recordReappraisal,
      `update police_incident set area = $1
         where id = (select incident_id from domestic_abuse_incident where id = $2)`,
    ],
    [
      'a review of intelligence',
      recordIntelligenceReview,
      `update police_child set area = $1
         where child_id = (select child_id from intelligence_item_child where record_id = $2)`,
    ],
  ])('is not theirs to change: %s', async (_, orderOf, moved) => {
    const order = await orderOf(desk);
    const ids = Object.entries(order.input).filter(([name]) => name.endsWith('Id'));
    await desk.rows(moved, elsewhere, ids[0]?.[1]);
    expect(await giving(order, {})).toMatchObject({
      ...{ code: 'PURPOSE_NOT_AVAILABLE', message: "The record is outside the caller's areas." },
    });
  });
});

describe('a missing case of a child of another area', () => {
  it.each(['inviteToPoliceEpisode', 'uninviteFromPoliceEpisode', 'closePoliceEpisode'])(
    'is not theirs to say who has part in: %s',
    async (command) => {
      const reference = await newMissingCase(desk);
      await desk.rows(
        `update police_child set area = 'E09000001' where child_id in (select l.child_id
           from missing_case_child l join missing_case c on c.id = l.record_id where c.reference = $1)`,
        reference,
      );
      const isClosing = command === 'closePoliceEpisode';
      const outcome = await desk.give({
        ...{ as: 'police-supervisor', purpose: 'MISSING_EXPLOITATION', command },
        type: isClosing ? 'EpisodeClosingInput' : 'EpisodeInvitationInput',
        input: isClosing ? { reference } : { reference, agency: 'HEALTH' },
      });
      expect(outcome).toMatchObject({
        ...{ code: 'PURPOSE_NOT_AVAILABLE', message: "The record is outside the caller's areas." },
      });
    },
  );
});

describe('what is done once', () => {
  it.each([
    ['an assessment is recorded', recordHarmAssessment],
    ['a grade is changed to what it is', regradeHarmAssessment],
    ['a flag is set', setWarningFlag],
    ['a flag is cleared', clearWarningFlag],
    ['an incident is reappraised', recordReappraisal],
    ['a child is reported missing', openMissingCase],
    ['a missing child comes back', recordMissingReturn],
    ['a child is taken into protection', startPoliceProtection],
    ['a protection ends', endPoliceProtection],
    ['a child is in custody', openCustodyRecord],
    ['a child is charged', recordCharge],
    ['a request for a bed is answered', recordAccommodationAnswer],
    ['a certificate is recorded', recordDetentionCertificate],
    ['the designated officer is told', notifyLado],
  ])('%s', async (_, orderOf) => {
    const order = await orderOf(desk);
    await desk.done(order);
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });
});

describe('a review of intelligence', () => {
  const select = `intelligenceItem { reviewDueOn isReviewDue version
    reviews { byRole reason wasDueOn nextDueOn } }`;

  it('keeps a report for a reason until the next, and what was said before', async () => {
    const order = await recordIntelligenceReview(desk);
    const { payload } = await desk.give({ ...order, select });
    const first = {
      ...{ byRole: 'INTELLIGENCE_OFFICER', wasDueOn: '2014-11-01', nextDueOn: '2020-11-14' },
      reason: 'He is still seen with girls in care.',
    };
    expect(payload).toEqual({
      intelligenceItem: {
        ...{ reviewDueOn: '2020-11-14', isReviewDue: false, version: 2, reviews: [first] },
      },
    });
    const { intelligenceItemId } = order.input;
    const later = { nextDueOn: '2016-11-14', reason: 'He was convicted.' };
    const input = { intelligenceItemId, ...later };
    const again = await desk.give({ ...order, select: 'intelligenceItem { reviewDueOn }', input });
    expect(again.payload).toEqual({ intelligenceItem: { reviewDueOn: '2016-11-14' } });
    const kept = await desk.rows(
      'select was_due_on::text from intelligence_review where intelligence_item_id = $1 order by 1',
      intelligenceItemId,
    );
    expect(kept.map(({ was_due_on: day }) => day)).toEqual(['2014-11-01', '2020-11-14']);
  });

  it.each(['2014-11-14', '2013-01-01', '2024-11-15'])(
    'is not put off to a day that is over, or beyond ten years: %s',
    async (nextDueOn) => {
      const order = await recordIntelligenceReview(desk);
      expect(await giving(order, { nextDueOn })).toMatchObject(badArgument('input.nextDueOn'));
      const ten = await giving(order, { nextDueOn: '2024-11-14' });
      expect(ten).toMatchObject({ code: null });
    },
  );
});

describe('a harm assessment', () => {
  it('is not lowered without a reason, when recorded or regraded', async () => {
    const lower = { grade: 'STANDARD', reason: null };
    const recorded = await giving(await recordHarmAssessment(desk), lower);
    const regraded = await giving(await regradeHarmAssessment(desk), lower);
    expect([recorded, regraded]).toMatchObject([
      badArgument('input.reason'),
      badArgument('input.reason'),
    ]);
  });

  it('leaves the backlog, and tells that the risk is higher than it was thought', async () => {
    const order = await recordHarmAssessment(desk);
    const select =
      'recordId harmAssessment { finalGrade secondaryAssessedAt regradedByWhom version }';
    const { payload } = await desk.give({ ...order, select });
    expect(payload?.harmAssessment).toEqual({
      ...{ finalGrade: 'HIGH', secondaryAssessedAt: '2014-11-14T17:00:00Z' },
      ...{ regradedByWhom: 'SUPERVISOR_INSPECTOR', version: 2 },
    });
    const events = await desk.rows('select topic from outbox where key = $1', payload?.recordId);
    expect(events).toEqual([{ topic: 'harmAssessmentEscalated' }]);
  });

  it('is not regraded before it is assessed', async () => {
    const { input } = await recordHarmAssessment(desk);
    const order = await regradeHarmAssessment(desk);
    const outcome = await giving(order, { harmAssessmentId: input.harmAssessmentId });
    expect(outcome).toMatchObject(neverAllowed);
  });
});

describe('flags and plans', () => {
  it('say on the profile whether the child is flagged', async () => {
    const plan = await recordRiskManagementPlan(desk);
    const { childId } = plan.input;
    const flag = await setWarningFlag(desk);
    const warningFlagId = await desk.done({ ...flag, input: { ...flag.input, childId } });
    const isFlagged = async (): Promise<unknown> =>
      (
        await desk.rows('select flagged_on_system from cse_profile where child_id = $1', childId)
      )[0];
    expect(await isFlagged()).toEqual({ flagged_on_system: true });
    expect((await giving(await clearWarningFlag(desk), { warningFlagId })).code).toBeNull();
    expect(await isFlagged()).toEqual({ flagged_on_system: false });
  });

  it('need a profile to plan for, an action, and a review that is to come', async () => {
    const order = await recordRiskManagementPlan(desk);
    const { childId } = (await setWarningFlag(desk)).input;
    expect(await giving(order, { childId })).toMatchObject(neverAllowed);
    expect(await giving(order, { actions: [] })).toMatchObject(badArgument('input.actions'));
    expect(await giving(order, { nextReviewOn: '2014-11-01' })).toMatchObject(
      badArgument('input.nextReviewOn'),
    );
  });

  it('keep what was agreed before', async () => {
    const order = await recordRiskManagementPlan(desk);
    const planId = await desk.done(order);
    const actions = await desk.rows(
      'select place from risk_management_action where plan_id = $1 order by place',
      planId,
    );
    expect(actions).toEqual([{ place: 0 }, { place: 1 }]);
    await desk.rows(
      `update risk_management_plan set begun_on = '2014-09-01', agreed_on = '2014-09-01' where id = $1`,
      planId,
    );
    await desk.done(order);
    const [plan] = await desk.rows(
      'select begun_on::text, agreed_on::text from risk_management_plan where id = $1',
      planId,
    );
    expect(plan).toEqual({ begun_on: '2014-09-01', agreed_on: '2014-11-14' });
  });

  it('are for children whom the police know', async () => {
    const outcome = await giving(await setWarningFlag(desk), { childId: randomUUID() });
    expect(outcome).toMatchObject(badArgument('input.childId'));
  });

  it('leave incidents alone whose pattern has not changed', async () => {
    const domesticAbuseIncidentId = await reappraisable(desk, 'DOMESTIC_ABUSE');
    const outcome = await giving(await recordReappraisal(desk), { domesticAbuseIncidentId });
    expect(outcome).toMatchObject(neverAllowed);
  });
});

describe('missing and protected children', () => {
  it('are not back before they are gone', async () => {
    const found = await giving(await recordMissingReturn(desk), {
      foundAt: '2014-11-13T00:00:00Z',
    });
    const ended = await giving(await endPoliceProtection(desk), {
      endedAt: '2014-11-13T00:00:00Z',
    });
    expect([found, ended]).toMatchObject([neverAllowed, neverAllowed]);
  });

  it('have the plan that follows a protection named, where one was agreed', async () => {
    const followUpPlan = { kind: 'STRATEGY_DISCUSSION', planId: randomUUID() };
    const order = await endPoliceProtection(desk);
    const unplanned = { followUp: false, followUpPlan };
    expect(await giving(order, unplanned)).toMatchObject(badArgument('input.followUpPlan'));
    const select = 'policeProtection { outcome followUpPlan { id kind } }';
    const input = { ...order.input, followUpPlan };
    expect((await desk.give({ ...order, input, select })).payload).toEqual({
      policeProtection: {
        outcome: 'LA_ACCOMMODATION',
        followUpPlan: { id: followUpPlan.planId, kind: 'STRATEGY_DISCUSSION' },
      },
    });
  });

  it('have a case that the agencies read under, which a child’s record names', async () => {
    const select = 'missingEpisode { repeatCount90d missingCase { reference invitedAgencies } }';
    const { payload } = await desk.give({ ...(await openMissingCase(desk)), select });
    expect(payload).toEqual({
      missingEpisode: {
        repeatCount90d: 1,
        missingCase: {
          reference: expect.stringMatching(/^MI-2014-\d{6}$/),
          invitedAgencies: ['POLICE', 'SOCIAL_CARE', 'HEALTH'],
        },
      },
    });
  });

  it('have a case that ends for everybody when it is closed', async () => {
    const reference = await newMissingCase(desk);
    const order = { as: 'police-supervisor', purpose: 'MISSING_EXPLOITATION' } as const;
    const close = { ...order, command: 'closePoliceEpisode', type: 'EpisodeClosingInput' };
    expect((await desk.database.finder.byReference(reference))?.closedAt).toBeNull();
    await desk.done({ ...close, input: { reference } });
    expect((await desk.database.finder.byReference(reference))?.closedAt).not.toBeNull();
  });
});

describe('a child in custody', () => {
  it.each([
    ['charged', recordCharge],
    ['accommodated', recordAccommodationRequest],
    ['certified', recordDetentionCertificate],
    ['held for longer', recordDetentionExtension],
  ])('is not %s by an officer of another area', async (_, orderOf) => {
    const order = await orderOf(desk);
    const { custodyRecordId } = order.input;
    await desk.rows(`update custody_record set area = 'E06000051' where id = $1`, custodyRecordId);
    expect(await giving(order, {})).toMatchObject({
      ...{ code: 'PURPOSE_NOT_AVAILABLE', message: "The record is outside the caller's areas." },
    });
  });

  it('has no certificate without a charge', async () => {
    const custodyRecordId = await desk.done(await openCustodyRecord(desk));
    const outcome = await giving(await recordDetentionCertificate(desk), { custodyRecordId });
    expect(outcome).toMatchObject(neverAllowed);
    expect(outcome.message).toBe('There is no certificate without a charge.');
  });

  it('is not accommodated before the charge, nor with bail', async () => {
    const order = await recordAccommodationRequest(desk);
    const uncharged = await desk.done(await openCustodyRecord(desk));
    const charge = await recordCharge(desk);
    const bailed = await desk.done({ ...charge, input: { ...charge.input, bailRefused: false } });
    expect(await giving(order, { custodyRecordId: uncharged })).toMatchObject(neverAllowed);
    expect(await giving(order, { custodyRecordId: bailed })).toMatchObject(neverAllowed);
    expect(await giving(order, { requestedAt: '2014-11-14T10:00:00Z' })).toMatchObject(
      neverAllowed,
    );
  });

  it('is not denied a bed by an answer before the request, nor by an officer of another area', async () => {
    const order = await recordAccommodationAnswer(desk);
    const early = { respondedAt: '2014-11-14T11:30:00Z' };
    expect(await giving(order, early)).toMatchObject(neverAllowed);
    await desk.rows(
      `update custody_record set area = 'E06000051' where id =
        (select custody_record_id from accommodation_request where id = $1)`,
      order.input.accommodationRequestId,
    );
    expect((await giving(order, {})).code).toBe('PURPOSE_NOT_AVAILABLE');
    const unknown = { accommodationRequestId: randomUUID() };
    expect(await giving(order, unknown)).toMatchObject(badArgument('input.accommodationRequestId'));
  });

  it('is not refused bail without a reason, nor charged before the arrest', async () => {
    expect(await giving(await recordCharge(desk), { bailRefusalReason: null })).toMatchObject(
      badArgument('input.bailRefusalReason'),
    );
    expect(
      await giving(await recordCharge(desk), { chargedAt: '2014-11-14T07:00:00Z' }),
    ).toMatchObject(neverAllowed);
  });

  it('is a child, in the officer’s own area', async () => {
    const adult = await giving(await openCustodyRecord(desk), { ageAtArrest: 18 });
    expect(adult).toMatchObject(badArgument('input.ageAtArrest'));
    const elsewhere = await giving(await openCustodyRecord(desk), { localAuthority: 'E06000051' });
    expect(elsewhere.code).toBe('PURPOSE_NOT_AVAILABLE');
  });

  it('is held for longer on authority that came in time, and for no longer than that', async () => {
    const order = await recordDetentionExtension(desk);
    const toCome = { authorisedAt: '2014-11-14T17:01:00Z' };
    expect(await giving(order, toCome)).toMatchObject(badArgument('input.authorisedAt'));
    const long = { until: '2014-11-15T20:31:00Z' };
    expect(await giving(order, long)).toMatchObject(badArgument('input.until'));
    const none = { until: '2014-11-15T08:30:00Z' };
    expect(await giving(order, none)).toMatchObject(badArgument('input.until'));
    await desk.done(order);
    const byCourt = { ...long, authority: 'COURT', authorisedAt: '2014-11-14T16:30:00Z' };
    expect((await giving(order, byCourt)).code).toBeNull();
  });

  it('is not held for longer on authority that came after 24 hours', async () => {
    const opening = await openCustodyRecord(desk);
    const yesterday = {
      arrestedAt: '2014-11-13T08:00:00Z',
      relevantTimeAt: '2014-11-13T08:30:00Z',
    };
    const input = { ...opening.input, ...yesterday };
    const custodyRecordId = await desk.done({ ...opening, input });
    const order = await recordDetentionExtension(desk);
    const late = { custodyRecordId, until: '2014-11-14T20:30:00Z' };
    expect(await giving(order, { ...late, authorisedAt: '2014-11-14T08:31:00Z' })).toMatchObject(
      neverAllowed,
    );
    const select = 'detentionExtension { authority until }';
    const inTime = { ...order.input, ...late, authorisedAt: '2014-11-14T08:00:00Z' };
    expect((await desk.give({ ...order, select, input: inTime })).payload).toEqual({
      detentionExtension: { authority: 'SUPERINTENDENT', until: '2014-11-14T20:30:00Z' },
    });
  });

  it('is not held for longer once charged', async () => {
    const order = await recordDetentionExtension(desk);
    const { custodyRecordId } = order.input;
    const charge = await recordCharge(desk);
    await desk.done({ ...charge, input: { ...charge.input, custodyRecordId } });
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });

  it('has a certificate with the hours in custody', async () => {
    const select = 'detentionCertificate { status required hoursInCustody }';
    const { payload } = await desk.give({ ...(await recordDetentionCertificate(desk)), select });
    expect(payload).toEqual({
      detentionCertificate: { status: 'RECORDED', required: true, hoursInCustody: 8 },
    });
  });
});

describe('bail before charge', () => {
  it('is not granted twice, nor to somebody who is charged, nor by an officer of another area', async () => {
    const order = await grantPreChargeBail(desk);
    const { suspectLinkId } = order.input;
    const status = async (): Promise<unknown> =>
      (await desk.rows('select bail_status from suspect_link where id = $1', suspectLinkId))[0];
    await desk.done(order);
    expect(await status()).toEqual({ bail_status: 'CONDITIONAL' });
    expect(await giving(order, {})).toMatchObject(neverAllowed);
    const end = await endPreChargeBail(desk);
    await desk.done(end);
    const [ended] = await desk.rows(
      'select suspect_link_id from pre_charge_bail where id = $1',
      end.input.preChargeBailId,
    );
    const again = await giving(order, { suspectLinkId: ended?.suspect_link_id });
    expect(again).toMatchObject({ ...neverAllowed, message: 'The suspect is charged already.' });
    await desk.rows(
      `update police_child set area = 'E09000001' where child_id =
        (select child_id from suspect_link_child where record_id = $1)`,
      suspectLinkId,
    );
    expect((await giving(order, {})).code).toBe('PURPOSE_NOT_AVAILABLE');
  });

  it('ends once, and not before it began; what is over is not extended', async () => {
    const order = await endPreChargeBail(desk);
    expect(await giving(order, { endedAt: '2014-10-31T12:00:00Z' })).toMatchObject(neverAllowed);
    const { preChargeBailId } = order.input;
    const select = 'preChargeBail { outcome endedAt version }';
    expect((await desk.give({ ...order, select })).payload).toEqual({
      preChargeBail: { outcome: 'CHARGED', endedAt: '2014-11-14T12:00:00Z', version: 2 },
    });
    expect(await giving(order, {})).toMatchObject(neverAllowed);
    const extension = await extendPreChargeBail(desk);
    expect(await giving(extension, { preChargeBailId })).toMatchObject(neverAllowed);
  });

  it('has no longest length in 2014, and any officer of rank extends it', async () => {
    const long = { endsOn: '2016-02-01' };
    expect((await giving(await grantPreChargeBail(desk), long)).code).toBeNull();
    const order = await extendPreChargeBail(desk);
    expect(
      (await giving(order, { authority: 'SUPERINTENDENT', until: '2016-05-01' })).code,
    ).toBeNull();
  });

  describe('as the law is now', () => {
    let now: Desk;

    beforeAll(async () => {
      now = await openDesk('POLICE', undefined, 'EW_2026');
    });

    afterAll(() => now.stop());

    const given = (order: Order, input: Order['input']): Promise<Outcome> =>
      now.give({ ...order, input: { ...order.input, ...input } });

    it('lasts three months without an inspector', async () => {
      const order = await grantPreChargeBail(now);
      const long = { endsOn: '2015-02-02' };
      expect(await given(order, long)).toMatchObject(badArgument('input.endsOn'));
      expect(await given(order, { endsOn: '2014-11-01' })).toMatchObject(
        badArgument('input.endsOn'),
      );
      expect((await given(order, {})).code).toBeNull();
    });

    it('is extended by an inspector to six months, by a superintendent to nine, then by a court', async () => {
      const order = await extendPreChargeBail(now);
      const superintendent = { authority: 'SUPERINTENDENT', until: '2015-08-01' };
      const court = { authority: 'COURT', until: '2015-11-01' };
      expect(await given(order, superintendent)).toMatchObject(neverAllowed);
      expect(await given(order, { until: '2015-05-02' })).toMatchObject(badArgument('input.until'));
      expect(await given(order, { until: '2015-02-01' })).toMatchObject(badArgument('input.until'));
      expect((await given(order, {})).code).toBeNull();
      expect(await given(order, court)).toMatchObject(neverAllowed);
      const later = { authorisedAt: '2014-11-14T09:00:00Z' };
      expect((await given(order, { ...superintendent, ...later })).code).toBeNull();
      const last = { authorisedAt: '2014-11-14T10:00:00Z' };
      expect((await given(order, { ...court, ...last })).code).toBeNull();
    });

    it('is not extended by authority that came when it was over', async () => {
      const short = { grantedAt: '2014-11-01T12:00:00Z', endsOn: '2014-11-10' };
      const grant = await grantPreChargeBail(now);
      const preChargeBailId = await now.done({ ...grant, input: { ...grant.input, ...short } });
      const order = await extendPreChargeBail(now);
      const late = { preChargeBailId, authorisedAt: '2014-11-11T09:00:00Z' };
      expect(await given(order, late)).toMatchObject(neverAllowed);
      const inTime = { preChargeBailId, authorisedAt: '2014-11-10T21:00:00Z' };
      expect((await given(order, inTime)).code).toBeNull();
    });
  });
});

describe('that a child stays in custody without accommodation', () => {
  const toldOf = (custodyRecordId: unknown): Promise<readonly object[]> =>
    desk.rows(
      `select payload - 'childIds' as told from outbox
        where topic = 'onDetentionWithoutAccommodation' and key = $1::text order by id`,
      custodyRecordId,
    );

  const custodyOf = async ({ input }: Order): Promise<unknown> => {
    const sql = 'select custody_record_id as id from accommodation_request where id = $1';
    return (await desk.rows(sql, input.accommodationRequestId))[0]?.id;
  };

  const certify = async (custodyRecordId: unknown): Promise<void> => {
    const order = await recordDetentionCertificate(desk);
    await desk.done({ ...order, input: { ...order.input, custodyRecordId } });
  };

  const told = (response: string, accommodationRequestId: unknown): object => ({
    ...{ response, accommodationRequestId },
    ...{ lacStatus: 'LOOKED_AFTER', localAuthority: 'E10000034' },
  });

  it('is told with each bed that is refused, and not again by the certificate', async () => {
    const order = await recordAccommodationAnswer(desk);
    await desk.done(order);
    const custodyRecordId = await custodyOf(order);
    await certify(custodyRecordId);
    const { accommodationRequestId } = order.input;
    expect(await toldOf(custodyRecordId)).toEqual([
      { told: told('NO_BED', accommodationRequestId) },
    ]);
  });

  it.each([
    ['a bed that is provided', 'PROVIDED', null],
    ['a child who has left', 'REFUSED', '2014-11-14T13:00:00Z'],
  ])('is not told of %s', async (_, response, releasedAt) => {
    const order = await recordAccommodationAnswer(desk);
    const custodyRecordId = await custodyOf(order);
    await desk.rows(
      'update custody_record set released_at = $2 where id = $1',
      ...[custodyRecordId, releasedAt],
    );
    await desk.done({ ...order, input: { ...order.input, response } });
    expect(await toldOf(custodyRecordId)).toEqual([]);
  });

  it('is told by the certificate where nobody answered, and where nobody was asked', async () => {
    const unanswered = await recordAccommodationAnswer(desk);
    const asked = await custodyOf(unanswered);
    await certify(asked);
    const { accommodationRequestId } = unanswered.input;
    expect(await toldOf(asked)).toEqual([{ told: told('NO_REPLY', accommodationRequestId) }]);
    const order = await recordDetentionCertificate(desk);
    await desk.done(order);
    expect(await toldOf(order.input.custodyRecordId)).toEqual([
      { told: told('NOT_APPROACHED', null) },
    ]);
  });
});

describe('what another organisation did about an offender', () => {
  it('is known no earlier than it is told, and not before it is known', async () => {
    const order = await recordExternalNotification(desk);
    const later = { notifiedAt: '2014-11-13T10:00:00Z' };
    expect(await giving(order, later)).toMatchObject(neverAllowed);
    const toCome = { learnedAt: '2014-11-15T09:00:00Z' };
    expect(await giving(order, toCome)).toMatchObject(badArgument('input.learnedAt'));
    expect(await giving(order, { victimsToldOn: '2014-11-15' })).toMatchObject(
      badArgument('input.victimsToldOn'),
    );
  });

  it('says whether it told the police', async () => {
    const order = await recordExternalNotification(desk);
    const select =
      'externalNotification { organisation event effectiveOn notifiedAt learnedAt victimsToldOn }';
    const shown = { organisation: 'IMMIGRATION_SERVICE', event: 'RELEASE' };
    expect((await desk.give({ ...order, select })).payload).toMatchObject({
      externalNotification: { ...shown, notifiedAt: null, victimsToldOn: null },
    });
    const notifiedAt = '2014-11-11T09:00:00Z';
    const input = { ...order.input, notifiedAt };
    expect((await desk.give({ ...order, input, select })).payload).toMatchObject({
      externalNotification: { ...shown, notifiedAt },
    });
  });
});

it('tells of an allegation whether the adult works in regulated activity', async () => {
  const select = 'ladoNotification { employerType regulated clock { status } }';
  const { payload } = await desk.give({ ...(await notifyLado(desk)), select });
  expect(payload).toEqual({
    ladoNotification: { employerType: 'SCHOOL', regulated: true, clock: { status: 'MET' } },
  });
});
