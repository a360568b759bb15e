/** What owners look after by themselves: rules that begin to hold, and backlogs that grow too long. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toldRules } from '../../../../subgraphs/police/indicator/told-rules.js';
import { BacklogWatcher } from '../../../../subgraphs/police/harm-assessment/backlog-threshold/backlog-watcher.js';
import { IndicatorWatcher } from '../../../../subgraphs/shared/indicator/watch/indicator-watcher.js';
import { passDesk } from '../../../../subgraphs/shared/server/pass-desk.js';
import type { WatchTools } from '../../../../subgraphs/shared/watch.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { world2014 } from '../../../support/world-2014.js';
import { raisedFor } from '../../../synthetic/indicator-oracle.js';
import { startReplica, take, type Replica } from './support/replica.js';

let database: SeededDatabase;
let replica: Replica;

beforeAll(async () => {
  database = await seededDatabase('POLICE');
  replica = await startReplica({ database });
});

afterAll(async () => {
  await replica.stop();
  await database.drop();
});

const world = world2014();

const tools = (): WatchTools => ({
  clock: { ruleset: 'WM_2014', now: () => world.asOf },
  desk: passDesk('POLICE', database.dataSource),
  pool: replica.outbox.pool,
  onWritten: () => {
    replica.outbox.written();
  },
  onProblem: (error) => {
    throw error;
  },
});

const children = { table: 'police_child', id: 'child_id' };
const topic = 'riskIndicatorRaised';

const watcher = (restMs = 0, over = tools()): IndicatorWatcher =>
  new IndicatorWatcher({ topic, rules: toldRules, children, restMs }, over);

const standing = async (): Promise<readonly string[]> => {
  const sql = 'select rule, child_id as "childId" from indicator_standing';
  const rows = await database.rows<{ rule: string; childId: string }>(sql);
  return rows.map(({ rule, childId }) => `${rule} ${childId}`).toSorted();
};

/** The only detention of a child of which the certificate is there; or is not (R16). */
const detention = async (): Promise<Readonly<Record<'id' | 'childId', string>>> => {
  const [row] = await database.rows<Readonly<Record<'id' | 'childId', string>>>(
    `select d.id, c.child_id as "childId" from custody_record c
        join detention_certificate d on d.custody_record_id = c.id
        join police_child p on p.child_id = c.child_id and not p.is_restricted
      where d.completed_at is not null
        and (select count(*) from custody_record o where o.child_id = c.child_id) = 1
      order by c.id limit 1`,
  );
  if (!row) throw new Error('No certificate is recorded.');
  return row;
};

const certificate = async (status: 'MISSING' | 'RECORDED'): Promise<string> => {
  const { id, childId } = await detention();
  await database.rows('update detention_certificate set status = $1 where id = $2', [status, id]);
  return childId;
};

describe('rules over an owner’s records', () => {
  it('are known to hold of whomever they hold of when nobody had looked, which is no news', async () => {
    expect(await watcher().look()).toBe(0);
    const own = new Set<string>(toldRules.map(({ code }) => code));
    const raised = world.police.children.flatMap(({ childId }) =>
      raisedFor(world, childId).flatMap((code) => (own.has(code) ? `${code} ${childId}` : [])),
    );
    expect(await standing()).toEqual(raised.toSorted());
  });

  it('are told of when they begin to hold: once, by whichever process sees it, to the MASH', async () => {
    const stream = await replica.follow({
      ...{ as: 'mash-police', purpose: 'MASH_SCREENING', areas: [] },
      document: `subscription { riskIndicatorRaised(rules: [R16]) {
        rule since localAuthority children { id } } }`,
    });
    const childId = await certificate('MISSING');
    const said = await Promise.all([watcher().look(), watcher().look()]);
    expect(said.toSorted()).toEqual([0, 1]);
    const [told] = await take(stream, 1);
    expect(told).toMatchObject({
      data: {
        riskIndicatorRaised: {
          ...{ rule: 'R16', since: expect.any(String), localAuthority: expect.any(String) },
          children: [{ id: childId }],
        },
      },
    });
    expect(await watcher().look()).toBe(0);
  });

  it('are told of again once they have ceased to hold', async () => {
    await certificate('RECORDED');
    expect(await watcher().look()).toBe(0);
    await certificate('MISSING');
    expect(await watcher().look()).toBe(1);
  });

  it('are left alone where another process has just looked', async () => {
    await certificate('RECORDED');
    await watcher().look();
    await certificate('MISSING');
    expect(await watcher(3_600_000).look()).toBe(0);
    expect(await watcher().look()).toBe(1);
  });

  it('are told of by the next process where one died before it had remembered them', async () => {
    await certificate('RECORDED');
    await watcher().look();
    await certificate('MISSING');
    const desk = { query: () => Promise.reject(new Error('It died.')) };
    await expect(watcher(0, { ...tools(), desk }).look()).rejects.toThrow('It died.');
    expect(await watcher().look()).toBe(1);
  });
});

describe('a backlog', () => {
  const area = 'E06000051';
  const look = (): Promise<number> => new BacklogWatcher(tools()).look();

  /** So many of the area wait, whatever the dataset says. */
  const wait = async (count: number): Promise<void> => {
    await database.rows(
      `with placed as (select id, row_number() over (order by id) as place from harm_assessment where area = $1)
        update harm_assessment h set secondary_assessed_at = case when place > $2::int then received_at end
        from placed where placed.id = h.id`,
      [area, count],
    );
  };

  it('is told of when it passes what was set, and when it is over: each once, however it comes and goes', async () => {
    const stream = await replica.follow({
      ...{ as: 'police-supervisor', purpose: 'MASH_SCREENING', areas: [area] },
      document: 'subscription { onBacklogThreshold { localAuthority tooMany waiting threshold } }',
    });
    await wait(9);
    expect(await look()).toBe(0);
    await database.rows(
      `insert into backlog_threshold (id, area, raise_at, clear_at) values (gen_random_uuid(), $1, 10, 5)`,
      [area],
    );
    expect(await look()).toBe(0);
    await wait(10);
    const said = await Promise.all([look(), look()]);
    expect(said.toSorted()).toEqual([0, 1]);
    for (const count of [9, 11, 6, 10]) {
      await wait(count);
      expect(await look()).toBe(0);
    }
    await wait(5);
    expect(await look()).toBe(1);
    await wait(9);
    expect(await look()).toBe(0);
    const told = await take(stream, 2);
    expect(told.map(({ data }) => data?.onBacklogThreshold)).toMatchObject([
      { localAuthority: area, tooMany: true, waiting: 10, threshold: 10 },
      { localAuthority: area, tooMany: false, waiting: 5, threshold: 5 },
    ]);
  });
});
