/** Each rule over several agencies: a child of whom it holds, and children who are like her but for one thing. */
import { describe, expect, it } from '@jest/globals';
import { Given } from '../../../gateway/view/given.js';
import { INCIDENTS_FIELD } from '../../../gateway/view/incidents-need.js';
import { viewRules } from '../../../gateway/view/indicators/view-rules.js';

interface Parts {
  readonly police?: object;
  readonly socialCare?: object;
  readonly cps?: object;
}

const given = (part: object = {}): Given => new Given({ ...part });

/** The day from which on the rule holds of the child, on 14 November 2014; null when it does not. */
const heldSince = (code: string, { police, socialCare, cps }: Parts): string | null => {
  const rule = viewRules.find((one) => one.code === code);
  const found = rule?.find({
    ...{ police: given(police), socialCare: given(socialCare), cps: given(cps) },
    ...{ now: '2014-11-14T17:00:00.000Z', today: '2014-11-14' },
  });
  return found?.[0]?.since ?? null;
};

interface Case {
  readonly holds: Parts;
  readonly since: string;
  /** What is different → the child. */
  readonly not: Readonly<Record<string, Parts>>;
}

const harassed = {
  [INCIDENTS_FIELD]: [{ id: 'i', openedAt: '2014-10-06T12:00:00.000Z', category: 'HARASSMENT' }],
  crimes: [{ id: 'c', recordedAt: '2014-06-01T12:00:00.000Z', status: 'NFA' }],
};
const back = { id: 'm', foundAt: '2014-10-01T08:00:00.000Z' };
const own = { endedAt: back.foundAt, rhiOffered: true, needsAssessedOn: '2014-10-03' };
const asked = { id: 'r', submittedAt: '2014-09-01T09:00:00.000Z', decision: null };
const lado = {
  id: 'n',
  clock: { status: 'BREACHED', dueOn: '2014-10-02', dueAt: '2014-10-02T22:59:59.000Z' },
};
const held = { id: 'k', arrestedAt: '2014-08-02T20:00:00.000Z', outcome: 'DETAINED_NO_BED' };
const inCare = { lookedAfter: { current: true, careStartedOn: '2014-05-08' } };
const protectedBoy = { id: 'p', endedAt: '2014-10-01T08:00:00.000Z', followUpRecordedAt: null };
const waiting = {
  ...{ id: 'h', receivedAt: '2014-10-20T08:00:00.000Z', secondaryAssessedAt: null },
  childLinked: true,
};
const awaiting = { cases: [{ id: 'f', status: 'AWAITING_CPS', requests: [asked] }] };
const profile = {
  cseProfile: { id: 'x', riskGrade: 'SIGNIFICANT', toolDate: '2014-09-10', plan: null },
};

const cases: Readonly<Record<string, Case>> = {
  R03: {
    holds: { police: harassed },
    since: '2014-10-06',
    not: {
      'the allegation is still open': {
        police: { ...harassed, crimes: [{ ...harassed.crimes[0], status: 'OPEN' }] },
      },
      'a plan was made afterwards': {
        police: harassed,
        socialCare: { cinPlan: { id: 'p', startedOn: '2014-10-20' } },
      },
    },
  },
  R05: {
    holds: { police: profile },
    since: '2014-09-10',
    not: {
      'there is a risk management plan': {
        police: { cseProfile: { ...profile.cseProfile, plan: { id: 'r' } } },
      },
      'a protection plan against sexual abuse runs': {
        police: profile,
        socialCare: { childProtectionPlan: { id: 'p', endedOn: null, category: 'SEXUAL' } },
      },
      'there is no current risk': {
        police: { cseProfile: { ...profile.cseProfile, riskGrade: 'NO_CURRENT_RISK' } },
      },
    },
  },
  R07: {
    holds: { police: { missingEpisodes: [back] } },
    since: '2014-10-04',
    not: {
      'an interview was offered and needs assessed': {
        police: { missingEpisodes: [back] },
        socialCare: { missingEpisodes: [own] },
      },
      'the child is still missing': { police: { missingEpisodes: [{ ...back, foundAt: null }] } },
      'the 72 hours run': {
        police: { missingEpisodes: [{ ...back, foundAt: '2014-11-13T08:00:00.000Z' }] },
      },
    },
  },
  R12: {
    holds: { cps: awaiting },
    since: '2014-09-30',
    not: {
      'the file is decided': { cps: { cases: [{ ...awaiting.cases[0], status: 'CHARGED' }] } },
      'it came within 28 days': {
        cps: {
          cases: [
            {
              ...awaiting.cases[0],
              requests: [{ ...asked, submittedAt: '2014-11-01T09:00:00.000Z' }],
            },
          ],
        },
      },
    },
  },
  R15: {
    holds: { police: { ladoNotifications: [lado] } },
    since: '2014-10-03',
    not: {
      'the designated officer knew in time': {
        police: { ladoNotifications: [lado] },
        socialCare: { ladoCases: [{ id: 'l', receivedAt: '2014-10-02T09:00:00.000Z' }] },
      },
      'the notice was in time': {
        police: { ladoNotifications: [{ ...lado, clock: { ...lado.clock, status: 'MET' } }] },
      },
    },
  },
  R17: {
    holds: { police: { custodyRecords: [held] }, socialCare: inCare },
    since: '2014-08-02',
    not: {
      'the child is not looked after': { police: { custodyRecords: [held] } },
      'a bed was found': {
        police: { custodyRecords: [{ ...held, outcome: 'ACCOMMODATION_PROVIDED' }] },
        socialCare: inCare,
      },
      'the child came into care afterwards': {
        police: { custodyRecords: [held] },
        socialCare: { lookedAfter: { current: true, careStartedOn: '2014-09-01' } },
      },
    },
  },
  R18: {
    holds: { police: { policeProtections: [protectedBoy] } },
    since: '2014-10-09',
    not: {
      'what follows was recorded': {
        police: {
          policeProtections: [{ ...protectedBoy, followUpRecordedAt: '2014-10-01T09:00:00.000Z' }],
        },
      },
      'an assessment began': {
        police: { policeProtections: [protectedBoy] },
        socialCare: { assessments: [{ id: 'a', startedAt: '2014-10-02T09:00:00.000Z' }] },
      },
    },
  },
  R19: {
    holds: { police: { harmAssessments: [waiting] } },
    since: '2014-10-20',
    not: {
      'somebody looked again': {
        police: {
          harmAssessments: [{ ...waiting, secondaryAssessedAt: '2014-10-21T08:00:00.000Z' }],
        },
      },
      'no child is linked, nor in need': {
        police: { harmAssessments: [{ ...waiting, childLinked: false }] },
        socialCare: { involvementStatus: 'CLOSED' },
      },
    },
  },
  R22: {
    holds: { socialCare: inCare, cps: awaiting },
    since: '2014-08-07',
    not: {
      'the file is decided': {
        socialCare: inCare,
        cps: { cases: [{ ...awaiting.cases[0], status: 'NFA' }] },
      },
      'the child has been away for less': {
        socialCare: { lookedAfter: { current: true, careStartedOn: '2014-09-01' } },
        cps: awaiting,
      },
    },
  },
};

it('there is a case for every rule', () => {
  expect(Object.keys(cases)).toEqual(viewRules.map(({ code }) => code));
});

describe.each(Object.entries(cases))('%s', (code, { holds, since, not }) => {
  it('holds, and since when', () => {
    expect(heldSince(code, holds)).toBe(since);
  });

  it.each(Object.entries(not))('does not hold when %s', (_difference, parts) => {
    expect(heldSince(code, parts)).toBeNull();
  });

  it('does not hold of a child of whom nothing is held', () => {
    expect(heldSince(code, {})).toBeNull();
  });
});
