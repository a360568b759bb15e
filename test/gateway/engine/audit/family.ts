/**
 * Cases of our own for the families of behaviour that the public federation audit asks of a gateway: for
 * each a few small subgraphs with data by hand, and operations with the one right answer.
 */
export interface AuditSubgraph {
  readonly typeDefs: string;
  /** By type and field, as `buildSubgraphSchema` takes them. */
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface AuditCase {
  readonly query: string;
  readonly data: unknown;
  /** Whether errors belong to the answer. */
  readonly hasErrors?: boolean;
}

export interface AuditFamily {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, AuditSubgraph>>;
  readonly cases: readonly AuditCase[];
}

export const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible", "@tag"])\n`;

type Row = Readonly<Record<string, unknown>>;

/** Finds rows by whichever of these keys a representation brings; all of its keys must agree. */
export const byKey = (rows: readonly Row[], ...keys: readonly string[]) => ({
  __resolveReference: (given: Row): Row | null => {
    const asked = keys.filter((key) => given[key] !== undefined && given[key] !== null);
    const found = rows.find((row) => asked.every((key) => row[key] === given[key]));
    // What it is written on is a copy: rows are shared between operations.
    return asked.length > 0 && found ? { ...found, ...given } : null;
  },
});
