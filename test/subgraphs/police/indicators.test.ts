/** The police's own rules against a second opinion, which reads the world with every record in sight. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { policeIndicators } from '../../../subgraphs/police/indicator/police-indicators.js';
import { childOf } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';
import { raisedFor } from '../../synthetic/indicator-oracle.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const own = new Set<string>(policeIndicators.map(({ code }) => code));

const answer = z.object({
  _entities: z.array(
    z.object({
      police: z.object({
        indicators: z.array(
          z.object({
            code: z.string(),
            state: z.enum(['RAISED', 'NOT_RAISED', 'NOT_EVALUABLE']),
            since: z.string().nullable(),
            evidence: z.array(z.object({ id: z.string(), agency: z.literal('POLICE') })),
          }),
        ),
      }),
    }),
  ),
});

const select = 'indicators { code title state since threshold evidence { id agency } }';
const supervisor = { as: 'police-supervisor', purpose: 'S47_STRATEGY_CP', select } as const;

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(() => asked.stop());

const indicatorsOf = async (children: readonly string[], as: string = supervisor.as) => {
  const { data } = await asked.ofMany({ ...supervisor, as, children });
  return answer.parse(data)._entities.map(({ police }) => police.indicators);
};

const world = world2014();
const stories = world.stories.flatMap(({ childIds }) => childIds);
const known = world.police.children.map(({ childId }) => childId);
const others = known.filter((_, at) => at % 40 === 0).slice(0, 30);
const raising = known.filter((id) => raisedFor(world, id).some((code) => own.has(code)));

interface Listed {
  readonly id: string;
  readonly since: string;
}

const listOf = async (rule: string): Promise<readonly Listed[]> => {
  const question = { list: 'policeCandidates', arguments: `rules: [${rule}]`, select: 'id since' };
  const edges = await asked.list({ ...question, as: supervisor.as, purpose: supervisor.purpose });
  return edges.map(({ node }) => z.object({ id: z.string(), since: z.string() }).parse(node));
};

describe('the lists of the police’s own rules', () => {
  const raised = new Map(known.map((id) => [id, raisedFor(world, id)]));
  const restricted = new Set(
    world.police.children.filter((child) => child.isRestricted).map(({ childId }) => childId),
  );

  it.each([...own])('%s: the children of whom it holds, and since when', async (rule) => {
    const nodes = await listOf(rule);
    const expected = known.filter((id) => raised.get(id)?.includes(rule) && !restricted.has(id));
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    const [first] = nodes;
    if (!first) return;
    const [indicators] = await indicatorsOf([first.id]);
    expect(indicators?.find(({ code }) => code === rule)?.since).toBe(first.since);
  });
});

describe('the indicators of the police', () => {
  it.each([
    ['of the story children', stories],
    ['of every child of whom a rule holds', raising],
    ['of thirty others', others],
  ])('%s are those that every record in sight raises', async (_name, children) => {
    const answered = await indicatorsOf(children);
    const raised = answered.map((indicators) =>
      indicators.filter(({ state }) => state === 'RAISED').map(({ code }) => code),
    );
    expect(Object.fromEntries(children.map((id, at) => [id, raised[at]]))).toEqual(
      Object.fromEntries(
        children.map((id) => [id, raisedFor(world, id).filter((code) => own.has(code))]),
      ),
    );
  });

  it('are the same of a child asked about alone and among others', async () => {
    const together = await indicatorsOf(stories);
    for (const [at, child] of stories.entries())
      expect(await indicatorsOf([child])).toEqual([together[at]]);
  });

  it('name the records that raise them, and the day from which on it has been so', async () => {
    const child = childOf('ST-14', 'girl');
    const [indicators] = await indicatorsOf([child]);
    const investigation = world.police.investigations.find(({ childIds }) =>
      childIds.includes(child),
    );
    expect(indicators?.find(({ code }) => code === 'R10')).toMatchObject({
      state: 'RAISED',
      since: '2014-03-01',
      evidence: [{ id: investigation?.id, agency: 'POLICE' }],
    });
    expect(indicators?.find(({ code }) => code === 'R20')).toMatchObject({
      state: 'NOT_RAISED',
      since: null,
      evidence: [],
    });
  });

  it('cannot be looked at by who may not know that a record of the class is held', async () => {
    const screening = { as: 'mash-social-worker', purpose: 'MASH_SCREENING' } as const;
    const stateOf = async (child: string): Promise<unknown> => {
      const { data } = await asked.ofMany({ ...screening, select, children: [child] });
      const [entity] = answer.parse(data)._entities;
      return entity?.police.indicators.find(({ code }) => code === 'R23');
    };
    const evaluated = await stateOf(childOf('ST-10', 'boy'));
    expect(evaluated).toMatchObject({ state: 'NOT_EVALUABLE', since: null, evidence: [] });
    expect(await stateOf(childOf('ST-14', 'girl'))).toEqual(evaluated);
  });
});

/** What is not in the stories is arranged here; nothing of it is left for the next. */
describe('what raises a rule of the police beside its stories', () => {
  const girl = childOf('ST-03', 'girl');
  const bystander = childOf('ST-16', 'girl');

  const stateOf = async (code: string, child = girl): Promise<string | undefined> => {
    const [indicators] = await indicatorsOf(child === girl ? [girl] : [child, girl]);
    return indicators?.find((one) => one.code === code)?.state;
  };

  const rowsOf = (table: string, child: string): Promise<readonly unknown[]> =>
    asked.database.rows(`select 1 from ${table} where child_id = $1`, [child]);

  /** A device in a case of a child; the days are those before 14 November 2014. */
  const seize = async (child: string, owner: string, seizedOn: string): Promise<string> => {
    const id = randomUUID();
    await asked.database.rows(
      `insert into digital_exhibit (id, investigation_id, type, owner_role, seized_at, priority_grade, status)
       values ($1, $2, 'PHONE', $3, $4, 'HIGH', 'WAITING')`,
      [id, randomUUID(), owner, `${seizedOn}T12:00:00Z`],
    );
    await asked.database.rows(
      'insert into digital_exhibit_child (record_id, child_id) values ($1, $2)',
      [id, child],
    );
    return id;
  };

  const forget = async (id: string): Promise<void> => {
    await asked.database.rows('delete from digital_exhibit_child where record_id = $1', [id]);
    await asked.database.rows('delete from digital_exhibit where id = $1', [id]);
  };

  it.each([
    ['a victim’s phone for more than four weeks', 'VICTIM', '2014-10-16', 'RAISED'],
    ['a victim’s phone for four weeks', 'VICTIM', '2014-10-17', 'NOT_RAISED'],
    ['a suspect’s phone for four weeks and a day', 'SUSPECT', '2014-10-16', 'NOT_RAISED'],
  ])('R13: never submitted in a case of exploitation, %s', async (_, owner, seizedOn, state) => {
    const device = await seize(girl, owner, seizedOn);
    expect(await stateOf('R13')).toBe(state);
    await forget(device);
  });

  it('R13: a victim’s phone waits its 60 days where there is no exploitation', async () => {
    const device = await seize(bystander, 'VICTIM', '2014-10-01');
    expect(await stateOf('R13', bystander)).toBe('NOT_RAISED');
    await forget(device);
  });

  it('R08: missing once, and a device in the case is not examined', async () => {
    const missing = childOf('ST-08', 'boy');
    expect(await stateOf('R08', missing)).toBe('NOT_RAISED');
    const device = await seize(missing, 'VICTIM', '2014-10-01');
    const [indicators] = await indicatorsOf([missing]);
    expect(indicators?.find(({ code }) => code === 'R08')).toMatchObject({
      ...{ state: 'RAISED', since: '2014-10-30' },
      evidence: expect.arrayContaining([{ id: device, agency: 'POLICE' }]),
    });
    await forget(device);
  });

  it('R11: the last review did not look at the evidence', async () => {
    const child = childOf('ST-13', 'girl');
    expect(await stateOf('R11', child)).toBe('NOT_RAISED');
    const [investigation] = world.police.investigations.filter(({ childIds, endedAt }) =>
      endedAt === null ? childIds.includes(child) : false,
    );
    const review = randomUUID();
    await asked.database.rows(
      `insert into supervisor_review (id, investigation_id, at, by_role, evidence_reviewed, further_enquiries_set)
       values ($1, $2, '2014-11-10T12:00:00Z', 'SUPERVISOR_SERGEANT', false, true)`,
      [review, investigation?.id],
    );
    expect(await stateOf('R11', child)).toBe('RAISED');
    await asked.database.rows('delete from supervisor_review where id = $1', [review]);
  });

  it('R16: the court has sat, and the certificate that was due is not there', async () => {
    const child = childOf('ST-25', 'first');
    expect(await stateOf('R16', child)).toBe('NOT_RAISED');
    const [record] = world.police.custodyRecords.filter(
      ({ certificate }) => certificate?.status === 'MISSING',
    );
    const id = record?.id;
    await asked.database.rows('update custody_record set child_id = $2 where id = $1', [id, child]);
    expect(await stateOf('R16', child)).toBe('RAISED');
    const set = `update detention_certificate set status = 'DUE' where custody_record_id = $1`;
    await asked.database.rows(set, [id]);
    expect(await stateOf('R16', child)).toBe('RAISED');
    const later = `update custody_record set first_court_at = '2014-11-15T10:00:00Z' where id = $1`;
    await asked.database.rows(later, [id]);
    expect(await stateOf('R16', child)).toBe('NOT_RAISED');
  });

  it('R25: a statement without a plan, of a child who is part of no investigation', async () => {
    expect(await rowsOf('investigation_child', bystander)).toEqual([]);
    expect(await stateOf('R25', bystander)).toBe('NOT_RAISED');
    const statement = randomUUID();
    await asked.database.rows(
      `insert into child_interview (id, child_id, investigation_id, at, kind, by, venue, account_number, initial_account_taken, is_retraction)
       values ($1, $2, $3, '2014-11-10T12:00:00Z', 'WITNESS_STATEMENT', 'SPECIALIST', 'HOME', 1, false, false)`,
      [statement, bystander, randomUUID()],
    );
    expect(await stateOf('R25', bystander)).toBe('RAISED');
    await asked.database.rows('delete from child_interview where id = $1', [statement]);
  });

  it('R25: a family that is visited against its wish, of a child who was not heard', async () => {
    expect(await rowsOf('child_interview', bystander)).toEqual([]);
    const visited = world.police.investigations[0]?.id;
    const visit = randomUUID();
    await asked.database.rows(
      `insert into investigation_action (id, investigation_id, kind, raised_at, note)
       values ($1, $2, 'VISIT_FAMILY', '2014-11-10T12:00:00Z', 'They wish to be called.')`,
      [visit, visited],
    );
    await asked.database.rows(
      'insert into investigation_child (record_id, child_id) values ($1, $2)',
      [visited, bystander],
    );
    expect(await stateOf('R25', bystander)).toBe('RAISED');
    await asked.database.rows('delete from investigation_child where child_id = $1', [bystander]);
    await asked.database.rows('delete from investigation_action where id = $1', [visit]);
  });

  it('R01: the household counts, for other agencies as far as its children are of the same matter', async () => {
    const [child, sister] = [childOf('ST-06', 'child'), bystander];
    const home = world.police.incidents.find(({ childIds }) => childIds.includes(child));
    const listed = async (): Promise<readonly string[]> =>
      (await listOf('R01')).map(({ id }) => id);
    const raised = async (children: readonly string[], as?: string): Promise<unknown> => {
      const [indicators] = await indicatorsOf(children, as);
      return indicators?.find(({ code }) => code === 'R01');
    };
    expect(await raised([child, sister])).toMatchObject({ state: 'NOT_RAISED' });
    expect(await listed()).not.toContain(child);
    await asked.database.rows(
      'insert into police_incident_child (record_id, child_id) values ($1, $2)',
      [home?.id, sister],
    );
    const referral = randomUUID();
    await asked.database.rows(
      `insert into police_referral (id, kind, local_authority, submitted_at, urgency, reason, narrative, risk_grade, consent_sought)
       values ($1, 'CHILD_CONCERN', 'E06000020', '2014-10-20T12:00:00Z', 'ROUTINE', 'NEGLECT', 'A referral.', 'STANDARD', 'NOT_SOUGHT')`,
      [referral],
    );
    await asked.database.rows(
      'insert into police_referral_child (record_id, child_id) values ($1, $2)',
      [referral, sister],
    );
    const repeated = { state: 'RAISED', since: '2014-10-20' };
    expect(await raised([child])).toMatchObject(repeated);
    expect(await listed()).toEqual(expect.arrayContaining([child, sister]));
    expect(await raised([child, sister], 'mash-social-worker')).toMatchObject(repeated);
    expect(await raised([child], 'mash-social-worker')).toMatchObject({ state: 'NOT_RAISED' });
    // A sister who is hidden hides what names her, and with it the household.
    const set = 'update police_child set is_restricted = $2 where child_id = $1';
    await asked.database.rows(set, [sister, true]);
    expect(await listed()).not.toContain(child);
    expect(await listed()).not.toContain(sister);
    await asked.database.rows(set, [sister, false]);
    expect(await listed()).toContain(child);
  });
});
