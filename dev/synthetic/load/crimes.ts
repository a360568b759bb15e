import { addDays, type CivilDate } from '../../../schema/time/instant.js';
import { at, hoursLater } from '../civil-time.js';
import type { CjsCode } from '../codes.js';
import { addChargingCase, type DecisionFacts } from '../draft/charging.js';
import {
  addEarlyAdvice,
  addSpecialMeasure,
  addVictimInformationRequest,
} from '../draft/charging-file-parts.js';
import { addPerson } from '../draft/children.js';
import { addExhibit } from '../draft/police-investigation.js';
import { boys, surnames } from '../names.js';
import { addBackgroundInvestigation } from '../wm2014/background-investigation.js';
import type { ChargingCase } from '../world/cps-world.js';
import type { Investigation } from '../world/police-investigation.js';
import { happen, lastDay, nameOf, type Happening, type Part } from './part.js';
import { assumedYearly, shares, yearly } from './rates.js';

/** Police, Crime, Sentencing and Courts Act 2022 s44A. */
const VIR_IN_FORCE = '2026-01-12T00:00:00Z';

const codes: readonly CjsCode[] = ['OF61102', 'CJ88116', 'CY33045', 'SX03226', 'SX03224'];

/** Crimes against children and their investigations; some with an exhibit, few with a charging file. */
export const addCrimes = (part: Part): void => {
  happen(part, { kind: 'crime', yearly: assumedYearly.crimes }, (happening) => {
    addCrimeOf(part, happening);
  });
  happen(part, { kind: 'charging', yearly: yearly.chargingFiles }, (happening) => {
    addFile(part, happening);
  });
};

/** Closed after five months, mostly; a twelfth goes on for longer than it should. */
const addCrimeOf = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  const code = random.pick(codes);
  const takesDays = random.chance(0.08) ? random.whole(200, 700) : random.whole(10, 150);
  const endedOn = addDays(day, takesDays);
  const isEnded = endedOn <= lastDay;
  const investigation = addBackgroundInvestigation(draft, {
    ...{ key, area: child.area, children: [child], codes: [code], startedOn: day },
    ...{ endedOn: isEnded ? endedOn : null, outcome: isEnded ? 'NFA' : null },
    status: isEnded ? 'NFA' : 'OPEN',
  });
  if (!random.chance(shares.exhibitOfCrime)) return;
  addExhibit(draft, key, {
    ...{ type: random.pick(['COMPUTER', 'PHONE'] as const), investigationId: investigation.id },
    ...{ area: child.area, childIds: [child.id], ownerRole: 'SUSPECT' },
    ...{ seizedAt: investigation.startedAt, status: isEnded ? 'EXAMINED' : 'WAITING' },
    examinedAt: isEnded ? at(endedOn, '12:00') : null,
  });
};

/** An investigation that came to the CPS: decided, or waiting since it was sent there. */
const addFile = (part: Part, happening: Happening): void => {
  const { child, day, random, key } = happening;
  const sentOn = addDays(day, random.whole(14, 150));
  const submittedOn = sentOn < lastDay ? sentOn : lastDay;
  const decidedOn = addDays(submittedOn, random.whole(7, 90));
  const isDecided = decidedOn <= lastDay;
  const status = isDecided ? random.pick(['CHARGED', 'NFA'] as const) : 'AWAITING_CPS';
  const code = random.pick(codes);
  const investigation = addBackgroundInvestigation(part.draft, {
    ...{ key: `charging:${key}`, area: child.area, children: [child], codes: [code] },
    ...{ startedOn: day, endedOn: isDecided ? decidedOn : null },
    ...(status === 'AWAITING_CPS'
      ? { outcome: null, status: 'AWAITING_CHARGING' }
      : { outcome: status, status }),
  });
  addCharging(part, happening, { investigation, code, status, submittedOn, decidedOn });
};

interface File {
  readonly investigation: Investigation;
  readonly code: CjsCode;
  readonly status: 'CHARGED' | 'NFA' | 'AWAITING_CPS';
  readonly submittedOn: CivilDate;
  readonly decidedOn: CivilDate;
}

const addCharging = ({ draft }: Part, happening: Happening, file: File): void => {
  const { child, random, key } = happening;
  const { investigation, code, status, submittedOn, decidedOn } = file;
  const isCharged = status === 'CHARGED';
  const decision: DecisionFacts = {
    ...{ at: at(decidedOn, '15:00'), result: isCharged ? 'CHARGE' : 'NFA_EVIDENTIAL' },
    ...{ reasons: `Weight of the account of ${nameOf(child)} (${key}).` },
    codes: isCharged ? [code] : [],
  };
  const chargingFile = addChargingCase(draft, {
    ...{ serial: draft.serial('charging-file'), investigationId: investigation.id, status },
    ...{ localAuthority: child.area, rasso: code.startsWith('SX'), victims: [child.id] },
    firstReportedAt: investigation.startedAt,
    triage: random.pick(['RED', 'GREEN', 'GREEN', 'GREEN_PRIORITY'] as const),
    suspects: [
      {
        personId: addPerson(draft, 'cps', {
          ...{ key, role: 'SUSPECT', name: `${random.pick(boys)} ${random.pick(surnames)}` },
        }),
        bailStatus: isCharged ? 'CHARGED' : 'CONDITIONAL',
        ...{ codes: [code], charges: isCharged ? 'AUTHORISED' : 'PROPOSED' },
      },
    ],
    requests: [
      {
        ...{
          submittedAt: at(submittedOn, '10:00'),
          mg3: `The account of ${nameOf(child)} (${key}).`,
        },
        ...(status !== 'AWAITING_CPS' && { decision }),
      },
    ],
  });
  addToFile(draft, happening, chargingFile);
};

/** What goes with a file: advice before it, how the child gives evidence, material that is asked for. */
const addToFile = (
  draft: Part['draft'],
  { child, random, key }: Happening,
  { id: caseId, firstReportedAt }: ChargingCase,
): void => {
  if (random.chance(shares.earlyAdvice)) {
    const asked = hoursLater(firstReportedAt, 70);
    addEarlyAdvice(draft, key, {
      ...{ caseId, requestedAt: asked, respondedAt: hoursLater(asked, 100) },
      ...{ questions: `Is the first account enough? (${key})`, advice: 'Examine the phone first.' },
    });
  }
  const recordedAt = hoursLater(firstReportedAt, 90);
  if (random.chance(shares.specialMeasure)) {
    const kind = random.pick(['LIVE_LINK', 'INTERMEDIARY', 'VIDEO_EVIDENCE_IN_CHIEF'] as const);
    addSpecialMeasure(draft, key, { caseId, childId: child.id, kind, recordedAt });
  }
  if (firstReportedAt < VIR_IN_FORCE || !random.chance(shares.victimInformation)) return;
  addVictimInformationRequest(draft, key, {
    ...{ caseId, childId: child.id, requestedAt: recordedAt, holder: 'EDUCATION' },
    ...{ material: 'EDUCATION', reasonableLine: `What the child told a teacher (${key})` },
    necessity: 'No other first account exists',
  });
};
