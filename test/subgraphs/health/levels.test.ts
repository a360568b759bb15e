import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PassChild } from '../../../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { health } from '../../../subgraphs/health/health.subgraph.js';
import {
  askSubgraph,
  ofChildren,
  passFor,
  principalOf,
  type Answer,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

/** What the operation child-view asks of health. */
const childView = `health {
  nhsNumber
  nhsNumberVerified
  cpIs { kind startedOn }
  attendances { id at setting presentingComplaint safeguardingConcern }
  childProtectionMedicals { id attendedAt opinion findings }
  camhs { id referredAt status therapyNotes }
  sexualHealthContacts { id at detail }
  disclosures { class state held count reason }
}`;

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('HEALTH');
  subgraph = await askSubgraph(health, { dataSource: database.dataSource });
}, 180_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const ask = (
  as: string,
  purpose: AccessPurpose,
  { selection = childView, childIds }: { selection?: string; childIds: readonly string[] },
): Promise<Answer> => {
  const pass = passFor(purpose, childIds, purpose === 'DIRECT_CARE' ? { owner: 'HEALTH' } : {});
  return subgraph.ask({ as, purpose, pass, ...ofChildren(selection, childIds) });
};

const holly = childOf('ST-03', 'girl');
const megan = childOf('ST-13', 'girl');
const theo = childOf('ST-20', 'baby');

const healthOf = ({ data }: Answer): unknown =>
  (data as { _entities: { health: unknown }[] })._entities[0]?.health;

const withheld = ({ errors }: Answer): string[] =>
  errors.map(
    ({ path, extensions }) => `${(path ?? []).slice(2).join('.')} ${String(extensions?.reason)}`,
  );

const disclosure = (of: string, rest: object): unknown =>
  expect.objectContaining({
    disclosures: expect.arrayContaining([expect.objectContaining({ class: of, ...rest })]),
  });

describe("health's part of a child", () => {
  it('is whole for the named nurse at a strategy discussion, but for what is sensitive', async () => {
    const answer = await ask('named-nurse', 'S47_STRATEGY_CP', { childIds: [holly] });
    expect(healthOf(answer)).toMatchObject({
      nhsNumber: expect.stringMatching(/^999\d{7}$/),
      attendances: [{ presentingComplaint: expect.stringContaining('forearm') }],
      camhs: [{ status: 'IN_TREATMENT', therapyNotes: null }],
      sexualHealthContacts: null,
    });
    expect(withheld(answer)).toEqual([
      'camhs.therapyNotes JUSTIFICATION_REQUIRED',
      'sexualHealthContacts JUSTIFICATION_REQUIRED',
    ]);
  });

  it('shows the police everything but the NHS number and what is sensitive', async () => {
    const answer = await ask('mash-police', 'S47_STRATEGY_CP', { childIds: [holly] });
    expect(healthOf(answer)).toMatchObject({
      nhsNumber: null,
      nhsNumberVerified: true,
      attendances: [{ presentingComplaint: expect.any(String) }],
      sexualHealthContacts: null,
    });
  });

  it('is a summary for social care at screening', async () => {
    const answer = await ask('mash-social-worker', 'MASH_SCREENING', { childIds: [theo] });
    expect(healthOf(answer)).toMatchObject({
      nhsNumber: expect.any(String),
      cpIs: { kind: 'LOOKED_AFTER', startedOn: '2014-06-20' },
      attendances: [{ setting: 'EMERGENCY_DEPARTMENT', presentingComplaint: null }],
      childProtectionMedicals: [
        { attendedAt: expect.any(String), findings: null, opinion: null },
        { attendedAt: expect.any(String), findings: null, opinion: null },
      ],
    });
    expect(healthOf(answer)).toEqual(disclosure('HEALTH', { state: 'SUMMARISED' }));
  });

  it('shows a prosecutor the medical that was served and no other record', async () => {
    const purpose = 'CRIMINAL_INVESTIGATION_CHARGING';
    const answer = await ask('prosecutor', purpose, { childIds: [theo] });
    expect(healthOf(answer)).toMatchObject({
      nhsNumber: null,
      attendances: null,
      camhs: null,
      childProtectionMedicals: [
        { opinion: 'LIKELY_INFLICTED', findings: expect.stringContaining('twisting force') },
      ],
    });
    expect(healthOf(answer)).toEqual(
      disclosure('HEALTH', { state: 'WITHHELD', held: true, count: null }),
    );
    expect(healthOf(answer)).toEqual(disclosure('CRIME', { state: 'DISCLOSED', count: 1 }));
  });

  it('shows a prosecutor no medical where none was served', async () => {
    const purpose = 'CRIMINAL_INVESTIGATION_CHARGING';
    const answer = await ask('prosecutor', purpose, { childIds: [megan] });
    expect(healthOf(answer)).toMatchObject({ childProtectionMedicals: [] });
    expect(healthOf(answer)).toEqual(disclosure('CRIME', { state: 'NOT_HELD', count: 0 }));
  });

  it('is whole for an emergency clinician who treats the child, but for what is sensitive', async () => {
    const answer = await ask('ed-clinician', 'DIRECT_CARE', { childIds: [theo] });
    expect(healthOf(answer)).toMatchObject({
      cpIs: { kind: 'LOOKED_AFTER' },
      attendances: [{ presentingComplaint: expect.stringContaining('left leg') }],
      childProtectionMedicals: [{}, {}],
      camhs: [{ therapyNotes: null }],
      sexualHealthContacts: null,
    });
    expect(withheld(answer)).toContain('sexualHealthContacts JUSTIFICATION_REQUIRED');
  });
});

describe('a treating clinician (M1), by health’s own record', () => {
  it('is linked to a child of another area', async () => {
    const child = {
      id: theo,
      area: 'E06000019',
      ageBand: 'UNDER_16',
      consent: 'NOT_RECORDED',
    } as const;
    const asked = (as: string): Promise<Answer> =>
      subgraph.ask({
        ...{ as, purpose: 'DIRECT_CARE', document: '' },
        pass: passFor('DIRECT_CARE', [theo], { owner: 'HEALTH', children: [child] }),
        ...ofChildren('health { attendances { presentingComplaint } }', [theo]),
      });
    expect(withheld(await asked('ed-clinician'))).toEqual([]);
    await database.rows('delete from treating_clinician');
    expect(withheld(await asked('ed-clinician'))).toEqual([
      'attendances.presentingComplaint OUTSIDE_AREA',
    ]);
  });
});

describe('a young person who refuses (M7)', () => {
  const purpose = 'S17_CIN_LAC_EARLYHELP';
  const childIds = [holly];
  const selection = 'health { attendances { at presentingComplaint } }';
  const worker = principalOf('mash-social-worker');
  const allocated = {
    iss: worker.issuer,
    sub: worker.subject,
    relation: 'ALLOCATED_WORKER',
  } as const;
  const toHerWorker = async (consent: PassChild['consent']): Promise<readonly string[]> => {
    const children = [{ id: holly, area: null, ageBand: 'UNDER_16', consent }] as const;
    const pass = passFor(purpose, childIds, { children, people: [allocated] });
    const answer = await subgraph.ask({
      ...{ as: 'mash-social-worker', purpose, pass, ...ofChildren(selection, childIds) },
    });
    return withheld(answer);
  };

  it('is one whose competence is on record, whatever her family agreed to', async () => {
    expect(await toHerWorker('GIVEN')).toEqual([]);
    const refuse = `insert into sharing_refusal (id, child_id, refused_at, competent_at, assessed_by_role)
      values (gen_random_uuid(), $1, now(), now(), 'SCHOOL_NURSE')`;
    await database.rows(refuse, [holly]);
    expect(await toHerWorker('GIVEN')).toEqual([
      'attendances.presentingComplaint YOUNG_PERSON_DECIDES',
    ]);
    await database.rows('update sharing_refusal set withdrawn_at = now()');
    expect(await toHerWorker('GIVEN')).toEqual([]);
  });

  it('is not her family, whose refusal withholds health as a whole (M11)', async () => {
    expect(await toHerWorker('REFUSED')).toEqual(['attendances CONSENT_REFUSED']);
  });
});

describe('what is sensitive', () => {
  it('is whole for the service that made it, and silent about the other service', async () => {
    const answer = await ask('sexual-health-clinician', 'DIRECT_CARE', { childIds: [holly] });
    expect(healthOf(answer)).toMatchObject({
      sexualHealthContacts: [{ detail: expect.stringContaining('emergency contraception') }],
      camhs: [{ status: 'IN_TREATMENT', therapyNotes: null }],
    });
    expect(healthOf(answer)).toEqual(
      disclosure('HEALTH_SENSITIVE', { state: 'PARTLY_DISCLOSED', held: null, count: null }),
    );
    expect(withheld(answer)).toEqual([]);
  });

  it('does not exist for a service that did not make it: not in lists, counts or pages', async () => {
    const sarc = 'health { sarc { totalCount edges { node { route followUp } } } }';
    const seen = await ask('sexual-health-clinician', 'DIRECT_CARE', {
      selection: sarc,
      childIds: [megan],
    });
    expect(healthOf(seen)).toMatchObject({ sarc: { totalCount: 1, edges: [{}] } });
    await database.asOwner((owner) =>
      owner.query(`update sarc_attendance set recorded_by_role = 'PAEDIATRICIAN'`),
    );
    const cut = await ask('sexual-health-clinician', 'DIRECT_CARE', {
      selection: sarc,
      childIds: [megan],
    });
    expect(healthOf(cut)).toEqual({ sarc: { totalCount: 0, edges: [] } });
  });

  it('leaves no trace for others: with and without such a record, the same answer and statements', async () => {
    const people = [
      ['mash-police', 'S47_STRATEGY_CP'],
      ['mash-social-worker', 'S47_STRATEGY_CP'],
      ['named-nurse', 'S47_STRATEGY_CP'],
      ['ed-clinician', 'DIRECT_CARE'],
      ['prosecutor', 'CRIMINAL_INVESTIGATION_CHARGING'],
    ] as const;
    const selection = `health { camhs { therapyNotes } sexualHealthContacts { id }
      sarc { totalCount } fgmReports { totalCount } disclosures { class state held count } }`;
    const askAll = (): Promise<Answer[]> =>
      Promise.all(
        people.map(([as, purpose]) => ask(as, purpose, { selection, childIds: [holly] })),
      );
    const before = await askAll();
    await database.asOwner(async (owner) => {
      await owner.query('update camhs_referral set therapy_notes = null where child_id = $1', [
        holly,
      ]);
      await owner.query('delete from sexual_health_contact where child_id = $1', [holly]);
    });
    expect(await askAll()).toEqual(before);
  });
});

describe('a page of children', () => {
  it('costs the same statements for one child as for fifty', async () => {
    const selection = `${childView.slice(0, -1)}
      gp { practice } safeguardingContacts { totalCount edges { node { theme } } }
      healthAssessments { edges { node { kind clock { status } } } }
      wasNotBrought { totalCount edges { node { service } } }
    }`;
    const childIds = world2014()
      .health.children.slice(0, 50)
      .map(({ childId }) => childId);
    const one = await ask('named-nurse', 'S47_STRATEGY_CP', { selection, childIds: [holly] });
    const fifty = await ask('named-nurse', 'S47_STRATEGY_CP', { selection, childIds });
    expect(fifty.statements.length).toBe(one.statements.length);
    expect(fifty.errors.map(({ extensions }) => extensions?.code)).toEqual([
      'WITHHELD',
      'WITHHELD',
    ]);
  });
});
