import type { fetch as undiciFetch } from 'undici';
import { signCheckpoint } from '../../../../schema/audit/checkpoint.js';
import { agencies, type Agency } from '../../../../schema/principal/agency.js';
import type { Signer } from '../../../../schema/principal/signing-key.js';
import type { ChainHead } from './chain.js';

/** What is cut or rewritten can only be what came after the last of them. */
const EVERY_MS = 10_000;

const TIMEOUT_MS = 2_000;

export interface CheckpointSenderOptions {
  readonly owner: Agency;
  readonly key: Signer;
  readonly subgraphUrls: Readonly<Record<Agency, URL>>;
  readonly fetch: typeof undiciFetch;
  /** Seconds since 1970, real time. */
  readonly nowSeconds: () => number;
  /** Told of an agency that did not take it; the next is sent all the same. */
  readonly onProblem?: (to: Agency) => void;
}

/** Tells the other agencies, over and over, how far this owner's log has come. */
export class CheckpointSender {
  private head: ChainHead | null = null;
  private readonly taken = new Map<Agency, number>();
  private timer: NodeJS.Timeout | null = null;
  private sending: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: CheckpointSenderOptions) {}

  /** What the sealer has come to. */
  note(head: ChainHead): void {
    this.head = head;
  }

  start(): void {
    this.timer = setInterval(() => {
      this.sending = this.send();
    }, EVERY_MS);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.sending;
  }

  /** Sends the newest checkpoint to everybody who has not taken it. Never throws. */
  async send(): Promise<void> {
    const { head } = this;
    if (!head) return;
    const { owner, key, nowSeconds } = this.options;
    const others = agencies.filter(
      (agency) => agency !== owner && (this.taken.get(agency) ?? 0) < head.pos,
    );
    if (others.length === 0) return;
    const of = { owner, size: head.pos, head: head.mac.toString('hex') };
    const checkpoint = await signCheckpoint(key, of, nowSeconds());
    await Promise.all(
      others.map(async (agency) => {
        if (await this.isTaken(agency, checkpoint)) this.taken.set(agency, head.pos);
        else this.options.onProblem?.(agency);
      }),
    );
  }

  private async isTaken(agency: Agency, checkpoint: string): Promise<boolean> {
    const { fetch, subgraphUrls } = this.options;
    try {
      const answer = await fetch(new URL('/checkpoints', subgraphUrls[agency]), {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ checkpoint }),
      });
      await answer.body?.cancel();
      return answer.status === 204;
    } catch {
      return false;
    }
  }
}
