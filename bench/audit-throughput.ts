/** How many records an owner's log takes a second, answered and sealed. */
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { AuditLog } from '../subgraphs/shared/audit/audit-log.js';
import type { Sealer } from '../subgraphs/shared/audit/seal/sealer.js';
import { quantile } from './figures.js';

/** Each asks again as soon as its record is committed. */
const CALLERS = 40;
const SECONDS = 10;

/** What one call of a child view leaves on record. */
export type Recorded = Parameters<AuditLog['record']>;

/** Hands on to another log, and keeps the last that it was given. */
export class KeepingLog implements AuditLog {
  last: Recorded | null = null;

  constructor(private readonly log: AuditLog) {}

  record(...call: Recorded): Promise<void> {
    this.last = call;
    return this.log.record(...call);
  }
}

/** Records one call again and again while the sealer runs, then seals what is left; a sentence with the figures. */
export async function sustain(
  log: AuditLog,
  sealer: Sealer,
  [call, records]: Recorded,
): Promise<string> {
  const waits: number[] = [];
  const started = performance.now();
  const ends = started + SECONDS * 1_000;
  const caller = async (): Promise<void> => {
    while (performance.now() < ends) {
      const asked = performance.now();
      await log.record({ ...call, callId: randomUUID() }, records);
      waits.push(performance.now() - asked);
    }
  };
  const before = (await sealer.sealAll())?.pos ?? 0;
  sealer.start();
  await Promise.all(Array.from({ length: CALLERS }, caller));
  const seconds = (performance.now() - started) / 1_000;
  await sealer.stop();
  const sealed = ((await sealer.sealAll())?.pos ?? 0) - before;
  const sealedSeconds = (performance.now() - started) / 1_000;
  const written = waits.length * records.length;
  const sorted = waits.toSorted((a, b) => a - b);
  const [p50, p99] = [0.5, 0.99].map((share) => quantile(sorted, share).toFixed(1));
  return [
    `${String(CALLERS)} callers for ${String(SECONDS)} s: ${(written / seconds).toFixed(0)} records/s committed,`,
    `p50 ${String(p50)} ms, p99 ${String(p99)} ms; ${String(sealed)} of ${String(written)} sealed,`,
    `${(sealed / sealedSeconds).toFixed(0)} a second, the last ${(sealedSeconds - seconds).toFixed(1)} s after the last answer.`,
  ].join(' ');
}
