import { addDays } from '../../../schema/time/instant.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { at } from '../civil-time.js';
import type { CjsCode } from '../codes.js';
import { addChargingCase } from '../draft/charging.js';
import type { ChargingFacts, RequestFacts } from '../draft/charging.js';
import { addPerson } from '../draft/children.js';
import type { WorldDraft } from '../draft/world-draft.js';
import { boys, surnames } from '../names.js';
import type { Random } from '../random.js';
import type { WorldChild } from '../world.js';
import { addBackgroundInvestigation } from './background-investigation.js';
import { aged } from './population.js';

/**
 * The report gives no total of files awaiting the CPS. Assumed: 75, the stories' three among them,
 * ST-13 the oldest; most wait weeks, a fifth for more than half a year.
 */
const AWAITING_CPS = 75;
const others = { AWAITING_POLICE: 18, ADVISED_ACTION_PLAN: 14, CHARGED: 26, NFA: 22 } as const;
const FIRST_SERIAL = 400;
const today = '2014-11-14';
/** ST-13 is 457 days old; nobody waits longer. */
const OLDEST_DAYS = 430;

type Status = ChargingFacts['status'];

export const addChargingFiles = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  const told = draft.cps.chargingCases.filter(({ status }) => status === 'AWAITING_CPS').length;
  const statuses: Status[] = Array.from({ length: AWAITING_CPS - told }, () => 'AWAITING_CPS');
  for (const status of ['AWAITING_POLICE', 'ADVISED_ACTION_PLAN', 'CHARGED', 'NFA'] as const) {
    statuses.push(...Array.from({ length: others[status] }, () => status));
  }
  const children = draft
    .stream('charging')
    .shuffle(aged(people, { on: '2014-01-01', from: 4, to: 16 }));
  statuses.forEach((status, n) => {
    addFile(draft, { status, n, child: children[n % children.length] });
  });
};

const addFile = (
  draft: WorldDraft,
  of: { status: Status; n: number; child: WorldChild | undefined },
): void => {
  const { status, n, child } = of;
  if (child === undefined) return;
  const random = draft.stream(`charging:${String(n)}`);
  const isDecided = status === 'CHARGED' || status === 'NFA';
  const submittedDaysAgo = isDecided ? random.whole(60, 300) : waitOf(random);
  const reportedDaysAgo = Math.min(submittedDaysAgo + random.whole(14, 150), OLDEST_DAYS);
  const startedOn = addDays(today, -reportedDaysAgo);
  const submittedOn = addDays(today, -submittedDaysAgo);
  const decidedOn = addDays(submittedOn, Math.min(random.whole(10, 50), submittedDaysAgo - 1));
  const code = codeFor(child, random);
  const investigation = addBackgroundInvestigation(draft, {
    ...{
      key: `charging:${String(n)}`,
      area: child.area,
      children: [child],
      codes: [code],
      startedOn,
    },
    endedOn: isDecided ? decidedOn : null,
    outcome: isDecided ? status : null,
    status: isDecided ? status : 'AWAITING_CHARGING',
  });
  const file = addChargingCase(draft, {
    ...{ serial: FIRST_SERIAL + n, investigationId: investigation.id, localAuthority: child.area },
    ...{ rasso: code.startsWith('SX'), status, firstReportedAt: investigation.startedAt },
    triage: random.pick(['RED', 'RED', 'GREEN', 'GREEN', 'GREEN_PRIORITY'] as const),
    victims: [child.id],
    suspects: [suspectOf(draft, { n, code, status, random })],
    requests: [requestOf({ status, submittedOn, decidedOn, child, n, code })],
  });
  if (isDecided)
    draft.cps.chargingCases.splice(-1, 1, { ...file, closedAt: at(decidedOn, '17:00') });
};

/** Days since submission: half within six weeks, a fifth beyond half a year. */
const waitOf = (random: Random): number => {
  const share = random.next();
  if (share < 0.5) return random.whole(2, 42);
  return share < 0.8 ? random.whole(43, 180) : random.whole(181, 330);
};

const codeFor = (child: WorldChild, random: Random): CjsCode => {
  const isYoung = (child.dateOfBirth ?? '') > '2001-06-01';
  if (child.sex === 'MALE') return random.pick(['OF61102', 'CY33045', 'SX03226', 'PH97002']);
  return isYoung
    ? random.pick(['SX03017', 'OF61102', 'CY33045'])
    : random.pick(['SX03007', 'SX03025', 'SX03158', 'SX03225']);
};

const suspectOf = (
  draft: WorldDraft,
  of: { n: number; code: CjsCode; status: Status; random: Random },
): ChargingFacts['suspects'][number] => ({
  personId: addPerson(draft, 'cps', {
    ...{ key: `charging:${String(of.n)}`, role: 'SUSPECT' },
    name: `${of.random.pick(boys)} ${of.random.pick(surnames)}`,
  }),
  bailStatus:
    of.status === 'CHARGED' ? 'CHARGED' : of.random.pick(['CONDITIONAL', 'UNCONDITIONAL'] as const),
  codes: [of.code],
  charges: of.status === 'CHARGED' ? 'AUTHORISED' : 'PROPOSED',
});

const requestOf = (of: {
  status: Status;
  submittedOn: CivilDate;
  decidedOn: CivilDate;
  child: WorldChild;
  n: number;
  code: CjsCode;
}): RequestFacts => {
  const { status, child, n } = of;
  const who = `${child.givenName} ${child.familyName}`;
  const request = {
    submittedAt: at(of.submittedOn, '10:00'),
    mg3: `MG3 ${String(FIRST_SERIAL + n)}: the account of ${who} and what supports it.`,
  };
  const decidedAt = at(of.decidedOn, '15:00');
  if (status === 'AWAITING_CPS') return request;
  if (status === 'AWAITING_POLICE') {
    return {
      ...request,
      rejectedAt: decidedAt,
      rejectionReason: 'File incomplete: key statement missing',
    };
  }
  const result = {
    CHARGED: 'CHARGE',
    NFA: 'NFA_EVIDENTIAL',
    ADVISED_ACTION_PLAN: 'ACTION_PLAN',
  } as const;
  const isPlan = status === 'ADVISED_ACTION_PLAN';
  if (status === 'OOCR') return request;
  return {
    ...request,
    decision: {
      ...{ at: decidedAt, result: result[status], codes: status === 'CHARGED' ? [of.code] : [] },
      reasons: `Reasons ${String(FIRST_SERIAL + n)}: weight of the account of ${who}.`,
      ...(isPlan && { actionPlan: planOf(of.decidedOn, who) }),
    },
  };
};

const planOf = (issuedOn: CivilDate, who: string) => ({
  returnBy: addDays(issuedOn, 28),
  returnedAt: null,
  items: [
    {
      ...({
        category: 'WITNESS',
        description: 'First account of the person told',
        status: 'OPEN',
      } as const),
      ...{ dueBy: addDays(issuedOn, 28), rationale: `Recent complaint would support ${who}.` },
    },
  ],
});
