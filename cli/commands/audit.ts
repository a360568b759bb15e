import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetch } from 'undici';
import { z } from 'zod';
import type { Checkpoint } from '../../schema/audit/checkpoint.js';
import { agencies, subgraphOf, type Agency } from '../../schema/principal/agency.js';
import { loadOrCreateAuditKey } from '../../subgraphs/shared/audit/audit-key.js';
import { findingKinds } from '../../subgraphs/shared/audit/verify/finding.js';
import { reconcile, type Unexplained } from '../../subgraphs/shared/audit/verify/reconcile.js';
import { verifyChain, type Verified } from '../../subgraphs/shared/audit/verify/verify-chain.js';
import {
  createDataSource,
  maintenanceLimits,
} from '../../subgraphs/shared/database/data-source.js';
import { openDatabases } from '../../subgraphs/shared/database/open-databases.js';
import { CommandFailure, exitCodes } from '../command-failure.js';
import { readCliConfig, type CliConfig } from '../config.js';
import { requireRun, type Run } from '../running/run-file.js';
import { requestLogFile } from '../start/plans.js';
import { printTable } from './print-table.js';

export interface AuditOptions {
  readonly agency?: string;
  readonly json?: boolean;
}

type Owners = readonly Agency[];

const ownersOf = ({ agency }: AuditOptions): Owners => {
  if (agency === undefined) return agencies;
  const owner = agencies.find((known) => known === agency);
  if (owner) return [owner];
  throw new CommandFailure('wrongUse', `There is no agency ${agency}: ${agencies.join(', ')}.`);
};

/** Works over each owner's database, as the owner. The databases are those of the start that runs. */
const withOwners = async <T>(
  config: CliConfig,
  owners: Owners,
  work: (owner: Agency, manager: ReturnType<typeof createDataSource>['manager']) => Promise<T>,
): Promise<readonly T[]> => {
  const { databases, dataDir } = config;
  const opened = await openDatabases(databases, { dataDir, log: () => undefined });
  try {
    return await Promise.all(
      owners.map(async (owner) => {
        const url = opened.urls.get(owner)?.owner;
        if (!url) throw new CommandFailure('failed', `DATABASE_URL_${owner}_OWNER is not set.`);
        const limits = maintenanceLimits;
        const source = createDataSource({ url, entities: [], migrations: [], limits, poolSize: 1 });
        await source.initialize();
        return work(owner, source.manager).finally(() => source.destroy());
      }),
    );
  } finally {
    await opened.stop();
  }
};

const checkpoints = z.array(
  z.object({ owner: z.enum(agencies), size: z.number(), head: z.string() }),
);

/** What another agency was told of an owner's log. @throws CommandFailure when it does not say */
const toldTo = async (witness: Agency, owner: Agency, run: Run): Promise<readonly Checkpoint[]> => {
  try {
    const url = new URL(`/checkpoints/${owner}`, run.urls.subgraphs[subgraphOf[witness]]);
    return checkpoints.parse(await (await fetch(url)).json());
  } catch {
    const message = `${witness} does not say what it was told of the log of ${owner}: a cut or rewritten log could not be told from a whole one.`;
    throw new CommandFailure('failed', message);
  }
};

const verifyOwner = async (
  owner: Agency,
  manager: Parameters<typeof verifyChain>[0]['manager'],
  { config, run }: { readonly config: CliConfig; readonly run: Run },
): Promise<Verified> => {
  const others = agencies.filter((agency) => agency !== owner);
  const told = others.map(async (other) => [other, await toldTo(other, owner, run)] as const);
  const keyFile = join(config.dataDir, 'keys', `${subgraphOf[owner]}.audit.key`);
  const witnesses = new Map(await Promise.all(told));
  return verifyChain({ owner, manager, key: await loadOrCreateAuditKey(keyFile), witnesses });
};

const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

/** `childview audit verify`: follows the owners' chains, and asks each agency what the others were told. */
export const runAuditVerify = async (options: AuditOptions): Promise<void> => {
  const owners = ownersOf(options);
  const config = readCliConfig();
  const run = requireRun(config.dataDir);
  const verified = await withOwners(config, owners, (owner, manager) =>
    verifyOwner(owner, manager, { config, run }),
  );
  const findings = verified.flatMap(({ findings: found }) => found);
  if (options.json) say({ isSound: findings.length === 0, logs: verified });
  else {
    const rows = verified.map(({ owner, seals, agreeing, findings: found }) => [
      ...[owner, `${String(seals)} records`, `${String(agreeing)} checkpoints agree`],
      found.length === 0 ? 'sound' : `${String(found.length)} findings`,
    ]);
    printTable(rows);
    for (const { owner, kind, pos, recordId, witness } of findings) {
      const at = [pos && `seal ${String(pos)}`, recordId && `record ${recordId}`, witness];
      const where = at.filter((part) => part).join(', ');
      process.stdout.write(`${owner} ${kind} (${where}): ${findingKinds[kind]}\n`);
    }
  }
  if (findings.length > 0) process.exitCode = exitCodes.found;
};

/** `childview audit reconcile`: calls that owners have on record and the gateway did not make. */
export const runAuditReconcile = async (options: AuditOptions): Promise<void> => {
  const owners = ownersOf(options);
  const config = readCliConfig();
  requireRun(config.dataDir);
  const log = readFileSync(requestLogFile(config), 'utf8');
  const perOwner = await withOwners(config, owners, (owner, manager) =>
    reconcile({ owner, manager, log }),
  );
  const unexplained: readonly Unexplained[] = perOwner.flat();
  if (options.json) say({ isExplained: unexplained.length === 0, unexplained });
  else if (unexplained.length === 0) {
    process.stdout.write('Every call on record came through the gateway.\n');
  } else {
    const head = ['owner', 'request', 'calls', 'by the gateway', 'who'];
    const rows = unexplained.map(({ owner, requestId, calls, asked, subject }) => [
      ...[owner, requestId, String(calls), String(asked), subject],
    ]);
    printTable([head, ...rows]);
  }
  if (unexplained.length > 0) process.exitCode = exitCodes.found;
};
