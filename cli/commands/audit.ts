import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Checkpoint } from '../../schema/audit/checkpoint.js';
import { agencies, type Agency } from '../../schema/principal/agency.js';
import { loadOrCreateAuditKey } from '../../subgraphs/shared/audit/audit-key.js';
import { findingKinds } from '../../subgraphs/shared/audit/verify/finding.js';
import { reconcile, type Unexplained } from '../../subgraphs/shared/audit/verify/reconcile.js';
import { verifyChain, type Verified } from '../../subgraphs/shared/audit/verify/verify-chain.js';
import { withOwnersLogs, type LogOptions, type OwnersLog } from '../audit/owners-logs.js';
import { CommandFailure, exitCodes } from '../command-failure.js';
import { readCliConfig } from '../config.js';
import { requestLogFile } from '../start/plans.js';
import { printJson } from './print-json.js';
import { printTable } from './print-table.js';

export interface AuditOptions extends LogOptions {
  readonly json?: boolean;
}

const checkpoints = z.array(
  z.object({ owner: z.enum(agencies), size: z.number(), head: z.string() }),
);

/** What another agency was told of an owner's log. @throws CommandFailure when it does not say */
const toldTo = async (
  witness: Agency,
  { owner, subgraphUrls, fetch }: OwnersLog,
): Promise<readonly Checkpoint[]> => {
  try {
    const url = new URL(`/checkpoints/${owner}`, subgraphUrls.get(witness));
    return checkpoints.parse(await (await fetch(url)).json());
  } catch {
    const message = `${witness} does not say what it was told of the log of ${owner}: a cut or rewritten log could not be told from a whole one.`;
    throw new CommandFailure('failed', message);
  }
};

const verifyLog = async (log: OwnersLog): Promise<Verified> => {
  const { owner, manager, auditKeyFile } = log;
  if (!existsSync(auditKeyFile)) {
    throw new CommandFailure(
      'failed',
      `The secret of the log of ${owner} is not where it should be.`,
    );
  }
  const others = agencies.filter((agency) => agency !== owner);
  const told = others.map(async (other) => [other, await toldTo(other, log)] as const);
  const witnesses = new Map(await Promise.all(told));
  return verifyChain({ owner, manager, key: await loadOrCreateAuditKey(auditKeyFile), witnesses });
};

/** `childview audit verify`: follows the owners' chains, and asks each agency what the others were told. */
export const runAuditVerify = async (options: AuditOptions): Promise<void> => {
  const verified = await withOwnersLogs(options, verifyLog);
  const findings = verified.flatMap(({ findings: found }) => found);
  if (options.json) printJson({ isSound: findings.length === 0, logs: verified });
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
  const file = requestLogFile(readCliConfig());
  const readLog = (): string => readFileSync(file, 'utf8');
  const perOwner = await withOwnersLogs(options, ({ owner, manager }) =>
    reconcile({ owner, manager, readLog }),
  );
  const unexplained: readonly Unexplained[] = perOwner.flat();
  if (options.json) printJson({ isExplained: unexplained.length === 0, unexplained });
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
