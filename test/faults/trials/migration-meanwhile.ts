/**
 * The migrations of a next version run in the police's database while the processes of this one serve: everybody is
 * answered, and nothing wrong. As the first upgrade does it, from a wall that does not say what of it is what, which is
 * built anew as a whole; and as every later one does, which touches what is new.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { loginRoles } from '../../../subgraphs/shared/database/audit-rights.js';
import {
  createDataSource,
  maintenanceLimits,
  type MigrationClass,
} from '../../../subgraphs/shared/database/data-source.js';
import { migrate } from '../../../subgraphs/shared/database/migrate.js';
import { machinery } from '../../../subgraphs/shared/row-security/row-rule.js';
import { madeByRowSecurity } from '../../../subgraphs/shared/row-security/wall-part.js';
import { police } from '../../../subgraphs/police/police.subgraph.js';
import { atPolice } from '../support/both-sides.js';
import { outages, trial } from '../support/faults-config.js';
import { MixedCallers } from '../support/mixed-callers.js';
import { mixedQuestions } from '../support/mixed-questions.js';
import { whileItComesNearer } from '../support/progress.js';
import { startWriters, type Writers } from '../support/referral-writers.js';
import { stage } from '../support/stage.js';

const MARK = 'A referral of the trial of migrations.';

/** What a version may do: a column that may be null, a table, an index, on tables that are in use. */
const adding = (version: string): MigrationClass =>
  class implements MigrationInterface {
    readonly name = `NextVersion${version}`;

    async up(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(`
        alter table police_referral add column next_note_${version} text;
        alter table police_incident add column next_note_${version} text;
        create table next_version_${version} (id uuid primary key);
        create index on police_referral (next_note_${version})`);
    }

    async down(): Promise<void> {
      await Promise.resolve();
    }
  };

/** As a build left it that wrote no comment on a policy, and the same on every function. */
const forgetWhatIsWhat = (): Promise<unknown> =>
  stage.server.asAdmin('POLICE', async (admin) => {
    await admin.query(`delete from pg_description where classoid = 'pg_policy'::regclass`);
    await admin.query(
      `update pg_description set description = $1
        where classoid = 'pg_proc'::regclass and starts_with(description, $1)`,
      [madeByRowSecurity],
    );
  });

const versions = ['1499000000001', '1499000000002'] as const;

describe('a migration while others serve', () => {
  let callers: MixedCallers;
  let writers: Writers;

  beforeAll(async () => {
    callers = await MixedCallers.start(stage.partnership, mixedQuestions);
    writers = startWriters({
      ...{ partnership: stage.partnership, referrals: Infinity, writers: 2, mark: MARK },
      ...{ areas: ['E06000051'], disturb: () => Promise.resolve() },
    });
  }, trial.mostMs);

  afterAll(async () => {
    await callers.stop();
    writers.stop();
    await writers.done.catch(() => undefined);
  });

  const calm = (): Promise<void> => {
    callers.begin();
    return whileItComesNearer(
      () => callers.unrest(),
      trial.stalledMs,
      () => callers.unsettled(),
    );
  };

  const migrateTo = async (upTo: number): Promise<readonly string[]> => {
    const added = versions.slice(0, upTo);
    const urls = stage.server.urlsOf('POLICE');
    const owner = createDataSource({
      ...{ url: urls.owner ?? '', entities: police.entities, limits: maintenanceLimits },
      migrations: [...police.migrations, ...added.map(adding)],
    });
    await owner.initialize();
    try {
      const rows = {
        ...police.rows,
        ...Object.fromEntries(added.map((version) => [`next_version_${version}`, machinery({})])),
      };
      return await migrate(owner, { ...police, rows }, loginRoles(urls));
    } finally {
      await owner.destroy();
    }
  };

  const expectNobodyNotices = async (upTo: number): Promise<void> => {
    await calm();
    const before = callers.tally();
    const startedAt = performance.now();
    const ran = await migrateTo(upTo);
    expect(ran.at(-1)).toBe(`NextVersion${versions[upTo - 1] ?? ''}`);
    const tookMs = Math.round(performance.now() - startedAt);
    const slowestMs = callers.slowestMs();
    await calm();
    const { PARTIAL, REFUSED, RIGHT } = callers.tally();
    const figures = {
      ...{ tookMs, slowestMs, right: RIGHT - before.RIGHT },
      ...{ partial: PARTIAL - before.PARTIAL, refused: REFUSED - before.REFUSED },
    };
    process.stdout.write(`migration ${String(upTo)}: ${JSON.stringify(figures)}\n`);
    expect(await callers.wrong()).toEqual([]);
  };

  // It gives way to callers for as long as they are in its way.
  (outages.isLong ? it : it.skip)(
    'of the first upgrade, which builds the whole wall anew, tells nobody anything wrong',
    async () => {
      await forgetWhatIsWhat();
      await expectNobodyNotices(1);
    },
    trial.mostMs,
  );

  it(
    'of a later upgrade, which touches what is new, tells nobody anything wrong',
    () => expectNobodyNotices(2),
    trial.mostMs,
  );

  it('loses no command that was acknowledged meanwhile', async () => {
    writers.stop();
    await writers.done.catch(() => undefined);
    const ids = [...writers.acknowledged].sort();
    const held = await atPolice(stage.server, ids);
    expect(held.map(({ id }) => id)).toEqual(ids);
  });
});
