import type { FetchNode } from '@apollo/query-planner';
import { isRecord, isRefusedName } from '../generated.js';
import type { EngineErrorExtensions } from '../engine-operation.js';
import type { Path } from './answer-sites.js';

/** A subgraph's error after it has been looked at; nothing in it can be of another type. */
export interface ReadError {
  readonly message: string;
  readonly extensions: EngineErrorExtensions;
  /** As the subgraph gave it; undefined when there is none or it is not one. */
  readonly path: Path | undefined;
}

/** What some servers add to their errors, and no caller may have. */
const privateExtensions: ReadonlySet<string> = new Set(['stacktrace', 'exception', 'serviceName']);

const readPath = (path: unknown): Path | undefined => {
  if (!Array.isArray(path) || path.length === 0) return undefined;
  const elements: readonly unknown[] = path;
  const known = elements.filter(
    (one): one is string | number =>
      (typeof one === 'string' && !isRefusedName(one)) || Number.isSafeInteger(one),
  );
  return known.length === elements.length ? known : undefined;
};

const readExtensions = (extensions: unknown): EngineErrorExtensions => {
  const given = isRecord(extensions) ? Object.entries(extensions) : [];
  const kept = given.filter(([name]) => !isRefusedName(name) && !privateExtensions.has(name));
  const code = isRecord(extensions) ? extensions.code : undefined;
  return {
    ...Object.fromEntries(kept),
    code: typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR',
  };
};

/** The caller's name for a key that the planner may have given an alias of its own. */
export const renamedKey = (fetch: FetchNode, key: string): string => {
  for (const rewrite of fetch.outputRewrites ?? [])
    if (rewrite.kind === 'KeyRenamer' && rewrite.path.at(-1) === key) return rewrite.renameKeyTo;
  return key;
};

const renamed = (path: Path | undefined, fetch: FetchNode): Path | undefined =>
  path?.map((element) => (typeof element === 'string' ? renamedKey(fetch, element) : element));

/** Reads an error of a subgraph: keeps code and extensions, drops stacks and names of services. */
export const readSubgraphError = (error: unknown, fetch: FetchNode): ReadError => {
  const given = isRecord(error) ? error : {};
  const message = given.message;
  return {
    message: typeof message === 'string' ? message : 'The source reported an error.',
    extensions: readExtensions(given.extensions),
    path: renamed(readPath(given.path), fetch),
  };
};
