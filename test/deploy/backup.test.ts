/** A copy that was taken while people asked is restored, recovers by itself, and its audit logs are sound. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { z } from 'zod';
import { databaseName } from '../../subgraphs/shared/database/database-urls.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import { agencies } from '../../schema/principal/agency.js';
import {
  childview,
  newDataDir,
  startChildview,
  type RunningStart,
} from '../cli/support/childview.js';
import { openOwnersLogs } from '../journeys/support/owners-logs.js';
import {
  attach,
  environmentOf,
  operation,
  type Partnership,
} from '../journeys/support/partnership.js';

const verified = z.object({
  logs: z.array(z.object({ seals: z.number(), findings: z.array(z.object({ kind: z.string() })) })),
});

const PATIENCE_MS = 120_000;

let partnership: Partnership;
let started: RunningStart;
let source: EmbeddedPostgres;
let restored: EmbeddedPostgres | null = null;
const dataDir = newDataDir();
const home = newDataDir();
const backup = `${home}.backup`;
const cluster = join(home, 'postgres', 'cluster');

const databases = agencies.map(databaseName);

beforeAll(async () => {
  // As a server that is to be backed up has it; the embedded one writes as little as it can.
  const settings = ['wal_level=replica', 'max_wal_senders=1'];
  source = await startEmbeddedPostgres({ dataDir, log: () => undefined, databases, settings });
  started = await startChildview({ ...environmentOf(dataDir), DATASET: 'demo' });
  partnership = attach(dataDir, () => Promise.resolve());
}, PATIENCE_MS);

afterAll(async () => {
  await restored?.stop();
  started.stop('SIGTERM');
  await started.exited;
  await source.stop();
  for (const path of [dataDir, home, backup]) rmSync(path, { recursive: true, force: true });
});

const ask = async (): Promise<void> => {
  const { status } = await partnership.ask({
    ...{ as: 'police-supervisor', purpose: 'MASH_SCREENING' },
    ...{ document: operation('backlogs'), variables: { first: 5 } },
  });
  expect(status).toBe(200);
};

const run = (script: string, args: readonly string[], url = ''): Promise<number | null> =>
  new Promise((done) => {
    const env = { PATH: process.env.PATH, BACKUP_URL: url };
    spawn(resolve('deploy', script), [...args], { env, stdio: 'ignore' }).once('exit', done);
  });

const recordsIn = async (server: EmbeddedPostgres): Promise<number> => {
  const client = new Client({ connectionString: server.urlFor(databaseName('POLICE'), 'owner') });
  await client.connect();
  const { rows } = await client.query<{ n: string }>('select count(*) n from audit_record');
  await client.end();
  return Number(rows[0]?.n);
};

const hasPsql = spawnSync('psql', ['--version']).status === 0;

(hasPsql ? describe : describe.skip)('a backup', () => {
  it(
    'is taken while people ask, restored, and sound',
    async () => {
      await ask();
      const before = await recordsIn(source);
      const copying = run('backup', [backup], source.urlFor('postgres', 'admin'));
      const over = new AbortController();
      void copying.finally(() => {
        over.abort();
      });
      while (!over.signal.aborted) await ask();
      expect(await copying).toBe(0);
      const after = await recordsIn(source);
      mkdirSync(join(home, 'postgres'), { recursive: true, mode: 0o711 });
      expect(await run('restore', [backup, cluster])).toBe(0);
      cpSync(join(dataDir, 'postgres/settings.json'), join(home, 'postgres/settings.json'));
      restored = await startEmbeddedPostgres({ dataDir: home, log: () => undefined, databases });
      const kept = await recordsIn(restored);
      expect(kept).toBeGreaterThanOrEqual(before);
      expect(kept).toBeLessThanOrEqual(after);
      const logs = await openOwnersLogs(partnership);
      const environment = logs.environmentOf('POLICE');
      await logs.close();
      const url = restored.urlFor(databaseName('POLICE'), 'owner');
      const { stdout } = await childview(['audit', 'verify', '--alone', 'POLICE', '--json'], {
        ...environment,
        DATABASE_URL_POLICE_OWNER: url,
      });
      const { logs: found } = verified.parse(JSON.parse(stdout));
      const [log] = found;
      expect(log?.seals).toBeGreaterThan(0);
      // The copy is of an earlier moment: others were told of what came later, and nobody seals a copy.
      const kinds = new Set(log?.findings.map(({ kind }) => kind));
      expect([...kinds].filter((kind) => kind !== 'TAIL_CUT' && kind !== 'NOT_SEALED')).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('that was altered is not restored, nor one over data that is there', async () => {
    expect(await run('restore', [backup, cluster])).toBe(1);
    appendFileSync(join(backup, 'backup_label'), '#');
    expect(await run('restore', [backup, `${home}.other`])).not.toBe(0);
  });
});
