import type { RefusalCode } from './refusal.js';

/** A place that raises a code, and when it does. */
export interface RefusalOrigin {
  /** A source file, or a folder ending in `/`, from the project's root. */
  readonly path: string;
  /** Completes the sentence "raised when …". */
  readonly when: string;
}

export interface RefusalAdvice {
  /** Whether the same request may be sent again, and what to change first. */
  readonly again: string;
  /** Empty while nothing raises the code. */
  readonly origins: readonly RefusalOrigin[];
}

const internalOrigins: readonly RefusalOrigin[] = [
  { path: 'schema/errors/present-error.ts', when: 'anything unforeseen is thrown' },
  { path: 'gateway/execute/errors/', when: 'a field that must not be null has no value' },
  { path: 'gateway/server.ts', when: 'answering fails before or after GraphQL' },
  { path: 'subgraphs/shared/subscribe/', when: 'a feed fails in a way that nobody foresaw' },
];

const badInputOrigins: readonly RefusalOrigin[] = [
  { path: 'schema/errors/present-error.ts', when: 'the document does not parse or validate' },
  { path: 'gateway/authenticate.ts', when: '`x-justification` or `x-justify` is malformed' },
  { path: 'gateway/execute/', when: 'the operation or a variable cannot be run as sent' },
  { path: 'gateway/server.ts', when: 'the HTTP request is malformed, or its path is not served' },
  {
    path: 'gateway/apollo-gateway.ts',
    when: 'the document has no operation of the name asked for',
  },
  { path: 'gateway/admit/', when: 'the operation uses a reserved name' },
  {
    path: 'gateway/registered/',
    when: 'production is sent an operation that is not registered, by who is no developer',
  },
  {
    path: 'gateway/view/',
    when: 'a page of a chronology is out of range, or its cursor is none of ours',
  },
  {
    path: 'subgraphs/',
    when: 'an argument is malformed or out of range, or a cursor is none of ours',
  },
  { path: 'gateway/subscribe/', when: 'an operation on a held connection is not well formed' },
];

const unavailableOrigins: readonly RefusalOrigin[] = [
  { path: 'gateway/execute/errors/', when: 'an owner is down, slow, or answers what is none' },
  {
    path: 'subgraphs/shared/server/start-subgraph.ts',
    when: 'an owner has more to answer than it can in time',
  },
  { path: 'gateway/ask-owner-for-pass.ts', when: "the episode's owner does not give a pass" },
  {
    path: 'schema/principal/jwt/',
    when: 'the public keys of an issuer or a partner cannot be read',
  },
  { path: 'schema/principal/deny-list.ts', when: 'the deny list cannot be read' },
  { path: 'subgraphs/shared/loader/', when: "the agency's database is down or overloaded" },
  {
    path: 'subgraphs/shared/command/',
    when: 'the database went away during a command: the same key finds out what became of it',
  },
  {
    path: 'subgraphs/shared/audit/',
    when: "the agency's audit log cannot be written: nothing leaves unrecorded",
  },
  {
    path: 'subgraphs/shared/child-register/',
    when: 'the register of restricted records and conflicts of interest cannot be read',
  },
  { path: 'gateway/subscribe/', when: 'the gateway is about to stop and takes no more streams' },
  {
    path: 'subgraphs/shared/outbox/',
    when: "the agency's events could not be read for five seconds",
  },
];

const notFoundOrigins: readonly RefusalOrigin[] = [
  {
    path: 'gateway/episode.ts',
    when: 'the reference has no known form, or the pass is not for this',
  },
  { path: 'gateway/ask-owner-for-pass.ts', when: 'the owner says so' },
  {
    path: 'subgraphs/shared/server/pass-endpoint.ts',
    when: 'the episode is not open to the caller',
  },
  { path: 'subgraphs/shared/server/verify-request.ts', when: 'the pass sent on is not for this' },
  { path: 'subgraphs/shared/episode/', when: 'a command names an episode that is none of theirs' },
  {
    path: 'subgraphs/social-care/mash/',
    when: 'a partner names an episode to which its agency is not invited',
  },
  {
    path: 'subgraphs/cps/charging-case/',
    when: 'the file of a URN is none that the caller reaches',
  },
];

const purposeOrigins: readonly RefusalOrigin[] = [
  {
    path: 'subgraphs/social-care/child-search/',
    when: 'a child is searched for a purpose that has no need of it, or by a system',
  },
  { path: 'gateway/authenticate.ts', when: 'the header is read' },
  { path: 'gateway/ask-owner-for-pass.ts', when: 'the owner says so' },
  { path: 'subgraphs/shared/server/pass-endpoint.ts', when: 'a pass is asked for' },
  { path: 'subgraphs/shared/server/verify-request.ts', when: 'a subgraph checks again' },
  {
    path: 'subgraphs/shared/command/',
    when: "the caller's role may not give the command for this purpose",
  },
  {
    path: 'gateway/view/agreement/',
    when: 'what the agreement opens to another agency is asked by somebody who does not audit',
  },
  {
    path: 'subgraphs/shared/feed/subscriber/',
    when: "a system registers for a feed or an area that is none of the caller's",
  },
  {
    path: 'subgraphs/shared/subscribe/',
    when: "the feed, or the area that it is asked for, is none of the caller's",
  },
];

const identityOrigins: readonly RefusalOrigin[] = [
  { path: 'gateway/authenticate.ts', when: 'there is no bearer token' },
  { path: 'gateway/ask-owner-for-pass.ts', when: 'an owner does not accept the token' },
  { path: 'schema/principal/jwt/', when: 'a token does not verify' },
  { path: 'schema/principal/deny-list.ts', when: 'the caller, or the token, is on the deny list' },
  {
    path: 'subgraphs/shared/server/verify-request.ts',
    when: 'token or context is missing or stale',
  },
  {
    path: 'subgraphs/shared/subscribe/',
    when: 'a feed is followed on a connection that was not let in',
  },
  {
    path: 'gateway/subscribe/',
    when: 'a held connection has no token, a bad one, or one that has ended',
  },
];

/** What `docs/errors.md` says of each code beside its sentence. */
export const refusalGuide: Readonly<Record<RefusalCode, RefusalAdvice>> = {
  UNAUTHENTICATED: { again: 'With a new token.', origins: identityOrigins },
  PURPOSE_REQUIRED: {
    again: 'With the header.',
    origins: [
      { path: 'gateway/authenticate.ts', when: 'the header is missing or sent twice' },
      { path: 'subgraphs/shared/command/', when: 'a command comes without one' },
      { path: 'subgraphs/shared/subscribe/', when: 'a feed is followed without one' },
    ],
  },
  PURPOSE_NOT_AVAILABLE: { again: 'With another purpose or role.', origins: purposeOrigins },
  EPISODE_REQUIRED: {
    again: 'With the header.',
    origins: [
      { path: 'gateway/identify.ts', when: "another agency's part of a child is asked for" },
      {
        path: 'subgraphs/shared/server/verify-request.ts',
        when: "only a stranger's self pass came",
      },
    ],
  },
  EPISODE_NOT_FOUND: {
    again: 'With an episode that is open and invites the caller.',
    origins: notFoundOrigins,
  },
  WITHHELD: {
    again: 'No. `contact` and `howToRequest` say whom to ask.',
    origins: [
      {
        path: 'gateway/audit/told-errors.ts',
        when: 'the gateway left the selection out, and the owner has recorded it',
      },
      {
        path: 'subgraphs/shared/access-review/',
        when: 'accesses are asked for by somebody other than the reviewers of the owner',
      },
      {
        path: 'subgraphs/shared/audit/access/',
        when: 'who looked is asked by somebody other than an auditor or the allocated worker',
      },
      { path: 'subgraphs/shared/policy/', when: 'a work list is asked for by another agency' },
      { path: 'schema/errors/withheld-error.ts', when: 'an owner, or the gateway, names it' },
    ],
  },
  FILTER_NOT_PERMITTED: {
    again: 'Without the argument.',
    origins: [
      {
        path: 'schema/errors/filter-not-permitted.ts',
        when: 'an owner finds an argument marked with a class that the caller lacks',
      },
      {
        path: 'subgraphs/social-care/child-search/',
        when: 'a child is searched by a number that the caller may not read',
      },
    ],
  },
  SOURCE_UNAVAILABLE: { again: 'Yes, later. `owner` says whose.', origins: unavailableOrigins },
  LIMIT_EXCEEDED: {
    again: 'Asking for less, or after `retryAfterSeconds` where it says so.',
    origins: [
      {
        path: 'gateway/caller-rates.ts',
        when: 'a caller asks more often in a second than it may (429, `Retry-After`)',
      },
      {
        path: 'subgraphs/social-care/child-search/',
        when: 'a person searches for children more than thirty times in a minute',
      },
      { path: 'gateway/server.ts', when: 'the body is over 256 KiB (413)' },
      {
        path: 'runtime/',
        when: 'this process has more to answer than it can in time (503, `Retry-After`)',
      },
      { path: 'gateway/admit/', when: 'the operation is deeper or larger than allowed' },
      { path: 'gateway/plan/', when: 'it can be answered in more ways than the planner may hold' },
      {
        path: 'gateway/subscribe/',
        when: 'a caller holds 100 operations open, or falls 100 events behind',
      },
      { path: 'gateway/view/', when: 'an operation names more than 50 children' },
      { path: 'gateway/episode.ts', when: 'a self pass would name more than 200 children' },
    ],
  },
  CONFLICT: {
    again:
      'With the same key when `retryable`; else not before reading the record again. `currentVersion` is given when it has changed.',
    origins: [
      {
        path: 'subgraphs/shared/command/',
        when: 'a record has changed, somebody else is changing it, or the order of events forbids it',
      },
    ],
  },
  IDEMPOTENCY_CONFLICT: {
    again: 'With another key.',
    origins: [
      { path: 'subgraphs/shared/command/', when: 'a command comes under the key of another input' },
    ],
  },
  CURSOR_EXPIRED: {
    again:
      'Without `after`, for what happens from now on; what happened in between is read from the records.',
    origins: [
      {
        path: 'subgraphs/shared/outbox/',
        when: 'events after the place that a subscriber has come to are cleared away',
      },
      {
        path: 'subgraphs/shared/subscribe/',
        when: 'a feed is followed from a place that is cleared away, or that never was',
      },
    ],
  },
  BAD_USER_INPUT: { again: 'After correcting it.', origins: badInputOrigins },
  INTERNAL_SERVER_ERROR: { again: 'No: report it.', origins: internalOrigins },
};
