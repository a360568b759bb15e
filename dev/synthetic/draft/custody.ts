import type { Instant } from '../../../schema/time/instant.js';
import type { CjsCode } from '../codes.js';
import { hoursLater, later, londonDay, minutesBetween } from '../civil-time.js';
import { episodeReference } from '../identifiers.js';
import type { WorldChild } from '../world.js';
import type {
  AccommodationRequest,
  CustodyRecord,
  DetentionCertificate,
  PaceReview,
} from '../world/police-custody.js';
import { offencesOf } from './police-investigation.js';
import type { Facts, WorldDraft } from './world-draft.js';

export interface CustodyFacts extends Facts<
  Omit<CustodyRecord, 'offences' | 'accommodationRequests' | 'certificate'>,
  'arrestedAt' | 'releasedAt' | 'ageAtArrest' | 'sample' | 'outcome' | 'overnight'
> {
  readonly child: WorldChild;
  readonly codes: readonly CjsCode[];
  readonly requests?: readonly Omit<AccommodationRequest, 'id'>[];
  readonly certificate?: Omit<DetentionCertificate, 'id'> | null;
}

/** Reviews are held on time; detention counts from the relevant time to release or first court. */
export const addCustodyRecord = (
  draft: WorldDraft,
  key: string,
  facts: CustodyFacts,
): CustodyRecord => {
  const { child, codes, requests = [], certificate = null, ...given } = facts;
  const year = facts.arrestedAt.slice(0, 4);
  const serial = draft.serial(`custody:${year}`);
  const relevantTime = facts.relevantTime ?? later(facts.arrestedAt, 35);
  const endedAt = facts.releasedAt ?? facts.firstCourtAt ?? draft.options.asOf;
  const record: CustodyRecord = {
    ...draft.recorded('CUST', key, { at: relevantTime, by: 'CUSTODY_OFFICER' }),
    childId: child.id,
    custodyNumber: `${draft.options.forceCode}CZ/${String(serial).padStart(4, '0')}/${year.slice(2)}`,
    reference: episodeReference('CU', Number(year), serial),
    area: child.area,
    relevantTime,
    basis: 'ARREST',
    sex: child.sex,
    arrestedAtChildrensHome: false,
    lacStatus: 'NOT_LOOKED_AFTER',
    appropriateAdultAt: later(relevantTime, 80),
    detentionRoomUsed: true,
    chargedAt: null,
    bailRefused: false,
    bailRefusalReason: null,
    firstCourtAt: null,
    timeDetainedMinutes: minutesBetween(relevantTime, endedAt),
    offences: offencesOf(draft, `custody:${key}`, { codes, from: londonDay(facts.arrestedAt) }),
    reviews: paceReviews(draft, key, { from: relevantTime, to: facts.chargedAt ?? endedAt }),
    accommodationRequests: requests.map((request, i) => ({
      id: accommodationRequestId(draft, key, i),
      ...request,
    })),
    certificate: certificate && { id: draft.id('certificate', key), ...certificate },
    invitedAgencies: ['POLICE', 'SOCIAL_CARE', 'HEALTH'],
    people: [],
    closedAt: facts.releasedAt,
    ...given,
  };
  draft.police.custodyRecords.push(record);
  return record;
};

export const accommodationRequestId = (draft: WorldDraft, custody: string, n: number): string =>
  draft.id('accommodation-request', `${custody}:${String(n)}`);

/** PACE s40: six hours after detention was authorised, then every nine, until charge or release. */
const paceReviews = (
  draft: WorldDraft,
  key: string,
  detained: { from: Instant; to: Instant },
): PaceReview[] => {
  const hours = minutesBetween(detained.from, detained.to) / 60;
  return [6, 15]
    .filter((due) => due < hours)
    .map((due) => {
      const dueAt = hoursLater(detained.from, due);
      return {
        id: draft.id('pace-review', `${key}:${String(due)}`),
        dueAt,
        heldAt: later(dueAt, -15),
        byRank: 'INSPECTOR' as const,
      };
    });
};
