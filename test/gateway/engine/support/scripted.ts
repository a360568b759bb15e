import { parse } from 'graphql';
import { createEngine } from '../../../../gateway/execute/engine.js';
import type {
  EngineOperation,
  EngineResult,
} from '../../../../gateway/execute/engine-operation.js';
import type { PlanLimits } from '../../../../gateway/plan/plan-limits.js';
import type {
  SubgraphRequest,
  SubgraphResponse,
} from '../../../../gateway/execute/subgraph-request.js';
import { supergraphOf } from './in-process.js';

type Answer = SubgraphResponse | Promise<SubgraphResponse>;
export type Script = (request: SubgraphRequest) => Answer;

/** Four sources about children: the shape of the product, small enough to script by hand. */
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@external", "@shareable"])';

export const childGraph = {
  view: `${link}
    type Query { child(id: ID!): Child  children(ids: [ID!]!): [Child!]! }
    type Child @key(fields: "id") { id: ID! label: String }`,
  police: `${link}
    type Child @key(fields: "id") { id: ID! police: Police risk: Risk }
    type Police { crimes: [Crime!] knownTo: Boolean latest: Crime }
    type Crime @key(fields: "ref") { ref: ID! summary: String parties: [Party!] }
    type Party { name: String alias: String }
    type Risk @key(fields: "ref") { ref: ID! }`,
  'social-care': `${link}
    type Child @key(fields: "id") { id: ID! care: Care }
    type Care { plan: String! worker: String }
    type Risk @key(fields: "ref") { ref: ID! grade: String score: Int! }`,
  courts: `${link}
    type Crime @key(fields: "ref") { ref: ID! charge: String  next: Hearing }
    type Hearing { at: String room: Int }`,
} as const;

const supergraphSdl = supergraphOf(childGraph);

export interface Scripted {
  readonly requests: SubgraphRequest[];
  readonly ask: (
    source: string,
    more?: Partial<Omit<EngineOperation, 'document'>>,
  ) => Promise<EngineResult>;
}

/** An engine whose subgraphs say what the script says; one without a script is down. */
export const scripted = (
  scripts: Readonly<Partial<Record<keyof typeof childGraph, Script>>>,
  plan?: PlanLimits,
): Scripted => {
  const requests: SubgraphRequest[] = [];
  const fetchers = Object.fromEntries(
    Object.entries(scripts).map(([name, script]) => [
      name,
      async (request: SubgraphRequest) => {
        requests.push(request);
        return script(request);
      },
    ]),
  );
  const engine = createEngine({ supergraphSdl, fetchers, plan });
  return {
    requests,
    ask: (source, more = {}) =>
      engine.execute({ document: parse(source), variables: {}, context: null, ...more }),
  };
};

/** A view that knows these children. */
export const viewOf =
  (...ids: readonly string[]): Script =>
  ({ document }) => {
    const children = ids.map((id) => ({ __typename: 'Child', id, label: `child ${id}` }));
    return { data: document.includes('children') ? { children } : { child: children[0] ?? null } };
  };

/** The representations of a request, whatever variable they travel in. */
export const representationsOf = ({
  variables,
}: SubgraphRequest): readonly Record<string, unknown>[] =>
  Object.entries(variables).flatMap(([name, value]) =>
    name.startsWith('representations') ? (value as Record<string, unknown>[]) : [],
  );

/** Answers each representation by a function of it. */
export const entities =
  (answer: (representation: Record<string, unknown>) => unknown): Script =>
  (request) => ({ data: { _entities: representationsOf(request).map(answer) } });
