import { createWriteStream, type WriteStream } from 'node:fs';
import type { Agency } from '../../schema/principal/agency.js';
import { instantOf } from '../../schema/time/instant.js';
import { realMillis } from '../../schema/time/real-clock.js';

/** Notes whom the gateway asked, in which request, and when. */
export interface AskLog {
  note(requestId: string, owner: Agency): void;
}

/**
 * The gateway's own log, one line of JSON for each call of an owner, added before it is made: ids and times,
 * nothing of anybody. Held against the owners' audit logs it shows a call that did not come through here.
 */
export class AskLogFile implements AskLog {
  private readonly stream: WriteStream;

  /** `onProblem` is told when the file cannot be written: answers do not wait for it. */
  constructor(file: string, onProblem: (error: Error) => void) {
    this.stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
    this.stream.on('error', onProblem);
  }

  note(requestId: string, owner: Agency): void {
    const line = { at: instantOf(realMillis()), requestId, owner };
    this.stream.write(`${JSON.stringify(line)}\n`);
  }

  /** Resolves when all that was noted is written. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.stream.end(resolve);
      this.stream.once('error', () => {
        resolve();
      });
    });
  }
}
