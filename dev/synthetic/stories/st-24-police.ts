import { addDays } from '../../../schema/time/instant.js';
import { at, hoursLater, later } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addChargingCase } from '../draft/charging.js';
import { accommodationRequestId, addCustodyRecord } from '../draft/custody.js';
import { addCrime, addInvestigation } from '../draft/police-investigation.js';
import { addFlag, addIncident, addIntelligence } from '../draft/police-safeguarding.js';
import { addAccommodationResponse } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import type { AccommodationRequest } from '../world/police-custody.js';
import type { Teenager } from './st-24-teenagers.js';
import type { Scene } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E10000034';

interface One {
  readonly teenager: Teenager;
  readonly child: WorldChild;
}

/** Charged in the night, refused bail, kept until the next court; no certificate on file. */
export const tellCustody = ({ draft, key }: Scene, { teenager, child }: One): string => {
  const arrestedAt = at(teenager.arrestedOn, teenager.arrestedAtTime);
  const firstCourtAt = at(addDays(teenager.arrestedOn, 1), '10:30');
  const requests = requestsOf(teenager);
  const custodyKey = key(teenager.key);
  const record = addCustodyRecord(draft, custodyKey, {
    ...{ child, codes: teenager.codes, basis: teenager.basis, sample: 'HMIC_SAMPLE' },
    ...{ ageAtArrest: teenager.age, arrestedAt, releasedAt: firstCourtAt, firstCourtAt },
    outcome: requests.length === 0 ? 'DETAINED_NO_ATTEMPT' : 'DETAINED_NO_BED',
    ...{ overnight: true, arrestedAtChildrensHome: true, lacStatus: 'LOOKED_AFTER' },
    ...{ chargedAt: hoursLater(arrestedAt, 4), bailRefused: true, closedAt: null },
    bailRefusalReason: `The home would not have ${child.givenName} back that night.`,
    requests,
    certificate: {
      ...{ required: true, completedAt: null, producedToCourtAt: null, copyOnFile: false },
      ...{ hoursInCustody: null, effortsToFindAccommodation: null, status: 'MISSING' },
      dueOn: addDays(teenager.arrestedOn, 1),
    },
  });
  requests.forEach((request, i) => {
    addAccommodationResponse(draft, `${custodyKey}:${String(i)}`, {
      ...{ childId: child.id, requestId: accommodationRequestId(draft, custodyKey, i) },
      ...{ localAuthority: area, receivedAt: request.requestedAt, decidedAt: request.respondedAt },
      ...{
        decision: 'NO_BED',
        reason: `No bed for ${child.givenName} other than the home that called.`,
      },
    });
  });
  return record.reference;
};

const requestsOf = (teenager: Teenager): Omit<AccommodationRequest, 'id'>[] => {
  if (teenager.approach === 'NONE') return [];
  const arrestedAt = at(teenager.arrestedOn, teenager.arrestedAtTime);
  const isLateApproach = teenager.approach === 'NO_BED_TOO_LATE';
  const requestedAt = hoursLater(arrestedAt, isLateApproach ? 7 : 4.2);
  return [
    {
      ...{ requestedAt, kind: 'NON_SECURE', toLocalAuthority: area, response: 'NO_BED' },
      reason: `Bail refused to ${teenager.givenName}: ${teenager.what}.`,
      respondedAt: later(requestedAt, 50),
      ...{ impracticableReason: 'No bed available', transferredAt: null, outOfHours: true },
      ...{ isLateApproach, repeatApproachDue: teenager.approach === 'NO_BED_NOT_REPEATED' },
    },
  ];
};

export const tellPoliceRecords = ({ draft, key }: Scene, { teenager, child }: One): void => {
  const childIds = [child.id];
  addIncident(draft, key(teenager.key), {
    openedAt: later(at(teenager.arrestedOn, teenager.arrestedAtTime), -35),
    ...{ category: 'CHILD_BEHAVIOUR_AT_HOME', area, childIds },
    summary: `${teenager.home} calls: ${child.givenName} ${teenager.what}.`,
  });
  addFlag(draft, key(teenager.key), {
    ...{ childId: child.id, kind: 'LOOKED_AFTER', setAt: at('2014-02-03', '10:00') },
    reason: `${child.givenName} lives at ${teenager.home}.`,
  });
  addIntelligence(draft, key(`${teenager.key}-p`), {
    ...{
      childIds,
      reportedAt: at('2014-09-03', '12:00'),
      handling: 'P',
      releasedTo: ['SOCIAL_CARE'],
    },
    sanitisedText: `Adults are believed to wait near the home for ${child.givenName} ${child.familyName}.`,
    rawText: `Source TERN, ${teenager.key}: van at ${teenager.home}, driver asks for ${child.givenName}.`,
  });
  addIntelligence(draft, key(`${teenager.key}-c`), {
    ...{ childIds, reportedAt: at('2014-10-08', '16:00'), handling: 'C', source: 1 },
    rawText: `Live operation GREBE, ${teenager.key}: ${child.givenName} used to carry packages on the train.`,
  });
};

/** Two of the six had a charging decision of the CPS, as suspects. */
export const tellFiles = (scene: Scene, told: readonly One[]): void => {
  told
    .filter(({ teenager }) => teenager.codes.includes('OF61014') || teenager.codes.length > 1)
    .forEach((one, i) => {
      tellFile(scene, { ...one, serial: scene.serial + 100 * (i + 1) });
    });
};

const tellFile = ({ draft, key }: Scene, one: One & { serial: number }): void => {
  const { teenager, child } = one;
  const reported = at(teenager.arrestedOn, teenager.arrestedAtTime);
  const ended = hoursLater(reported, 30);
  const crime = addCrime(draft, key(`home-${teenager.key}`), {
    ...{ recordedAt: reported, area, childIds: [], codes: teenager.codes, status: 'CHARGED' },
    hoOutcome: 1,
  });
  const investigation = addInvestigation(draft, key(`home-${teenager.key}`), {
    ...{
      startedAt: reported,
      lastActivityAt: ended,
      endedAt: ended,
      outcome: 'CHARGED',
      team: 'CID',
    },
    ...{ area, childIds: [], crimeIds: [crime.id], reviews: [review(teenager.arrestedOn)] },
  });
  const file = addChargingCase(draft, {
    ...{
      serial: one.serial,
      investigationId: investigation.id,
      localAuthority: area,
      rasso: false,
    },
    ...{ triage: 'RED', status: 'CHARGED', firstReportedAt: reported, victims: [] },
    suspects: [
      {
        personId: addPerson(draft, 'cps', {
          ...{
            key: key(teenager.key),
            role: 'SUSPECT',
            name: `${child.givenName} ${child.familyName}`,
          },
        }),
        ...{ bailStatus: 'CHARGED', codes: teenager.codes, charges: 'AUTHORISED' },
      },
    ],
    requests: [
      {
        ...{ submittedAt: hoursLater(reported, 3), testSought: 'THRESHOLD' },
        mg3: `MG3: ${child.givenName} (${String(teenager.age)}) ${teenager.what}; home asks for prosecution.`,
        decision: {
          ...{ at: hoursLater(reported, 3.8), result: 'CHARGE', codes: teenager.codes },
          reasons: `${child.givenName}: seriousness outweighs the policy on care homes, narrowly.`,
        },
      },
    ],
  });
  draft.cps.childRoles.push({
    ...draft.recorded('CROLE', `${file.id}:${child.id}`, { at: reported, by: 'CPS_PARALEGAL' }),
    ...{ childId: child.id, caseId: file.id, role: 'SUSPECT' },
  });
};
