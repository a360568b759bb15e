import { z } from 'zod';

/** Why one connection to the feed is over. */
export interface Ended {
  /** STOPPED by us. LOST: to be tried again. The rest: not, as it is. */
  readonly kind: 'STOPPED' | 'LOST' | 'UNAUTHENTICATED' | 'CURSOR_EXPIRED' | 'REFUSED';
  /** A code of docs/errors.md, or what became of the connection. */
  readonly why: string;
}

export const stopped: Ended = { kind: 'STOPPED', why: 'stopped' };

const errors = z.array(
  z.object({
    message: z.string(),
    extensions: z.object({ code: z.string() }).partial().optional(),
  }),
);

const closing = z.object({ code: z.number(), reason: z.string() });

/** Codes that the same question may be asked again after. */
const passing: ReadonlySet<string> = new Set([
  'SOURCE_UNAVAILABLE',
  'LIMIT_EXCEEDED',
  'INTERNAL_SERVER_ERROR',
]);

const ofCode = (code: string, message: string): Ended => {
  const why = `${code}: ${message}`;
  if (code === 'UNAUTHENTICATED' || code === 'CURSOR_EXPIRED') return { kind: code, why };
  return { kind: passing.has(code) ? 'LOST' : 'REFUSED', why };
};

/** Of the closings that graphql-transport-ws defines, those that another try would end the same way. */
const isFinal = (code: number): boolean => code >= 4400 && code < 4499 && code !== 4408;

/** What errors of an answer mean; null when there are none. */
export const endedByErrors = (given: unknown): Ended | null => {
  const read = errors.safeParse(given);
  const [error] = read.success ? read.data : [];
  return error ? ofCode(error.extensions?.code ?? 'BAD_USER_INPUT', error.message) : null;
};

/** What graphql-ws threw: errors, a closing of the socket, or that there was no connection. */
export const endedBy = (thrown: unknown): Ended => {
  const byErrors = endedByErrors(thrown);
  if (byErrors) return byErrors;
  const read = closing.safeParse(thrown);
  if (!read.success) return { kind: 'LOST', why: 'the gateway does not answer' };
  const { code, reason } = read.data;
  const why = reason === '' ? `the connection was closed (${String(code)})` : reason;
  if (code === 4401) return { kind: 'UNAUTHENTICATED', why };
  return { kind: isFinal(code) ? 'REFUSED' : 'LOST', why };
};
