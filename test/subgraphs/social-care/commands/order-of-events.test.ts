import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk, type Order, type Outcome } from '../../../support/command-desk.js';
import {
  endPlan,
  endSection47,
  newConference,
  newDiscussion,
  newEnquiry,
  openMashEpisode,
  recordLadoOutcome,
  recordCoreGroup,
  recordPlanReview,
  recordStrategyDiscussion,
  respondAccommodation,
  scheduleIcpc,
  setPlan,
  startSection47,
} from './orders.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('SOCIAL_CARE');
});

afterAll(async () => {
  await desk.stop();
});

const giving = (order: Order, input: Order['input']): Promise<Outcome> =>
  desk.give({ ...order, input: { ...order.input, ...input } });

const neverAllowed = { code: 'CONFLICT', refusal: { retryable: false } };

describe('the way to a child protection plan', () => {
  it('has no enquiry that no strategy discussion decided on', async () => {
    const { id, childId } = await newDiscussion(desk, 'S17_ASSESSMENT');
    const order = await startSection47(desk);
    expect(await giving(order, { strategyDiscussionId: id, childId })).toMatchObject(neverAllowed);
  });

  it('has no enquiry about a child whom the discussion was not about, nor two at once', async () => {
    const { childId } = await newDiscussion(desk);
    const order = await startSection47(desk);
    expect(await giving(order, { childId })).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: { argument: 'input.childId' },
    });
    await desk.done(order);
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });

  it('has its conference due 15 working days after the discussion', async () => {
    const order = await scheduleIcpc(desk);
    const select = 'conference { targetDate heldOn outcome version }';
    expect((await desk.give({ ...order, select })).payload).toEqual({
      conference: { targetDate: '2014-12-05', heldOn: null, outcome: null, version: 1 },
    });
  });

  it('has one conference for one enquiry, and none for an enquiry that has ended', async () => {
    const order = await scheduleIcpc(desk);
    await desk.done(order);
    expect(await desk.give(order)).toMatchObject(neverAllowed);
    const { id } = await newEnquiry(desk);
    await desk.rows(`update section47_enquiry set ended_on = '2014-11-13' where id = $1`, id);
    expect(await giving(order, { section47EnquiryIds: [id] })).toMatchObject(neverAllowed);
  });

  it('has no plan without a conference that was held and decided on one', async () => {
    const order = await setPlan(desk);
    const { id: conferenceId, childId } = await newConference(desk);
    expect(await giving(order, { conferenceId, childId })).toMatchObject(neverAllowed);
    expect(await giving(order, { conferenceId: randomUUID() })).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: { argument: 'input.conferenceId' },
    });
  });

  it('ends in one plan, with its first review due in three months and the file under it', async () => {
    const order = await setPlan(desk);
    const planId = await desk.done(order);
    expect(await desk.give(order)).toMatchObject(neverAllowed);
    expect(
      await desk.rows('select due_on from conference_review where plan_id = $1', planId),
    ).toEqual([{ due_on: '2015-02-14' }]);
    const [file] = await desk.rows(
      'select involvement_status from case_file where id = $1',
      order.input.childId,
    );
    expect(file ?? { involvement_status: 'CPP' }).toEqual({ involvement_status: 'CPP' });
  });
});

describe('the end of an enquiry', () => {
  it('says when and how, and what is known of the medical by then', async () => {
    const order = await endSection47(desk);
    const input = { ...order.input, medicalConsidered: 'CONSIDERED_NOT_NEEDED' };
    const select = 'section47Enquiry { endedOn outcome medicalConsidered version }';
    expect((await desk.give({ ...order, input, select })).payload).toEqual({
      section47Enquiry: {
        ...{ endedOn: '2014-11-14', outcome: 'NFA_CONCERN_NOT_SUBSTANTIATED' },
        ...{ medicalConsidered: 'CONSIDERED_NOT_NEEDED', version: 2 },
      },
    });
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });

  it('is a conference when one was called, and only then', async () => {
    expect(await giving(await endSection47(desk), { outcome: 'ICPC' })).toMatchObject(neverAllowed);
    const { input } = await endSection47(desk);
    const { section47EnquiryId } = input;
    const call = await scheduleIcpc(desk);
    await desk.done({ ...call, input: { section47EnquiryIds: [section47EnquiryId] } });
    const order = { ...(await endSection47(desk)), input };
    expect(await desk.give(order)).toMatchObject(neverAllowed);
    expect((await giving(order, { outcome: 'ICPC' })).code).toBeNull();
  });

  it('is neither tomorrow nor before it began', async () => {
    const order = await endSection47(desk);
    expect(await giving(order, { endedOn: '2014-11-15' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: { argument: 'input.endedOn' },
    });
    expect(await giving(order, { endedOn: '2014-11-13' })).toMatchObject(neverAllowed);
  });
});

describe('the core group of a plan', () => {
  const select = `childProtectionPlan { version coreGroups { heldOn attendedBy planAgreed }
    firstCoreGroup { code dueOn status } }`;

  it('stops the clock of ten working days by meeting', async () => {
    const order = await recordCoreGroup(desk);
    expect((await desk.give({ ...order, select })).payload).toEqual({
      childProtectionPlan: {
        version: 2,
        coreGroups: [
          { heldOn: '2014-11-14', attendedBy: ['SOCIAL_CARE', 'HEALTH'], planAgreed: true },
        ],
        firstCoreGroup: { code: 'CP_CORE_GROUP', dueOn: '2014-11-28', status: 'MET' },
      },
    });
  });

  it('does not meet before the plan, in days to come, nor with nobody', async () => {
    const order = await recordCoreGroup(desk);
    expect(await giving(order, { heldOn: '2014-11-13' })).toMatchObject(neverAllowed);
    for (const [argument, input] of [
      ['input.heldOn', { heldOn: '2014-11-17' }],
      ['input.attendedBy', { attendedBy: [] }],
    ] as const) {
      expect(await giving(order, input)).toMatchObject({
        code: 'BAD_USER_INPUT',
        refusal: { argument },
      });
    }
  });
});

describe('the end of a child protection plan', () => {
  const select = `childProtectionPlan { endedOn latestCategory version nextReview { dueOn }
    reviews { dueOn heldOn quorate } }`;

  it('follows a review conference, after which the next is due in six months', async () => {
    const order = await recordPlanReview(desk);
    expect((await desk.give({ ...order, select })).payload).toEqual({
      childProtectionPlan: {
        ...{ endedOn: null, latestCategory: 'EMOTIONAL', version: 2 },
        nextReview: { dueOn: '2015-05-14' },
        reviews: [
          { dueOn: '2015-05-14', heldOn: null, quorate: null },
          { dueOn: '2015-02-14', heldOn: '2014-11-14', quorate: true },
        ],
      },
    });
  });

  it('leaves no review to come, and the child’s file as the conference said', async () => {
    const order = await endPlan(desk);
    expect((await desk.give({ ...order, select })).payload).toMatchObject({
      childProtectionPlan: { endedOn: '2014-11-14', version: 3, nextReview: null },
    });
    expect(await desk.give(order)).toMatchObject(neverAllowed);
    const planId = order.input.childProtectionPlanId;
    const files = await desk.rows(
      `select f.involvement_status from case_file f join child_protection_plan p on p.child_id = f.id
       where p.id = $1 and f.involvement_status = 'CPP'`,
      planId,
    );
    expect(files).toEqual([]);
    expect(
      await giving(await recordPlanReview(desk), { childProtectionPlanId: planId }),
    ).toMatchObject(neverAllowed);
  });

  it('needs a quorate conference for a child who is not at risk, and eighteen years for an adult', async () => {
    const order = await endPlan(desk);
    const unreviewed = { childProtectionPlanId: await desk.done(await setPlan(desk)) };
    expect(await giving(order, unreviewed)).toMatchObject(neverAllowed);
    const review = await recordPlanReview(desk);
    const { childProtectionPlanId } = review.input;
    await desk.done({ ...review, input: { ...review.input, isQuorate: false } });
    expect(await giving(order, { childProtectionPlanId })).toMatchObject(neverAllowed);
    expect(await giving(order, { reason: 'EIGHTEEN' })).toMatchObject(neverAllowed);
    expect((await giving(order, { ...unreviewed, reason: 'MOVED' })).code).toBeNull();
  });

  it('does not leave the child on a plan', async () => {
    expect(await giving(await endPlan(desk), { involvementStatus: 'CPP' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: { argument: 'input.involvementStatus' },
    });
  });
});

describe('an allegation against somebody who works with children', () => {
  it('has one outcome, without which its episode stays open', async () => {
    const order = await recordLadoOutcome(desk);
    const [row] = await desk.rows(
      'select reference from lado_case where id = $1',
      order.input.ladoCaseId,
    );
    const close: Order = {
      ...{ ...order, command: 'closeSocialCareEpisode', type: 'EpisodeClosingInput' },
      input: { reference: row?.reference },
    };
    expect(await desk.give(close)).toMatchObject(neverAllowed);
    const { payload } = await desk.give({ ...order, select: 'ladoCase { outcome closedAt }' });
    expect(payload).toEqual({ ladoCase: { outcome: 'UNSUBSTANTIATED', closedAt: null } });
    expect(await desk.give(order)).toMatchObject(neverAllowed);
    expect((await desk.give(close)).code).toBeNull();
  });
});

describe('a strategy discussion', () => {
  it('is quorate with social care, the police and health, and not without', async () => {
    const order = await recordStrategyDiscussion(desk);
    const select = 'strategyDiscussion { quorate planRecorded s47Initiated attendees { agency } }';
    const { payload } = await desk.give({ ...order, select });
    expect(payload).toMatchObject({
      strategyDiscussion: { quorate: true, planRecorded: true, s47Initiated: true },
    });
    const attendees = (order.input.attendees as readonly object[]).slice(0, 2);
    const less = await desk.give({ ...order, input: { ...order.input, attendees }, select });
    expect(less.payload).toMatchObject({ strategyDiscussion: { quorate: false } });
  });

  it('was not held tomorrow', async () => {
    const order = await recordStrategyDiscussion(desk);
    expect(await giving(order, { heldAt: '2014-11-15T09:00:00Z' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: { argument: 'input.heldAt' },
    });
  });

  it('is about children of the index only', async () => {
    const stranger = { childIds: [randomUUID()] };
    const outcomes = await Promise.all([
      giving(await recordStrategyDiscussion(desk), stranger),
      giving(await openMashEpisode(desk), stranger),
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });
});

describe('the answer to a request for a bed', () => {
  it.each([
    ['input.bedType', { bedType: null }],
    ['input.reason', { decision: 'NO_BED' }],
    ['input.decision', { decision: 'NOT_APPROACHED' }],
  ])('answers no request for a bed without %s', async (argument, input) => {
    const outcome = await giving(await respondAccommodation(desk), input);
    expect(outcome).toMatchObject({ code: 'BAD_USER_INPUT', refusal: { argument } });
  });

  it('answers a request for a bed once', async () => {
    const order = await respondAccommodation(desk);
    await desk.done(order);
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });
});
