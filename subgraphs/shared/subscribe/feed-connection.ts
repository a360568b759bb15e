import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { VerifiedRequest } from '../server/verify-request.js';

/** Why a connection is closed before its time: a WebSocket close code, and its reason. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** The gateway tells its subscribers that the token has ended. */
const unauthenticated: Closing = { code: 4401, reason: 'UNAUTHENTICATED' };
const forbidden: Closing = { code: 4403, reason: 'the request is refused' };
const tryAgainLater: Closing = { code: 1013, reason: 'SOURCE_UNAVAILABLE' };

/**
 * A gateway that has vanished answers no ping, and is let go of. It may stop reading for a slow subscriber, for
 * five seconds at most (docs/protocol.md), and answers late then.
 */
const PING_MS = 15_000;

/** A timer of Node takes no longer delay; a token that lives longer is asked about again then. */
const LONGEST_TIMER_MS = 2_147_483_647;

const closingFor = (error: unknown): Closing => {
  const code = error instanceof Refusal ? error.code : 'SOURCE_UNAVAILABLE';
  if (code === 'UNAUTHENTICATED') return unauthenticated;
  return code === 'SOURCE_UNAVAILABLE' ? tryAgainLater : forbidden;
};

/** One WebSocket of the gateway, for one caller. */
export class FeedConnection {
  /** Null until the connection is admitted. */
  request: (VerifiedRequest & { readonly isFeed: true }) | null = null;
  private ending: NodeJS.Timeout | null = null;
  private isAlive = true;

  constructor(private readonly socket: WebSocket) {
    const pinging = setInterval(() => {
      this.ping();
    }, PING_MS);
    socket.on('pong', () => {
      this.isAlive = true;
    });
    socket.once('close', () => {
      clearInterval(pinging);
    });
  }

  /** Follows feeds as this caller from now on, until the access token ends: seconds since 1970. */
  admit(request: VerifiedRequest, nowSeconds: number): void {
    // A pass opens records, and a feed is none: it is not looked at.
    this.request = { ...request, pass: null, passJwt: null, isFeed: true, callId: randomUUID() };
    const leftMs = (request.principal.expiresAt - nowSeconds) * 1_000;
    this.ending = setTimeout(
      () => {
        this.close(unauthenticated);
      },
      Math.min(leftMs, LONGEST_TIMER_MS),
    );
    this.socket.once('close', () => {
      if (this.ending) clearTimeout(this.ending);
    });
  }

  refuse(error: unknown): void {
    this.close(closingFor(error));
  }

  close({ code, reason }: Closing): void {
    this.socket.close(code, reason);
  }

  private ping(): void {
    if (!this.isAlive) {
      this.socket.terminate();
      return;
    }
    this.isAlive = false;
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }

  /** Resolves when the text has left this process, so that the next event waits for a slow reader. */
  send(text: string): Promise<void> {
    const { socket } = this;
    return new Promise((resolve) => {
      if (socket.readyState !== socket.OPEN) resolve();
      else {
        socket.send(text, () => {
          resolve();
        });
      }
    });
  }
}
