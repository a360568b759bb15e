import { addDays } from '../../../schema/time/instant.js';
import { ageOn, at, hoursLater } from '../civil-time.js';
import { addCustodyRecord, type CustodyFacts } from '../draft/custody.js';
import { addAccommodationResponse } from '../draft/social-care.js';
import { accommodationRequestId } from '../draft/custody.js';
import { happen, type Happening, type Part } from './part.js';
import { assumedYearly, shares } from './rates.js';

/** Children kept in police detention after charge, some of them looked after; and one who is there this morning. */
export const addDetained = (part: Part): void => {
  happen(part, { kind: 'detained', yearly: assumedYearly.detainedAfterCharge }, (happening) => {
    addKept(part, happening);
  });
  happen(part, { kind: 'in-custody', yearly: assumedYearly.inCustodyNow }, (happening) => {
    addHeldNow(part, happening);
  });
};

const isOfAge = ({ child, day }: Happening): boolean => {
  const age = ageOn(child.dateOfBirth ?? day, day);
  return age >= 10 && age <= 17;
};

const addKept = (part: Part, happening: Happening): void => {
  if (!isOfAge(happening)) return;
  const { child, day, random, key } = happening;
  const of = `kept:${key}`;
  const arrestedAt = at(day, '19:40');
  const court = at(addDays(day, 1), '10:15');
  const isAsked = random.chance(0.5);
  const isRecorded = random.chance(shares.certificate);
  const isLookedAfter = random.chance(shares.lookedAfterInCustody);
  addCustodyRecord(part.draft, of, {
    ...{ child, codes: ['CD71039'], sample: 'PERIOD', overnight: true, arrestedAt },
    ageAtArrest: ageOn(child.dateOfBirth ?? day, day),
    outcome: isAsked ? 'DETAINED_NO_BED' : 'DETAINED_NO_ATTEMPT',
    ...{ arrestedAtChildrensHome: isLookedAfter, bailRefused: true, firstCourtAt: court },
    lacStatus: isLookedAfter ? 'LOOKED_AFTER' : 'NOT_LOOKED_AFTER',
    ...{ chargedAt: hoursLater(arrestedAt, 3), releasedAt: court },
    bailRefusalReason: 'To prevent a further offence',
    certificate: certificate(isRecorded, court),
    requests: isAsked ? [noBed(happening, arrestedAt)] : [],
  });
  if (isAsked) answerNoBed(part, happening, { of, arrestedAt });
};

const certificate = (isRecorded: boolean, court: string): CustodyFacts['certificate'] => ({
  ...{ required: true, copyOnFile: isRecorded, status: isRecorded ? 'RECORDED' : 'MISSING' },
  dueOn: court.slice(0, 10),
  completedAt: isRecorded ? hoursLater(court, -1) : null,
  producedToCourtAt: isRecorded ? court : null,
  hoursInCustody: isRecorded ? 14 : null,
  effortsToFindAccommodation: isRecorded ? 'The emergency duty team was rung' : null,
});

const noBed = (
  { child }: Happening,
  arrestedAt: string,
): NonNullable<CustodyFacts['requests']>[number] => ({
  ...{ requestedAt: hoursLater(arrestedAt, 4), kind: 'NON_SECURE', toLocalAuthority: child.area },
  ...{ reason: 'Refused bail after charge', response: 'NO_BED' },
  ...{ respondedAt: hoursLater(arrestedAt, 5), impracticableReason: null, transferredAt: null },
  ...{ outOfHours: true, isLateApproach: false, repeatApproachDue: false },
});

const answerNoBed = (
  { draft }: Part,
  { child }: Happening,
  { of, arrestedAt }: { readonly of: string; readonly arrestedAt: string },
): void => {
  addAccommodationResponse(draft, of, {
    ...{ childId: child.id, requestId: accommodationRequestId(draft, of, 0) },
    ...{ localAuthority: child.area, receivedAt: hoursLater(arrestedAt, 4) },
    ...{ decidedAt: hoursLater(arrestedAt, 5), decision: 'NO_BED', reason: 'No foster carer free' },
  });
};

const addHeldNow = ({ draft }: Part, happening: Happening): void => {
  if (!isOfAge(happening)) return;
  const { child, key } = happening;
  const [today = ''] = draft.options.asOf.split('T');
  addCustodyRecord(draft, `now:${key}`, {
    ...{ child, codes: ['TH68010'], sample: 'PERIOD', overnight: false, outcome: 'RELEASED' },
    ...{ ageAtArrest: ageOn(child.dateOfBirth ?? today, today), releasedAt: null },
    arrestedAt: at(today, '07:30'),
  });
};
