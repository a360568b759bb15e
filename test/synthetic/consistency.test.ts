import { datasetNames, generate } from '../../dev/synthetic/generate.js';
import { bailClock } from '../../subgraphs/police/bail/bail.clock.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Calls back with every field of every record, nested ones included. */
const walk = (value: unknown, visit: (field: string, value: unknown) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    visit(field, inner);
    walk(inner, visit);
  }
};

const lists = (agency: object): [string, unknown[]][] =>
  Object.entries(agency).flatMap(([name, records]): [string, unknown[]][] =>
    Array.isArray(records) ? [[name, records]] : [],
  );

describe.each(datasetNames)('%s', (dataset) => {
  const world = generate(dataset);
  const agencies = [world.police, world.socialCare, world.health, world.cps];
  const known = new Set(world.children.map(({ id }) => id));

  test('every id is a uuid and unique in its agency, nested lists included', () => {
    for (const agency of agencies) {
      const ids: unknown[] = [];
      walk(agency, (field, value) => {
        if (field === 'id') ids.push(value);
      });
      expect(ids.filter((id) => typeof id !== 'string' || !uuid.test(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('every moment is UTC with Z, and none is undefined', () => {
    const wrong: string[] = [];
    walk(agencies, (field, value) => {
      const isMoment = /(At|relevantTime)$/.test(field) && typeof value === 'string';
      if (value === undefined || (isMoment && !instant.test(value))) wrong.push(field);
    });
    expect(wrong).toEqual([]);
  });

  test('every child that a record names exists, and its agency has an entry for it', () => {
    for (const agency of agencies) {
      const entries = new Set(agency.children.map(({ childId }) => childId));
      const strangers: unknown[] = [];
      walk(
        lists(agency).filter(([name]) => name !== 'children'),
        (field, value) => {
          if (field === 'childId' && !entries.has(String(value))) strangers.push(value);
          if (!['childIds', 'childVictimIds'].includes(field) || !Array.isArray(value)) return;
          for (const id of value) if (!entries.has(String(id))) strangers.push(id);
        },
      );
      const isIndex = agency === world.socialCare;
      expect(strangers).toEqual([]);
      expect([...entries].every((id) => known.has(id))).toBe(true);
      expect(isIndex ? entries.size : 0).toBe(isIndex ? known.size : 0);
    }
  });

  test('every person and worker that a record names exists', () => {
    const ids = new Set<unknown>();
    walk(agencies, (field, value) => {
      if (field === 'id') ids.add(value);
    });
    const missing: string[] = [];
    walk(agencies, (field, value) => {
      const isReference =
        /(?:(?<!cps)PersonId|personId|WorkerId|StaffId|clinicianId|teamId|unitId|caseId|CaseId)$/.test(
          field,
        );
      if (isReference && value !== null && !ids.has(value)) missing.push(field);
    });
    expect(missing).toEqual([]);
  });

  test('no record is of the future', () => {
    const late: unknown[] = [];
    walk(agencies, (field, value) => {
      if (
        /^(recordedAt|openedAt|startedAt|arrestedAt|receivedAt|heldAt|submittedAt|reportedAt|endedAt|completedAt|respondedAt|seizedAt|at)$/.test(
          field,
        )
      ) {
        if (typeof value === 'string' && value > world.asOf) late.push(`${field} ${value}`);
      }
    });
    expect(late).toEqual([]);
  });

  test('every narrative and sensitive text is one child’s or one record’s alone', () => {
    const texts: string[] = [];
    const sensitive = new Set([
      ...[
        'narrative',
        'analysis',
        'findings',
        'therapyNotes',
        'detail',
        'rawText',
        'sanitisedText',
      ],
      ...[
        'mg3',
        'reasons',
        'grounds',
        'presentingComplaint',
        'riskSummary',
        'theme',
        'allegationSummary',
      ],
      ...['questions', 'advice', 'followUp', 'rationale', 'summary'],
    ]);
    walk(agencies, (field, value) => {
      if (sensitive.has(field) && typeof value === 'string') texts.push(value);
    });
    const seen = new Set<string>();
    const repeated = texts.filter((text) => seen.size === seen.add(text).size);
    expect(repeated.filter((text) => !sharedByPolice(text))).toEqual([]);
  });

  /** A police referral's words come back in social care's referral, as they would. */
  const referred = new Set(world.police.policeReferrals.map(({ narrative }) => narrative));
  const sharedByPolice = (text: string): boolean => referred.has(text);
});

test('agencies spell some children differently, and hold each under their own number', () => {
  const world = generate('wm2014');
  const index = new Map(world.socialCare.children.map((entry) => [entry.childId, entry]));
  const differently = world.police.children.filter(
    ({ childId, givenName }) => index.get(childId)?.givenName !== givenName,
  );
  const share = differently.length / world.police.children.length;
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.2);
  expect(new Set(world.police.children.map(({ nominalId }) => nominalId)).size).toBe(
    world.police.children.length,
  );
  const truth = new Map(world.children.map(({ id, nhsNumber }) => [id, nhsNumber]));
  const wrong = world.socialCare.children.filter(
    ({ childId, nhsNumber }) => truth.get(childId) !== nhsNumber,
  );
  expect(wrong.length).toBeGreaterThan(20);
});

test('the two datasets share no id: one can never be taken for the other', () => {
  const of2014 = new Set(generate('wm2014').children.map(({ id }) => id));
  const ofDemo = generate('demo').children.map(({ id }) => id);
  expect(ofDemo.filter((id) => of2014.has(id))).toEqual([]);
});

test('demo is twenty children under the law of 2026', () => {
  const demo = generate('demo');
  expect(demo.children).toHaveLength(20);
  expect(demo.ruleset).toBe('EW_2026');
  expect(demo.police.cseProfiles).toEqual([]);
  expect(demo.police.units.map(({ kind }) => kind)).toEqual(['VULNERABILITY_HUB']);
});

test('demo has a suspect whose bail runs, and one whose day went by with nobody asking for longer', () => {
  const { police, asOf: now, ruleset } = generate('demo');
  const clocks = police.preChargeBails.map((bail) => bailClock(bail, null, { now, ruleset }));
  expect(clocks.map(({ dueOn, status }) => [dueOn, status])).toEqual([
    ['2026-07-14', 'RUNNING'],
    ['2026-05-15', 'BREACHED'],
  ]);
});

test('an unknown dataset is refused', () => {
  expect(() => generate('wm2015')).toThrow(RangeError);
});
