import type { fetch as undiciFetch } from 'undici';
import { agencies, type Agency } from '../../schema/principal/agency.js';
import type { VerifiedCaller } from '../gateway-context.js';
import type { AskLog } from './ask-log.js';
import { askAgain, isFetchFailed } from '../execute/transport/ask-again.js';

/** Per subgraph and request (docs/protocol.md). */
const defaultTimeoutMs = 2_000;

export interface WithheldReporterOptions {
  readonly subgraphUrls: Readonly<Record<Agency, URL>>;
  readonly fetch: typeof undiciFetch;
  readonly askLog: AskLog;
  /** Milliseconds that an owner has to answer. Default 2,000. */
  readonly timeoutMs?: number;
  /** The caller's own token, and the context for this owner. */
  readonly headersFor: (
    owner: Agency,
    caller: VerifiedCaller,
  ) => Promise<Readonly<Record<string, string>>>;
}

/** What is reported: all that the caller asked of some owners was pruned. */
export interface PrunedOwners {
  readonly caller: VerifiedCaller;
  /** Owners of whom nothing is left to fetch. */
  readonly owners: readonly Agency[];
  /** Children whom the operation names. */
  readonly childIds: readonly string[];
}

/** Answers the owners who have not put it on record. */
export type WithheldReporter = (pruned: PrunedOwners) => Promise<ReadonlySet<Agency>>;

/**
 * Tells owners of whom nothing is left to fetch what was held back in their name, so that it is on
 * record like everything else: `POST /audit`, with the request context alone.
 */
export const createWithheldReporter = (options: WithheldReporterOptions): WithheldReporter => {
  const { subgraphUrls, fetch, askLog, headersFor, timeoutMs = defaultTimeoutMs } = options;
  const isRecorded = async (owner: Agency, pruned: PrunedOwners): Promise<boolean> => {
    const { caller, childIds } = pruned;
    const signal = AbortSignal.timeout(timeoutMs);
    const noted = askLog.note(caller.requestId, owner);
    const [signed] = await Promise.all([headersFor(owner, caller), noted]);
    const headers = { 'content-type': 'application/json', ...signed };
    const body = JSON.stringify({ children: childIds });
    const post = () =>
      fetch(new URL('/audit', subgraphUrls[owner]), {
        ...{ method: 'POST', redirect: 'error', signal, headers, body },
      });
    const answer = await askAgain(post, isFetchFailed);
    await answer.body?.cancel();
    return answer.status === 204;
  };
  return async (pruned) => {
    const asked = agencies.filter((owner) => pruned.owners.includes(owner));
    const answers = asked.map(async (owner) => {
      const isKept = await isRecorded(owner, pruned).catch(() => false);
      return isKept ? [] : [owner];
    });
    return new Set((await Promise.all(answers)).flat());
  };
};
