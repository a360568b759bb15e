import { readFileSync } from 'node:fs';
import { buildASTSchema, execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { instantOf } from '../../schema/time/instant.js';
import type { Fetcher } from '../execute/subgraph-request.js';
import { isVerifiedCaller, type VerifiedCaller } from '../gateway-context.js';
import type { SupergraphRules } from '../rules.js';
import { explainAccess } from './agreement/explain-access.js';
import { policyCells, subjectOf } from './agreement/policy-cells.js';

const KEPT_DOCUMENTS = 500;

const viewSchema = (): GraphQLSchema => {
  const sdl = readFileSync(new URL('../../schema/view.graphql', import.meta.url), 'utf8');
  return buildASTSchema(parse(sdl), { assumeValidSDL: true });
};

interface ChildReference {
  readonly id: string;
}

/** INVARIANT: a child is there when the verified pass names it; anybody else's equals none at all. */
const childOf = ({ pass }: VerifiedCaller, id: string): ChildReference | null =>
  pass?.children.some((child) => child.id === id) === true ? { id } : null;

const viewerOf = ({ principal, purpose, episode }: VerifiedCaller): Record<string, unknown> => ({
  name: principal.name,
  roles: principal.roles,
  agency: principal.agency,
  purpose,
  episode,
  accessEndsAt: instantOf(principal.expiresAt * 1000),
});

const rootFor = (
  caller: VerifiedCaller,
  rulesOf: () => SupergraphRules,
): Record<string, unknown> => ({
  child: ({ id }: { id: string }) => childOf(caller, id),
  children: ({ ids }: { ids: readonly string[] }) => ids.map((id) => childOf(caller, id)),
  viewer: () => viewerOf(caller),
  policy: (asked: { asAgency?: string | null; purpose?: string | null }) =>
    policyCells(subjectOf(caller, asked)),
  explainAccess: ({ coordinate }: { coordinate: string }) =>
    explainAccess(coordinate, caller, rulesOf()),
});

/**
 * The entry to a child, answered in the gateway itself: so the four owners are asked side by side, and
 * any one of them may be down. What the agreement says is read from the policy files. Its derived fields are never planned; they are woven into the operation.
 */
export const createViewFetcher = (rulesOf: () => SupergraphRules): Fetcher => {
  const schema = viewSchema();
  const documents = new LRUCache<string, DocumentNode>({ max: KEPT_DOCUMENTS });
  return async ({ document, variables, context }) => {
    if (!isVerifiedCaller(context)) throw new Error('The view answers a verified caller only.');
    const parsed = documents.get(document) ?? parse(document, { noLocation: true });
    documents.set(document, parsed);
    const result = await execute({
      schema,
      document: parsed,
      rootValue: rootFor(context, rulesOf),
      variableValues: variables,
    });
    return { data: result.data ?? null, errors: result.errors ?? [] };
  };
};
