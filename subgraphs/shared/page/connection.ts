import { cursorOf, type Position } from './cursor.js';
import type { PageRequest } from './page-arguments.js';

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** A page of a connection; `totalCount` is looked up only when it is asked for. */
export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: () => Promise<number>;
}

export interface PageParts<Node> {
  /** One more than was asked for, when there are more. */
  readonly rows: readonly Node[];
  readonly request: PageRequest;
  readonly positionOf: (node: Node) => Position;
  readonly totalCount: () => Promise<number>;
}

/** Makes a page of rows that were read with `limit first + 1`. */
export const pageOf = <Node>({
  rows,
  request,
  positionOf,
  totalCount,
}: PageParts<Node>): Page<Node> => {
  const shown = rows.slice(0, request.first);
  const edges = shown.map((node) => ({ cursor: cursorOf(positionOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
};
