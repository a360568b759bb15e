import { addDays } from '../../../schema/time/instant.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { at, hoursLater, later } from '../civil-time.js';
import type { CjsCode } from '../codes.js';
import { addChild } from '../draft/children.js';
import { accommodationRequestId, addCustodyRecord } from '../draft/custody.js';
import type { CustodyFacts } from '../draft/custody.js';
import { addAccommodationResponse, addLookedAfter } from '../draft/social-care.js';
import type { WorldDraft } from '../draft/world-draft.js';
import { givenNameFor, surnames } from '../names.js';
import type { WorldChild } from '../world.js';
import type { AreaCode, Sex } from '../world/common.js';

type Outcome = 'ACCOMMODATION_PROVIDED' | 'EXPEDITED_COURT' | 'REBAILED' | 'DETAINED_NO_ATTEMPT';

type Sampled = readonly [
  age: number,
  sex: Sex,
  on: CivilDate,
  outcome: Outcome,
  area: AreaCode,
  code: CjsCode,
];

/**
 * The nine of the fifteen who are not in ST-24. Together: ten boys, five girls; 13×2, 14×5, 15×7,
 * 16×1; 5 accommodated, 1 expedited, 1 re-bailed, 4 without attempt, 4 without a bed. From June to
 * October, outside the months of the 689.
 */
const nine: readonly Sampled[] = [
  [13, 'MALE', '2014-06-13', 'ACCOMMODATION_PROVIDED', 'E06000051', 'TH68010'],
  [14, 'MALE', '2014-06-28', 'ACCOMMODATION_PROVIDED', 'E10000034', 'CJ88116'],
  [14, 'FEMALE', '2014-07-11', 'EXPEDITED_COURT', 'E06000020', 'PU86004'],
  [14, 'MALE', '2014-07-30', 'DETAINED_NO_ATTEMPT', 'E06000019', 'CD71039'],
  [15, 'MALE', '2014-08-15', 'ACCOMMODATION_PROVIDED', 'E10000034', 'OF61102'],
  [15, 'FEMALE', '2014-08-29', 'ACCOMMODATION_PROVIDED', 'E06000051', 'CJ88001'],
  [15, 'MALE', '2014-09-12', 'REBAILED', 'E06000020', 'TH68010'],
  [15, 'FEMALE', '2014-09-26', 'DETAINED_NO_ATTEMPT', 'E10000034', 'PU86116'],
  [16, 'MALE', '2014-10-17', 'ACCOMMODATION_PROVIDED', 'E06000019', 'CJ88116'],
];

export const addCustodySample = (draft: WorldDraft): WorldChild[] =>
  nine.map((sampled, n) => {
    const child = addTeenager(draft, { key: `sample:${String(n)}`, sampled });
    addSampled(draft, { key: `sample:${String(n)}`, sampled, child });
    return child;
  });

const addTeenager = (draft: WorldDraft, of: { key: string; sampled: Sampled }): WorldChild => {
  const [age, sex, on, , area] = of.sampled;
  const random = draft.stream(of.key);
  const born = `${String(Number(on.slice(0, 4)) - age)}${addDays(on, -random.whole(20, 120)).slice(4)}`;
  const name = { givenName: givenNameFor(sex, random), familyName: random.pick(surnames) };
  return addChild(draft, { key: of.key, ...name, born, sex, area });
};

interface One {
  readonly key: string;
  readonly sampled: Sampled;
  readonly child: WorldChild;
}

const addSampled = (draft: WorldDraft, one: One): void => {
  const [, , on, outcome] = one.sampled;
  const arrestedAt = outcome === 'EXPEDITED_COURT' ? at(addDays(on, 1), '02:40') : at(on, '20:25');
  const facts = { ...common(one, arrestedAt), ...outcomeFacts(one, arrestedAt) };
  addCustodyRecord(draft, one.key, facts);
  if (outcome === 'ACCOMMODATION_PROVIDED') addAccommodation(draft, one, arrestedAt);
};

const common = ({ child, sampled }: One, arrestedAt: Instant) => {
  const [age, , , outcome, , code] = sampled;
  const facts = { child, codes: [code], sample: 'HMIC_SAMPLE', ageAtArrest: age, outcome } as const;
  return { ...facts, arrestedAt, overnight: true, lacStatus: 'NOT_LOOKED_AFTER' as const };
};

type OutcomeFacts = Pick<CustodyFacts, 'releasedAt' | 'chargedAt' | 'bailRefused'> &
  Partial<CustodyFacts>;

const outcomeFacts = (one: One, arrestedAt: Instant): OutcomeFacts => {
  const [, , on, outcome] = one.sampled;
  const court = at(addDays(on, 1), '10:15');
  if (outcome === 'REBAILED') {
    return { releasedAt: at(addDays(on, 1), '09:10'), chargedAt: null, bailRefused: false };
  }
  const charged = {
    chargedAt: hoursLater(arrestedAt, 3.5),
    bailRefused: true,
    firstCourtAt: court,
  };
  const why = { bailRefusalReason: 'To prevent a further offence' };
  if (outcome === 'ACCOMMODATION_PROVIDED') {
    const moved = hoursLater(arrestedAt, 7);
    return { ...charged, ...why, releasedAt: moved, requests: [bed(one, arrestedAt, moved)] };
  }
  const certificate = certificateOf(outcome === 'EXPEDITED_COURT', court);
  return { ...charged, ...why, releasedAt: court, certificate };
};

/** The one certificate copied to the file is that of the child brought to court early (assumed). */
const certificateOf = (isRecorded: boolean, court: Instant): OutcomeFacts['certificate'] => ({
  required: true,
  completedAt: isRecorded ? later(court, -60) : null,
  producedToCourtAt: isRecorded ? court : null,
  copyOnFile: isRecorded,
  hoursInCustody: isRecorded ? 7 : null,
  effortsToFindAccommodation: isRecorded
    ? 'Court opened early instead; authority told at 04:00'
    : null,
  status: isRecorded ? 'RECORDED' : 'MISSING',
  dueOn: court.slice(0, 10),
});

const bed = (one: One, arrestedAt: Instant, moved: Instant) => {
  const asked = hoursLater(arrestedAt, 4);
  return {
    ...{ requestedAt: asked, kind: 'NON_SECURE' as const, toLocalAuthority: one.child.area },
    ...{ reason: 'Bail refused after charge', response: 'PROVIDED' as const },
    ...{ respondedAt: later(asked, 70), impracticableReason: null, transferredAt: moved },
    ...{ outOfHours: true, isLateApproach: false, repeatApproachDue: false },
  };
};

/** Legal status J2: PACE s38(6), in the authority's accommodation until court. */
const addAccommodation = (draft: WorldDraft, one: One, arrestedAt: Instant): void => {
  const asked = hoursLater(arrestedAt, 4);
  const { child, key } = one;
  addAccommodationResponse(draft, key, {
    ...{
      childId: child.id,
      requestId: accommodationRequestId(draft, key, 0),
      decision: 'PROVIDED',
    },
    ...{ localAuthority: child.area, receivedAt: asked, decidedAt: later(asked, 70), reason: null },
  });
  const night = one.sampled[2];
  const endedOn = addDays(night, 1);
  addLookedAfter(draft, `${key}:j2`, {
    ...{ childId: child.id, area: child.area, legalStatus: 'J2', since: endedOn, endedOn },
    current: false,
    placements: [
      {
        ...{ type: 'U6', provider: 'Emergency foster carers', from: endedOn, to: endedOn },
        ...{ postcode: 'WR5 5OV', addressId: null, distanceMiles: 8, undisclosed: false },
      },
    ],
  });
};
