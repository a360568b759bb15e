import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';

export const POLICE = 'childview_police';

/** An account that is on every system and is not ours. */
export const nobody = { uid: 65_534, gid: 65_534 };

/** Root alone can be another user, or give files away. */
export const asRoot = process.getuid?.() === 0 ? it : it.skip;

const clusterSetting = z.object({ clusterDir: z.string() });

/** A data directory of a test, and what the embedded server keeps in it. */
export class Place {
  dataDir = mkdtempSync(join(tmpdir(), 'childview-data-'));

  constructor() {
    chmodSync(this.dataDir, 0o711);
  }

  folder(): string {
    return join(this.dataDir, 'postgres');
  }

  settingsFile(): string {
    return join(this.folder(), 'settings.json');
  }

  clusterDir(): string {
    if (!existsSync(this.settingsFile())) return join(this.folder(), 'cluster');
    const settings: unknown = JSON.parse(readFileSync(this.settingsFile(), 'utf8'));
    return resolve(this.folder(), clusterSetting.parse(settings).clusterDir);
  }

  /** The server's process, or null when it has stopped in order. */
  serverPid(): number | null {
    const file = join(this.clusterDir(), 'postmaster.pid');
    return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
  }

  start(log: string[] = []): Promise<EmbeddedPostgres> {
    return startEmbeddedPostgres({
      dataDir: this.dataDir,
      databases: [POLICE],
      log: (message) => log.push(message),
    });
  }

  moveTo(dataDir: string): void {
    renameSync(this.dataDir, dataDir);
    this.dataDir = dataDir;
  }

  remove(): void {
    rmSync(this.clusterDir(), { recursive: true, force: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Rows of one statement on a connection of its own. */
export const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Remembers something that a later start must still know. */
export const keep = (url: string): Promise<unknown[]> =>
  query(url, 'drop table if exists kept; create table kept as select 1 as one');
