/** Every code that a caller may receive, with the sentence that stands in `docs/errors.md`. */
export const refusalCodes = {
  UNAUTHENTICATED:
    'There is no access token, or it is expired, malformed or from an issuer that is not registered.',
  PURPOSE_REQUIRED: 'The request names no purpose: send the header x-purpose.',
  PURPOSE_NOT_AVAILABLE: "The purpose is unknown, or the caller's role may not use it.",
  EPISODE_REQUIRED: 'A child is read across agencies under an episode: send the header x-episode.',
  EPISODE_NOT_FOUND:
    'The episode does not exist, is closed, or the caller is not invited; these are not told apart.',
  WITHHELD: 'The owner holds this class of information back from this caller for this purpose.',
  FILTER_NOT_PERMITTED:
    'An argument filters or sorts by a class of information that the caller may not see.',
  SOURCE_UNAVAILABLE: 'The agency did not answer. Do not treat this as "nothing known".',
  LIMIT_EXCEEDED: 'The request is larger, deeper or more frequent than the limits allow.',
  CONFLICT: 'The record has changed, or the order of events does not allow this.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before with other input.',
  CURSOR_EXPIRED:
    'Events after this cursor are no longer kept: what happened since cannot be told one by one.',
  BAD_USER_INPUT: 'An argument is not of the form that its description gives.',
  INTERNAL_SERVER_ERROR: 'Something failed on our side. Quote auditRef when you report it.',
} as const;

export type RefusalCode = keyof typeof refusalCodes;

/** A refusal that reaches the caller. `message` is constant text and opaque ids, never personal data. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: RefusalCode,
    message: string = refusalCodes[code],
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
