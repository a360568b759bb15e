import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Agency } from '../../schema/principal/agency.js';
import { instantOf } from '../../schema/time/instant.js';
import { realMillis } from '../../schema/time/real-clock.js';
import type { AskLog } from './ask-log.js';

/** Lines that wait in memory for a file that cannot be written, 20 MB of them; what comes beyond is lost, and counted. */
const MOST_WAITING = 100_000;

/** Milliseconds from one try to write to the next. */
const RETRY_MS = 1_000;

/** A write that takes longer is no reason to keep callers waiting. */
const LATE_MS = 250;

export interface AskLogFileOptions {
  readonly file: string;
  /** Told the system's code, or `LATE`, once the file cannot be written; again only after it could be. */
  readonly onProblem: (code: string) => void;
  /** {@link MOST_WAITING} when absent. */
  readonly mostWaiting?: number;
}

/** Asked by shape: an error of Node's own is no `instanceof Error` inside a test's realm. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';

/**
 * The gateway's own log, one line of JSON for each call of an owner: ids and times, nothing of anybody. Held
 * against the owners' audit logs it shows a call that did not come through here.
 * INVARIANT: a call is made when its line is with the system, so a gateway that is killed leaves no call unnoted. Only
 * while the file cannot be written is it made before: the owner's own log, which fails closed, has it all the same.
 */
export class AskLogFile implements AskLog {
  private file: FileHandle | null = null;
  private lines: string[] = [];
  /** What of some lines is still to be written: a disk that fills up takes half a line. */
  private rest: Buffer = Buffer.alloc(0);
  private linesOfRest = 0;
  private callers: (() => void)[] = [];
  private writing: Promise<void> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private isFailing = false;
  private lost = 0;

  constructor(private readonly options: AskLogFileOptions) {}

  /** Lines that are not written yet. */
  get waitingCount(): number {
    return this.lines.length + this.linesOfRest;
  }

  /** Lines that nobody will ever read, since the start. */
  get lostCount(): number {
    return this.lost;
  }

  note(requestId: string, owner: Agency): Promise<void> {
    const { mostWaiting = MOST_WAITING } = this.options;
    if (this.waitingCount >= mostWaiting) {
      this.lost += 1;
      return Promise.resolve();
    }
    this.lines.push(`${JSON.stringify({ at: instantOf(realMillis()), requestId, owner })}\n`);
    if (this.isFailing) return Promise.resolve();
    return new Promise((resolve) => {
      this.callers.push(resolve);
      this.writing ??= this.writeAll();
    });
  }

  /** Tries once more to write what was noted; what cannot be written within a second is lost. */
  async close(): Promise<void> {
    if (this.retry) clearTimeout(this.retry);
    this.writing ??= this.writeAll();
    await Promise.race([this.writing, pause(RETRY_MS, undefined, { ref: false })]);
    if (this.retry) clearTimeout(this.retry);
    this.lost += this.waitingCount;
    // To close a file waits for the write that is under way in it.
    if (this.isIdle()) await this.file?.close().catch(() => undefined);
  }

  private isIdle(): boolean {
    return this.writing === null;
  }

  private async writeAll(): Promise<void> {
    // All who ask at this moment go together.
    await Promise.resolve();
    while (this.waitingCount > 0) {
      if (await this.writeSome()) continue;
      this.retry = setTimeout(() => {
        this.writing ??= this.writeAll();
      }, RETRY_MS).unref();
      break;
    }
    this.writing = null;
  }

  /** Whether it could. */
  private async writeSome(): Promise<boolean> {
    const callers = this.callers.length;
    const late = setTimeout(() => {
      this.fail('LATE');
    }, LATE_MS);
    try {
      await this.append();
      this.isFailing = false;
      for (const goOn of this.callers.splice(0, callers)) goOn();
      return true;
    } catch (error) {
      this.fail(codeOf(error));
      return false;
    } finally {
      clearTimeout(late);
    }
  }

  private async append(): Promise<void> {
    this.file ??= await open(this.options.file, 'a', 0o600);
    if (this.rest.length === 0) {
      this.linesOfRest = this.lines.length;
      this.rest = Buffer.from(this.lines.splice(0).join(''));
    }
    while (this.rest.length > 0) {
      const { bytesWritten } = await this.file.write(this.rest);
      this.rest = this.rest.subarray(bytesWritten);
    }
    this.linesOfRest = 0;
  }

  /** Callers do not wait for a file that is out of order. */
  private fail(code: string): void {
    if (!this.isFailing) this.options.onProblem(code);
    this.isFailing = true;
    for (const goOn of this.callers.splice(0)) goOn();
  }
}
