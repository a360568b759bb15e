import { episodeReference } from '../identifiers.js';
import { later } from '../civil-time.js';
import type {
  AccommodationResponse,
  ChildInNeedPlan,
  LadoCase,
  LookedAfterStatus,
  Placement,
  ReturnHomeInterview,
  SocialCareMissingEpisode,
} from '../world/social-care-plans.js';
import type { EarlyHelpEpisode } from '../world/social-care-process.js';
import type {
  Address,
  FamilyRelationship,
  InformationExchange,
  MashEpisode,
} from '../world/social-care-world.js';
import { iroId } from './staff-ids.js';
import type { AreaCode } from '../world/common.js';
import { withIds } from './police-investigation.js';
import type { Facts, WorldDraft } from './world-draft.js';

export const addAddress = (
  draft: WorldDraft,
  key: string,
  facts: Facts<Address, 'childId' | 'kind' | 'line1' | 'town' | 'postcode'>,
): Address => {
  const address: Address = {
    id: draft.id('address', key),
    line2: null,
    uprn: null,
    from: null,
    to: null,
    protected: false,
    ...facts,
  };
  draft.socialCare.addresses.push(address);
  return address;
};

export const addFamily = (
  draft: WorldDraft,
  key: string,
  facts: Facts<FamilyRelationship, 'childId' | 'personId' | 'relationship'>,
): FamilyRelationship => {
  const relationship: FamilyRelationship = {
    id: draft.id('family', key),
    parentalResponsibility: facts.relationship === 'MOTHER',
    contactRestricted: false,
    inHousehold: true,
    ...facts,
  };
  draft.socialCare.family.push(relationship);
  return relationship;
};

export const addMashEpisode = (
  draft: WorldDraft,
  serial: number,
  facts: Facts<MashEpisode, 'childIds' | 'area' | 'openedAt'>,
): MashEpisode => {
  const asked = ['POLICE', 'SOCIAL_CARE', 'HEALTH'] as const;
  const episode: MashEpisode = {
    ...draft.recorded('MASH', serial, { at: facts.openedAt, by: 'MASH_PRACTITIONER' }),
    reference: episodeReference('ME', Number(facts.openedAt.slice(0, 4)), serial),
    threshold: 'CHILD_PROTECTION',
    ragRating: 'AMBER',
    decision: 'STRATEGY_DISCUSSION',
    planRecorded: true,
    noPlanReason: null,
    lead: 'SOCIAL_CARE',
    contributions: asked.map((agency, i) => ({
      id: draft.id('contribution', `${String(serial)}:${agency}`),
      agency,
      requestedAt: facts.openedAt,
      contributedAt: later(facts.openedAt, 60 * (i + 1)),
    })),
    actions: [],
    invitedAgencies: asked,
    people: [],
    closedAt: null,
    ...facts,
  };
  draft.socialCare.mashEpisodes.push(episode);
  return episode;
};

export const addExchange = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    InformationExchange,
    'childIds' | 'requestedBy' | 'requestedOf' | 'requestedAt' | 'items'
  >,
): InformationExchange => {
  const exchange: InformationExchange = {
    ...draft.recorded('EXCH', key, { at: facts.requestedAt, by: 'MASH_PRACTITIONER' }),
    lawfulBasis: 'CA1989_S47',
    purpose: 'S47_STRATEGY_CP',
    respondedAt: later(facts.requestedAt, 180),
    refused: false,
    refusalReason: null,
    strategyDiscussionId: null,
    mashEpisodeId: null,
    ...facts,
  };
  draft.socialCare.informationExchanges.push(exchange);
  return exchange;
};

export const addCinPlan = (
  draft: WorldDraft,
  serial: number,
  facts: Facts<ChildInNeedPlan, 'childIds' | 'area' | 'startedOn' | 'summary'>,
): ChildInNeedPlan => {
  const plan: ChildInNeedPlan = {
    ...draft.recorded('CINP', serial, { at: `${facts.startedOn}T12:00:00Z`, by: 'SOCIAL_WORKER' }),
    reference: episodeReference('CN', Number(facts.startedOn.slice(0, 4)), serial),
    endedOn: null,
    invitedAgencies: ['SOCIAL_CARE', 'POLICE', 'HEALTH'],
    people: [],
    closedAt: null,
    ...facts,
  };
  draft.socialCare.cinPlans.push(plan);
  return plan;
};

export interface LookedAfterFacts extends Facts<
  Omit<LookedAfterStatus, 'placements'>,
  'childId' | 'legalStatus' | 'since' | 'current'
> {
  readonly area: AreaCode;
  readonly placements: readonly Omit<Placement, 'id'>[];
}

export const addLookedAfter = (
  draft: WorldDraft,
  key: string,
  facts: LookedAfterFacts,
): LookedAfterStatus => {
  const { area, placements, ...given } = facts;
  const status: LookedAfterStatus = {
    ...draft.recorded('CLA', key, { at: `${facts.since}T12:00:00Z`, by: 'SOCIAL_WORKER' }),
    endedOn: null,
    iroWorkerId: iroId(draft, area),
    lastReviewOn: null,
    reviewCount: 0,
    initialHealthAssessmentOn: null,
    placements: withIds(draft, `placement:${key}`, placements),
    ...given,
  };
  draft.socialCare.lookedAfter.push(status);
  return status;
};

export const addSocialCareMissing = (
  draft: WorldDraft,
  key: string,
  facts: Facts<SocialCareMissingEpisode, 'childId' | 'startedAt' | 'endedAt' | 'rhiOffered'>,
): SocialCareMissingEpisode => {
  const episode: SocialCareMissingEpisode = {
    ...draft.recorded('MISS', key, { at: facts.startedAt, by: 'SOCIAL_WORKER' }),
    type: 'MISSING',
    rhiAccepted: facts.rhiOffered,
    needsAssessedOn: null,
    ...facts,
  };
  draft.socialCare.missingEpisodes.push(episode);
  return episode;
};

export const addReturnHomeInterview = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    ReturnHomeInterview,
    'childId' | 'missingEpisodeId' | 'returnedAt' | 'at' | 'summary'
  >,
): ReturnHomeInterview => {
  const interview: ReturnHomeInterview = {
    ...draft.recorded('RHI', key, { at: facts.at ?? facts.returnedAt, by: 'SOCIAL_WORKER' }),
    offered: true,
    accepted: facts.at !== null,
    by: facts.at === null ? null : 'Voluntary sector missing service',
    pushPullFactors: [],
    sharedWithPolice: true,
    ...facts,
  };
  draft.socialCare.returnHomeInterviews.push(interview);
  return interview;
};

export const addLadoCase = (
  draft: WorldDraft,
  serial: number,
  facts: Facts<
    LadoCase,
    'childIds' | 'area' | 'awareAt' | 'receivedAt' | 'adultRole' | 'adultPersonId'
  >,
): LadoCase => {
  const ladoCase: LadoCase = {
    ...draft.recorded('LADO', serial, { at: facts.receivedAt, by: 'LADO' }),
    reference: episodeReference('LA', Number(facts.receivedAt.slice(0, 4)), serial),
    outcome: null,
    invitedAgencies: ['SOCIAL_CARE', 'POLICE'],
    people: [],
    closedAt: null,
    ...facts,
  };
  draft.socialCare.ladoCases.push(ladoCase);
  return ladoCase;
};

export const addEarlyHelp = (
  draft: WorldDraft,
  key: string,
  facts: Facts<EarlyHelpEpisode, 'childId' | 'startedOn' | 'service' | 'reason'>,
): EarlyHelpEpisode => {
  const episode: EarlyHelpEpisode = {
    ...draft.recorded('EH', key, { at: `${facts.startedOn}T12:00:00Z`, by: 'SOCIAL_WORKER' }),
    endedOn: null,
    ...facts,
  };
  draft.socialCare.earlyHelp.push(episode);
  return episode;
};

export const addAccommodationResponse = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    AccommodationResponse,
    'childId' | 'requestId' | 'localAuthority' | 'receivedAt' | 'decidedAt' | 'decision' | 'reason'
  >,
): AccommodationResponse => {
  const response: AccommodationResponse = {
    ...draft.recorded('EDT', key, { at: facts.receivedAt, by: 'EDT_SOCIAL_WORKER' }),
    bedType: facts.decision === 'PROVIDED' ? 'NON_SECURE' : null,
    ...facts,
  };
  draft.socialCare.accommodationResponses.push(response);
  return response;
};
