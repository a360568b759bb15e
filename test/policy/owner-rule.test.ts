import type { Agency } from '../../schema/principal/agency.js';
import { episodeKinds } from '../../schema/principal/episode-pass.js';
import { accessPurposes } from '../../schema/principal/purpose.js';
import type { Role } from '../../schema/principal/role.js';
import type { DataClass } from '../../schema/policy/data-class.js';
import { decide } from '../../schema/policy/decide.js';
import { holdings } from '../../schema/policy/holdings.js';
import { mayReadAggregates } from '../../schema/policy/may-read-aggregates.js';
import { rolePurposes } from '../../schema/policy/role-purpose.js';
import { episodeFor } from '../../schema/policy/sharing-table.js';
import { asking, person } from './asking.js';

const officer = person('POLICE', 'SUPERVISOR_INSPECTOR');
const socialWorker = person('SOCIAL_CARE', 'SOCIAL_WORKER');
const prosecutor = person('CPS', 'RASSO_PROSECUTOR');

describe('(1) the caller’s agency holds the record', () => {
  test.each(['NONE', 'SELF'] as const)('its own people need no episode: %s', (kind) => {
    const asked = { caller: officer, purpose: 'MASH_SCREENING', owner: 'POLICE' } as const;

    expect(decide(asking({ ...asked, dataClass: 'INTELLIGENCE' }, { kind })).level).toBe('FULL');
  });

  test('a protected address binds its owner too', () => {
    const asked = {
      caller: socialWorker,
      purpose: 'S17_CIN_LAC_EARLYHELP',
      owner: 'SOCIAL_CARE',
      dataClass: 'PROTECTED_ADDRESS',
    } as const;

    expect(decide(asking(asked, { kind: 'SELF' })).reason).toBe('JUSTIFICATION_REQUIRED');
    const justified = { kind: 'SELF', justified: ['PROTECTED_ADDRESS'] } as const;
    expect(decide(asking(asked, justified)).reason).toBe('RELATION_REQUIRED');
    const named = { ...justified, named: 'ALLOCATED_WORKER' } as const;
    expect(decide(asking(asked, named)).level).toBe('FULL');
  });

  test.each(['DIRECT_CARE', 'S17_CIN_LAC_EARLYHELP'] as const)(
    'a sensitive health record is full for the service that made it, for %s',
    (purpose) => {
      const asked = {
        caller: person('HEALTH', 'HEALTH_VISITOR'),
        purpose,
        owner: 'HEALTH',
        dataClass: 'HEALTH_SENSITIVE',
      } as const;

      expect(decide(asking(asked)).level).toBe('NONE');
      expect(decide(asking(asked, { isOwnService: true })).level).toBe('FULL');
    },
  );

  test('no other agency is the service that made a sensitive health record', () => {
    const asked = { caller: officer, purpose: 'S47_STRATEGY_CP', owner: 'HEALTH' } as const;
    const question = asking({ ...asked, dataClass: 'HEALTH_SENSITIVE' }, { isOwnService: true });

    expect(decide(question).level).toBe('NONE');
  });
});

describe('(2) an OWN cell met on another agency’s record', () => {
  test.each(['CRIME', 'VICTIM', 'IDENTITY_PNC_CRO'] as const)(
    'police read %s of the CPS',
    (dataClass) => {
      const asked = { caller: officer, purpose: 'MASH_SCREENING', owner: 'CPS' } as const;

      expect(decide(asking({ ...asked, dataClass })).level).toBe('FULL');
    },
  );

  test('social care reads safeguarding of the police as the police would', () => {
    const level = (purpose: 'MASH_SCREENING' | 'S47_STRATEGY_CP'): string =>
      decide(
        asking({
          caller: person('SOCIAL_CARE', 'TEAM_MANAGER'),
          purpose,
          owner: 'POLICE',
          dataClass: 'SAFEGUARDING',
        }),
      ).level;

    expect(level('MASH_SCREENING')).toBe('SUMMARY');
    expect(level('S47_STRATEGY_CP')).toBe('FULL');
  });
});

describe('(3) purposes without a column', () => {
  const auditors: readonly (readonly [Agency, Role])[] = [
    ['POLICE', 'SUPERVISOR_SERGEANT'],
    ['SOCIAL_CARE', 'TEAM_MANAGER'],
    ['HEALTH', 'NAMED_DOCTOR'],
    ['CPS', 'CPS_MANAGER'],
  ];

  test.each(auditors)('AUDIT opens figures and no class to %s %s', (agency, role) => {
    const caller = person(agency, role);

    expect(mayReadAggregates(caller, 'AUDIT')).toBe(true);
    for (const dataClass of holdings[agency]) {
      expect(decide(asking({ caller, purpose: 'AUDIT', owner: agency, dataClass }))).toMatchObject({
        level: 'NONE',
        reason: 'NO_RECORD_ACCESS',
      });
    }
  });

  test('figures are for AUDIT only, and for those who may use it', () => {
    expect(mayReadAggregates(person('PARTNERSHIP', 'IG_AUDITOR'), 'AUDIT')).toBe(true);
    expect(mayReadAggregates(person('PARTNERSHIP', 'DEVELOPER'), 'AUDIT')).toBe(false);
    expect(mayReadAggregates(person('POLICE', 'RESPONSE_OFFICER'), 'AUDIT')).toBe(false);
    expect(mayReadAggregates(officer, 'MASH_SCREENING')).toBe(false);
  });

  test('IDENTITY_RESOLUTION opens the index to the steward and nothing else', () => {
    const caller = person('SOCIAL_CARE', 'LINKAGE_STEWARD');
    const purpose = 'IDENTITY_RESOLUTION';
    const open = holdings.SOCIAL_CARE.map((dataClass) => [
      dataClass,
      decide(asking({ caller, purpose, owner: 'SOCIAL_CARE', dataClass })).level,
    ]).filter(([, level]) => level !== 'NONE');

    expect(open).toEqual([
      ['IDENTITY', 'FULL'],
      ['IDENTITY_NHS_UPN', 'FULL'],
      ['CONTACT', 'SUMMARY'],
    ]);
    const elsewhere = asking({ caller, purpose, owner: 'HEALTH', dataClass: 'IDENTITY' });
    expect(decide(elsewhere).level).toBe('NONE');
  });

  test.each(['LA', 'SELF', 'NONE'] as const)(
    'LADO_ENQUIRY opens safeguarding and clocks of social care to its LADO: %s',
    (kind) => {
      const caller = person('SOCIAL_CARE', 'LADO');
      const purpose = 'LADO_ENQUIRY';
      const open = (owner: Agency): readonly DataClass[] =>
        holdings[owner].filter(
          (dataClass) =>
            decide(asking({ caller, purpose, owner, dataClass }, { kind })).level !== 'NONE',
        );

      expect(open('SOCIAL_CARE')).toEqual(['SAFEGUARDING', 'OPERATIONAL']);
      expect(open('POLICE')).toEqual([]);
    },
  );
});

test('(4) without an episode another agency’s records stay closed, whoever asks for whatever', () => {
  for (const { agency, role, purposes } of rolePurposes) {
    if (agency === 'PARTNERSHIP') continue;
    for (const purpose of purposes) {
      const owner = agency === 'HEALTH' ? 'POLICE' : 'HEALTH';
      const asked = {
        caller: person(agency, role),
        purpose,
        owner,
        dataClass: 'IDENTITY',
      } as const;
      expect(decide(asking(asked, { kind: 'NONE' })).level).toBe('NONE');
    }
  }
});

test('(5) a prosecutor reads the file’s own investigation in full, others of the child in summary', () => {
  const asked = {
    caller: prosecutor,
    purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
    owner: 'POLICE',
    dataClass: 'CRIME',
  } as const;

  expect(decide(asking(asked)).level).toBe('FULL');
  expect(decide(asking(asked, { isOtherInvestigation: true }))).toMatchObject({
    level: 'SUMMARY',
    reason: 'OTHER_INVESTIGATION',
  });
});

describe('episodes', () => {
  test('each kind serves its own purpose and no other', () => {
    const kinds = episodeKinds.filter((kind) => kind !== 'SELF');
    const roles = rolePurposes.filter((row) => row.agency === 'POLICE').map((row) => row.role);
    const caller = person('POLICE', ...roles);
    const serving = accessPurposes.flatMap((purpose) =>
      kinds
        .filter((kind) => {
          const asked = { caller, purpose, owner: 'SOCIAL_CARE', dataClass: 'IDENTITY' } as const;
          return decide(asking(asked, { kind })).level !== 'NONE';
        })
        .map((kind) => [purpose, kind]),
    );

    expect(serving).toEqual([
      ['MASH_SCREENING', 'ME'],
      ['S47_STRATEGY_CP', 'SD'],
      ['S17_CIN_LAC_EARLYHELP', 'CN'],
      ['CRIMINAL_INVESTIGATION_CHARGING', 'URN'],
      ['CUSTODY_WELFARE', 'CU'],
      ['MISSING_EXPLOITATION', 'MI'],
    ]);
  });

  test('an own record under an episode of another purpose stays closed', () => {
    const asked = { caller: officer, purpose: 'MASH_SCREENING', owner: 'POLICE' } as const;

    expect(decide(asking({ ...asked, dataClass: 'CRIME' }, { kind: 'CU' })).reason).toBe(
      'EPISODE_REQUIRED',
    );
  });

  test('a self pass opens the caller’s own agency, and others ask for an episode', () => {
    const asked = { caller: socialWorker, purpose: 'S47_STRATEGY_CP' } as const;
    const of = (owner: Agency): string | null =>
      decide(asking({ ...asked, owner, dataClass: 'SAFEGUARDING' }, { kind: 'SELF' })).reason;

    expect(of('SOCIAL_CARE')).toBeNull();
    expect(of('POLICE')).toBe('EPISODE_REQUIRED');
    expect(of('HEALTH')).toBe('EPISODE_REQUIRED');
  });

  test('direct care reaches other agencies at summary at most', () => {
    const caller = person('HEALTH', 'ED_CLINICIAN');
    const purpose = 'DIRECT_CARE';
    const beyond = (['POLICE', 'SOCIAL_CARE', 'CPS'] as const).flatMap((owner) =>
      holdings[owner].filter(
        (dataClass) => decide(asking({ caller, purpose, owner, dataClass })).level === 'FULL',
      ),
    );

    expect(beyond).toEqual([]);
    const plan = asking({ caller, purpose, owner: 'SOCIAL_CARE', dataClass: 'SAFEGUARDING' });
    expect(decide(plan).level).toBe('SUMMARY');
    expect(episodeFor[purpose]).toBe('SELF');
  });
});
