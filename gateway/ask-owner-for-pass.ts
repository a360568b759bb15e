import type { fetch as undiciFetch } from 'undici';
import { Refusal } from '../schema/errors/refusal.js';
import type { Agency } from '../schema/principal/agency.js';
import { askAgain, isFetchFailed } from './execute/transport/ask-again.js';

export interface OwnerAddresses {
  /** Base address of each owner's subgraph; a pass is asked at `/pass`. */
  readonly subgraphUrls: Readonly<Record<Agency, URL>>;
  readonly fetch: typeof undiciFetch;
  /** Milliseconds that an owner has to answer. Default 2,000. */
  readonly timeoutMs?: number;
}

/** What is asked of whom: an episode, or a self pass for children, and the purpose. */
export interface PassQuestion {
  readonly owner: Agency;
  readonly body: Readonly<Record<string, unknown>>;
}

/** In whose name it is asked, and for which request: the owner puts both on record. */
export interface PassAsker {
  readonly token: string;
  readonly requestId: string;
}

/** Per subgraph and request (docs/protocol.md). */
const defaultTimeoutMs = 2_000;
/** A pass of 200 children is below 64 KiB; more is no pass. */
const maxAnswerBytes = 65_536;

/** The owner by name, so that the caller knows whose records are missing; never by address. */
export const ownerUnavailable = (owner: Agency): Refusal =>
  new Refusal('SOURCE_UNAVAILABLE', undefined, { owner, retryable: true });

/** What an owner's status means to the caller; its body is not repeated, for it is not ours. */
const refusalOf = (owner: Agency, status: number): Refusal => {
  if (status === 404) return new Refusal('EPISODE_NOT_FOUND');
  if (status === 401) return new Refusal('UNAUTHENTICATED');
  if (status === 403) return new Refusal('PURPOSE_NOT_AVAILABLE');
  return ownerUnavailable(owner);
};

const signedPass = (owner: Agency, text: string): string => {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && 'pass' in answer) {
      if (typeof answer.pass === 'string') return answer.pass;
    }
  } catch {
    throw ownerUnavailable(owner);
  }
  throw ownerUnavailable(owner);
};

type Answer = Awaited<ReturnType<typeof undiciFetch>>;

const boundedText = async (answer: Answer): Promise<string | null> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    if (!(chunk instanceof Uint8Array)) return null;
    text += decoder.decode(chunk, { stream: true });
    if (text.length > maxAnswerBytes) return null;
  }
  return text;
};

/**
 * Asks an owner's `POST /pass` in the name of the caller, and answers the signed pass, not verified.
 * Throws Refusal EPISODE_NOT_FOUND, UNAUTHENTICATED or PURPOSE_NOT_AVAILABLE as the owner does, and
 * SOURCE_UNAVAILABLE with the owner for everything else, silence for longer than it has included.
 */
export const createOwnerQuestion =
  ({ subgraphUrls, fetch, timeoutMs = defaultTimeoutMs }: OwnerAddresses) =>
  async ({ owner, body }: PassQuestion, { token, requestId }: PassAsker): Promise<string> => {
    const signal = AbortSignal.timeout(timeoutMs);
    const post = async () => {
      const answer = await fetch(new URL('/pass', subgraphUrls[owner]), {
        method: 'POST',
        redirect: 'error',
        signal,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-request-id': requestId,
        },
        body: JSON.stringify(body),
      });
      return { status: answer.status, text: await boundedText(answer) };
    };
    const { status, text } = await askAgain(post, isFetchFailed).catch(() => {
      throw ownerUnavailable(owner);
    });
    if (status !== 200 || text === null) throw refusalOf(owner, status);
    return signedPass(owner, text);
  };
