import type { DataClass } from '../../../schema/policy/data-class.js';
import { changedVector, type DecisionVector } from '../../../schema/policy/decision-vector.js';
import { reaches, type Level } from '../../../schema/policy/level.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { authorityOf, bindAuthority } from './row-authority.js';

/** A row that belongs to another class than its type says: a protected address, a medical served as exhibit. */
export interface RowClass {
  readonly insteadOf: DataClass;
  readonly is: DataClass;
}

const swapped = (vector: DecisionVector, { insteadOf, is }: RowClass): DecisionVector =>
  changedVector(vector, (of) => (dataClass) => of(dataClass === insteadOf ? is : dataClass));

export interface RowPolicy<Row> {
  /** The class that the type's marks name. */
  readonly dataClass: DataClass;
  /** The level at which the list is answered: rows whose own class is below it do not exist. */
  readonly listedAt: Level;
  /** Null where the row is of the type's own class. */
  readonly classOf: (row: Row) => RowClass | null;
}

/**
 * Binds each row to the decisions of its own class, and leaves out rows that its class holds back.
 * INVARIANT: called before anything is counted or paged.
 */
export const rowsByClass = <Row>(
  rows: readonly Row[],
  policy: RowPolicy<Row>,
  { source, context }: { readonly source: unknown; readonly context: SubgraphContext },
): readonly Row[] => {
  const base = authorityOf(source, context);
  return rows.filter((row) => {
    const rowClass = policy.classOf(row);
    const authority = rowClass ? swapped(base, rowClass) : base;
    bindAuthority(row, authority);
    return reaches(authority.level(policy.dataClass), policy.listedAt);
  });
};
