import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { Role } from '../../schema/principal/role.js';
import type { DataClass } from '../../schema/policy/data-class.js';
import { decide } from '../../schema/policy/decide.js';
import { holdings } from '../../schema/policy/holdings.js';
import { asking, person } from './asking.js';

const charging = 'CRIMINAL_INVESTIGATION_CHARGING';

const ownClosed = (role: Role, purpose: AccessPurpose): readonly DataClass[] =>
  holdings.POLICE.filter((dataClass) => {
    const asked = { caller: person('POLICE', role), purpose, owner: 'POLICE', dataClass } as const;
    return (
      decide(
        asking(asked, {
          kind: 'NONE',
          named: 'OFFICER_IN_CASE',
          justified: ['PROTECTED_ADDRESS'],
        }),
      ).level === 'NONE'
    );
  });

const advice = (named: 'OFFICER_IN_CASE' | 'INVITED' | null, ...roles: Role[]): string =>
  decide(
    asking(
      {
        caller: person('POLICE', ...roles),
        purpose: charging,
        owner: 'CPS',
        dataClass: 'LEGAL_ADVICE',
      },
      { named },
    ),
  ).level;

test('a response officer sees no intelligence, offender management or advice of the police’s own', () => {
  expect(ownClosed('RESPONSE_OFFICER', charging)).toEqual([
    'CRIME_RSO_MAPPA',
    'INTELLIGENCE',
    'LEGAL_ADVICE',
  ]);
});

test('a response officer has no strategy discussion', () => {
  const question = asking({
    caller: person('POLICE', 'RESPONSE_OFFICER'),
    purpose: 'S47_STRATEGY_CP',
    owner: 'SOCIAL_CARE',
    dataClass: 'IDENTITY',
  });

  expect(decide(question).reason).toBe('PURPOSE_NOT_AVAILABLE');
});

test('a custody officer sees no intelligence, account or advice', () => {
  expect(ownClosed('CUSTODY_OFFICER', 'CUSTODY_WELFARE')).toEqual([
    'PROTECTED_ADDRESS',
    'INTELLIGENCE',
    'LEGAL_ADVICE',
    'VICTIM_ACCOUNT',
  ]);
});

test('legal advice is for the officer in the case and for supervisors whom the file names', () => {
  expect(advice(null, 'PVP_INVESTIGATOR')).toBe('NONE');
  expect(advice('OFFICER_IN_CASE', 'PVP_INVESTIGATOR')).toBe('FULL');
  expect(advice('INVITED', 'PVP_INVESTIGATOR')).toBe('NONE');
  expect(advice('INVITED', 'SUPERVISOR_SERGEANT')).toBe('FULL');
  expect(advice('INVITED', 'SUPERVISOR_INSPECTOR')).toBe('FULL');
  expect(advice(null, 'SUPERVISOR_SERGEANT')).toBe('NONE');
  expect(advice(null, 'INTELLIGENCE_OFFICER')).toBe('NONE');
});

test('a response officer never reads legal advice, not even as officer in the case', () => {
  expect(advice('OFFICER_IN_CASE', 'RESPONSE_OFFICER')).toBe('NONE');
});

test('of several roles the one that opens most counts, whatever their order', () => {
  expect(advice('OFFICER_IN_CASE', 'RESPONSE_OFFICER', 'PVP_INVESTIGATOR')).toBe('FULL');
  expect(advice('OFFICER_IN_CASE', 'PVP_INVESTIGATOR', 'RESPONSE_OFFICER')).toBe('FULL');
});

test('a role that may not use the purpose lends nothing to one that may', () => {
  expect(advice(null, 'RESPONSE_OFFICER', 'CUSTODY_OFFICER')).toBe('NONE');
});

test('a subscribing system reads no record', () => {
  const caller = { ...person('SOCIAL_CARE', 'SYSTEM_SUBSCRIBER'), kind: 'system' } as const;
  for (const dataClass of holdings.SOCIAL_CARE) {
    const asked = { caller, purpose: 'MASH_SCREENING', owner: 'SOCIAL_CARE', dataClass } as const;
    expect(decide(asking(asked, { kind: 'NONE' })).reason).toBe('NO_RECORD_ACCESS');
  }
});

test('a paralegal reads the advice that a prosecutor gave', () => {
  const asked = {
    caller: person('CPS', 'CPS_PARALEGAL'),
    purpose: charging,
    owner: 'CPS',
  } as const;

  expect(decide(asking({ ...asked, dataClass: 'LEGAL_ADVICE' })).level).toBe('FULL');
});
