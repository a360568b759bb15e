import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal, refusalCodes, type RefusalCode } from './refusal.js';

/** HTTP status of a refusal that concerns the whole request; a refusal of one field leaves 200. */
const statusOf: Readonly<Partial<Record<RefusalCode, number>>> = {
  UNAUTHENTICATED: 401,
  PURPOSE_REQUIRED: 400,
  PURPOSE_NOT_AVAILABLE: 403,
  EPISODE_REQUIRED: 400,
  EPISODE_NOT_FOUND: 404,
  LIMIT_EXCEEDED: 429,
  SOURCE_UNAVAILABLE: 503,
};

/** The HTTP status of a refusal that leaves no data to answer with. */
export const requestStatus = (code: RefusalCode): number => statusOf[code] ?? 400;

/** The value of a `Retry-After` header: whole seconds; null when the refusal does not say. */
export const retryAfter = ({ details }: Refusal): string | null =>
  typeof details.retryAfterSeconds === 'number' ? String(details.retryAfterSeconds) : null;

/** A refusal of the whole request as GraphQL throws it. */
export const requestError = (refusal: Refusal): GraphQLError => {
  const { message, code, details } = refusal;
  const after = retryAfter(refusal);
  const headers = after === null ? {} : { headers: new Map([['retry-after', after]]) };
  const http = { status: requestStatus(code), ...headers };
  return new GraphQLError(message, { extensions: { code, ...details, http } });
};

const refusalIn = (error: unknown): Refusal | null => {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  return cause instanceof Refusal ? cause : null;
};

/** What graphql-js and Apollo Server find wrong with a document is the caller's input. */
const isInputError = (code: unknown): boolean =>
  code === 'GRAPHQL_PARSE_FAILED' ||
  code === 'GRAPHQL_VALIDATION_FAILED' ||
  code === 'OPERATION_RESOLUTION_FAILURE' ||
  code === 'PERSISTED_QUERY_NOT_SUPPORTED' ||
  code === 'PERSISTED_QUERY_NOT_FOUND' ||
  code === 'BAD_REQUEST';

const isCatalogued = (code: unknown): boolean => typeof code === 'string' && code in refusalCodes;

/**
 * The error as the caller may see it: a catalogued code, a constant message, nothing of what happened
 * inside. Anything unforeseen is opaque; the `auditRef` that its process gave it finds it in the log.
 */
export const presentError = (
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError => {
  const place = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
  const refusal = refusalIn(error);
  if (refusal) {
    const extensions = { code: refusal.code, ...refusal.details };
    return { message: refusal.message, ...place, extensions };
  }
  const code = formatted.extensions?.code;
  if (isInputError(code)) {
    return { message: formatted.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (isCatalogued(code) && code !== 'INTERNAL_SERVER_ERROR') {
    const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    return { message: formatted.message, ...place, extensions };
  }
  const message = refusalCodes.INTERNAL_SERVER_ERROR;
  const auditRef = formatted.extensions?.auditRef ?? null;
  return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', auditRef } };
};
