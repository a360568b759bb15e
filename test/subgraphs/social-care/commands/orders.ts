/** Fresh orders for social care's commands, each with what it needs arranged before it. */
import { subscriberOrders } from '../../../support/subscriber-orders.js';
import { breakGlassOrders } from '../../../support/break-glass-orders.js';
import { randomUUID } from 'node:crypto';
import type { Desk, Order } from '../../../support/command-desk.js';
import type { OrderOf } from '../../../support/command-laws.js';
import { newChild, shropshire } from './new-child.js';
import { offerReturnHomeInterview, recordReturnHomeInterview } from './missing-orders.js';

const manager = { as: 'team-manager', purpose: 'S47_STRATEGY_CP' } as const;
const screener = { as: 'mash-social-worker', purpose: 'MASH_SCREENING' } as const;

/** A referral that has come from the police; answers the id that they gave it. */
export const arrivedReferral = async (desk: Desk): Promise<string> => {
  const policeReferralId = randomUUID();
  await desk.rows(
    `insert into referral (id, child_id, area, received_at, source, repeat_within_12m, police_referral_id)
     values ($1, $2, $3, '2014-11-14T10:00:00Z', 'POLICE', false, $4)`,
    ...[randomUUID(), await newChild(desk), shropshire, policeReferralId],
  );
  return policeReferralId;
};

export const acknowledgeReferral = async (desk: Desk): Promise<Order> => ({
  ...{ ...screener, command: 'acknowledgeReferral' },
  input: { policeReferralId: await arrivedReferral(desk) },
});

export const decideReferral = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'team-manager', purpose: 'MASH_SCREENING', command: 'decideReferral' },
  input: {
    policeReferralId: await arrivedReferral(desk),
    decision: 'STRATEGY_DISCUSSION',
    reason: 'Bruises that nobody explains.',
  },
});

export const openMashEpisode = async (desk: Desk): Promise<Order> => ({
  ...{ ...screener, command: 'openMashEpisode' },
  input: {
    childIds: [await newChild(desk)],
    localAuthority: shropshire,
    invitedAgencies: ['POLICE', 'HEALTH'],
    ragRating: 'AMBER',
  },
});

const referenceOf = async (desk: Desk, table: string, id: string): Promise<string> => {
  const [row] = await desk.rows(`select reference from ${table} where id = $1`, id);
  return String(row?.reference);
};

/** The reference of a MASH episode that was just opened. */
export const newMashEpisode = async (desk: Desk): Promise<string> =>
  referenceOf(desk, 'mash_episode', await desk.done(await openMashEpisode(desk)));

export const contributeToMashEpisode = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'mash-police', purpose: 'MASH_SCREENING', command: 'contributeToMashEpisode' },
  input: { reference: await newMashEpisode(desk) },
});

const plan = [{ owner: 'POLICE', description: 'Speak to the child alone.', dueOn: '2014-11-17' }];

export const recordMashDecision = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'team-manager', purpose: 'MASH_SCREENING', command: 'recordMashDecision' },
  input: {
    reference: await newMashEpisode(desk),
    ...{ decision: 'ASSESSMENT', threshold: 'CHILD_IN_NEED', actions: plan, closes: true },
  },
});

export const recordNotShared = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'named-nurse', purpose: 'MASH_SCREENING', command: 'recordNotShared' },
  input: {
    reference: await newMashEpisode(desk),
    ...{ requestedBy: 'SOCIAL_CARE', lawfulBasis: 'CA2004_S16LA', items: ['Sexual health'] },
    reason: 'MORE_DETRIMENTAL_TO_CHILD',
  },
});

const came = (agency: string): object => ({
  ...{ agency, role: null, attended: true, apology: false, reportReceived: true },
});

export const recordStrategyDiscussion = async (desk: Desk): Promise<Order> => ({
  ...{ ...manager, command: 'recordStrategyDiscussion' },
  input: {
    childIds: [await newChild(desk)],
    ...{ localAuthority: shropshire, heldAt: '2014-11-14T12:00:00Z', decision: 'JOINT_S47' },
    attendees: [came('SOCIAL_CARE'), came('POLICE'), came('HEALTH')],
    actions: plan,
  },
});

interface Discussion {
  readonly id: string;
  readonly reference: string;
  readonly childId: string;
}

export const newDiscussion = async (desk: Desk, decision = 'JOINT_S47'): Promise<Discussion> => {
  const order = await recordStrategyDiscussion(desk);
  const id = await desk.done({ ...order, input: { ...order.input, decision } });
  const [childId = ''] = order.input.childIds as readonly string[];
  return { id, childId, reference: await referenceOf(desk, 'strategy_discussion', id) };
};

export const startSection47 = async (desk: Desk): Promise<Order> => {
  const { id, childId } = await newDiscussion(desk);
  return {
    ...{ ...manager, command: 'startSection47' },
    input: { strategyDiscussionId: id, childId, medicalConsidered: 'CONSIDERED_AND_DONE' },
  };
};

interface Enquiry {
  readonly id: string;
  readonly childId: string;
}

export const newEnquiry = async (desk: Desk): Promise<Enquiry> => {
  const order = await startSection47(desk);
  return { id: await desk.done(order), childId: String(order.input.childId) };
};

export const endSection47 = async (desk: Desk): Promise<Order> => ({
  ...{ ...manager, command: 'endSection47' },
  input: {
    section47EnquiryId: (await newEnquiry(desk)).id,
    ...{ endedOn: '2014-11-14', outcome: 'NFA_CONCERN_NOT_SUBSTANTIATED' },
  },
});

export const scheduleIcpc = async (desk: Desk): Promise<Order> => ({
  ...{ ...manager, command: 'scheduleIcpc' },
  input: { section47EnquiryIds: [(await newEnquiry(desk)).id] },
});

interface Conference {
  readonly id: string;
  readonly childId: string;
}

export const newConference = async (desk: Desk): Promise<Conference> => {
  const { id, childId } = await newEnquiry(desk);
  const order = { ...manager, command: 'scheduleIcpc', input: { section47EnquiryIds: [id] } };
  return { id: await desk.done(order), childId };
};

const recordConference = async (desk: Desk): Promise<Order> => ({
  ...{ ...manager, command: 'recordConference' },
  input: {
    conferenceId: (await newConference(desk)).id,
    ...{ heldOn: '2014-11-14', outcome: 'PLAN', attendance: [came('POLICE')] },
    childParticipation: 'PN1',
  },
});

export const setPlan = async (desk: Desk): Promise<Order> => {
  const { id, childId } = await newConference(desk);
  const held = await recordConference(desk);
  await desk.done({ ...held, input: { ...held.input, conferenceId: id } });
  return {
    ...{ ...manager, command: 'setPlan' },
    input: { conferenceId: id, childId, category: 'NEGLECT' },
  };
};

export const recordCoreGroup = async (desk: Desk): Promise<Order> => ({
  ...{ ...manager, command: 'recordCoreGroup' },
  input: {
    childProtectionPlanId: await desk.done(await setPlan(desk)),
    ...{ heldOn: '2014-11-14', attendedBy: ['SOCIAL_CARE', 'HEALTH'], planAgreed: true },
  },
});

export const recordPlanReview = async (desk: Desk): Promise<Order> => ({
  ...{ ...manager, command: 'recordPlanReview' },
  input: {
    childProtectionPlanId: await desk.done(await setPlan(desk)),
    ...{ heldOn: '2014-11-14', isQuorate: true, latestCategory: 'EMOTIONAL' },
  },
});

export const endPlan = async (desk: Desk): Promise<Order> => ({
  ...{ ...manager, command: 'endPlan' },
  input: {
    childProtectionPlanId: await desk.done(await recordPlanReview(desk)),
    ...{ endedOn: '2014-11-14', reason: 'NOT_AT_RISK', involvementStatus: 'CIN' },
  },
});

export const openChildInNeedPlan: OrderOf = async (desk) => ({
  ...{ as: 'social-worker', purpose: 'S17_CIN_LAC_EARLYHELP', command: 'openChildInNeedPlan' },
  input: {
    childIds: [await newChild(desk)],
    ...{ localAuthority: shropshire, summary: 'A visit a week.', invitedAgencies: ['HEALTH'] },
  },
});

const openLadoCase: OrderOf = async (desk) => ({
  ...{ as: 'team-manager', roles: ['LADO'], purpose: 'LADO_ENQUIRY', command: 'openLadoCase' },
  input: {
    childIds: [await newChild(desk)],
    ...{ localAuthority: shropshire, awareAt: '2014-11-14T09:00:00Z', adultRole: 'Coach' },
    ...{ adultPersonId: randomUUID(), invitedAgencies: ['POLICE'] },
  },
});

export const recordLadoOutcome = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'team-manager', roles: ['LADO'], purpose: 'LADO_ENQUIRY', command: 'recordLadoOutcome' },
  input: { ladoCaseId: await desk.done(await openLadoCase(desk)), outcome: 'UNSUBSTANTIATED' },
});

export const respondAccommodation = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'edt-social-worker', purpose: 'CUSTODY_WELFARE', command: 'respondAccommodation' },
  input: {
    ...{ requestId: randomUUID(), childId: await newChild(desk), localAuthority: shropshire },
    ...{ receivedAt: '2014-11-14T16:00:00Z', decision: 'PROVIDED', bedType: 'NON_SECURE' },
  },
});

const invitation =
  (command: string): OrderOf =>
  async (desk) => ({
    ...{ ...screener, command, type: 'EpisodeInvitationInput' },
    input: { reference: await newMashEpisode(desk), agency: 'HEALTH' },
  });

const closeSocialCareEpisode: OrderOf = async (desk) => ({
  ...{ ...screener, command: 'closeSocialCareEpisode', type: 'EpisodeClosingInput' },
  input: { reference: await newMashEpisode(desk) },
});

export const orders: Readonly<Record<string, OrderOf>> = {
  acknowledgeReferral,
  decideReferral,
  openMashEpisode,
  contributeToMashEpisode,
  recordMashDecision,
  recordNotShared,
  recordStrategyDiscussion,
  startSection47,
  endSection47,
  scheduleIcpc,
  recordConference,
  setPlan,
  recordCoreGroup,
  recordPlanReview,
  endPlan,
  openChildInNeedPlan,
  openLadoCase,
  recordLadoOutcome,
  offerReturnHomeInterview,
  recordReturnHomeInterview,
  respondAccommodation,
  inviteToSocialCareEpisode: invitation('inviteToSocialCareEpisode'),
  uninviteFromSocialCareEpisode: invitation('uninviteFromSocialCareEpisode'),
  closeSocialCareEpisode,
  ...breakGlassOrders({
    name: 'SocialCare',
    as: 'edt-social-worker',
    purpose: 'MASH_SCREENING',
    reviewer: 'team-manager',
  }),
  ...subscriberOrders({
    name: 'SocialCare',
    feed: 'referralDecided',
    as: 'police-system',
    purpose: 'MASH_SCREENING',
  }),
};
