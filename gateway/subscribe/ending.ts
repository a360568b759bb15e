/** Why we end a stream before its time: a WebSocket close code, and its reason (at most 123 bytes). */
export interface Ending {
  readonly code: number;
  readonly reason: string;
}

/** The access token has ended; graphql-ws clients do not try again with the same one. */
export const tokenExpired: Ending = {
  code: 4401,
  reason: 'UNAUTHENTICATED: the access token has ended',
};

/** There is no usable access token. */
export const notAuthenticated: Ending = { code: 4401, reason: 'UNAUTHENTICATED' };

/** The caller may try again: the issuer's keys could not be read just now. */
export const tryAgainLater: Ending = { code: 1013, reason: 'SOURCE_UNAVAILABLE: try again later' };

/**
 * A code of RFC 6455's registry that clients may reconnect on. Not 4429, which graphql-ws reads as too many
 * initialisations and never comes back from.
 */
export const tooSlow: Ending = {
  code: 1013,
  reason: 'LIMIT_EXCEEDED: too slow; subscribe again with after: your last cursor',
};

/** This process stops; another, or this one in a moment, goes on from the cursor. */
export const goingAway: Ending = {
  code: 1001,
  reason: 'Going away; subscribe again with after: your last cursor',
};
