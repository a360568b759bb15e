import type { DataClass } from '../../../schema/policy/data-class.js';
import { reaches, type Level } from '../../../schema/policy/level.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { authorityOf, bindAuthority } from './row-authority.js';

export interface FilePolicy<Row> {
  /** The class that the list's mark names. */
  readonly dataClass: DataClass;
  /** The level at which the list is answered: rows outside the file that do not reach it do not exist. */
  readonly listedAt: Level;
  /** Ids of the investigations that a row belongs to; none: it belongs to no charging file. */
  readonly investigationsOf: (row: Row) => readonly string[] | Promise<readonly string[]>;
}

/**
 * Owner rule (5) of the protocol: a prosecutor's FULL covers the records of the file's own investigation,
 * any other record of that child is read at SUMMARY at most. Under any episode but a charging file (URN)
 * the rows are given back as they are, and nothing is looked up. INVARIANT: called before counting.
 */
export const rowsByFile = async <Row>(
  rows: readonly Row[],
  { dataClass, listedAt, investigationsOf }: FilePolicy<Row>,
  { source, context }: { readonly source: unknown; readonly context: SubgraphContext },
): Promise<readonly Row[]> => {
  const { pass } = context.request;
  if (pass?.kind !== 'URN') return rows;
  const ofTheFile = authorityOf(source, context);
  const outside = ofTheFile.about({ isOtherInvestigation: true });
  const ofFile = new Set(pass.investigations);
  const investigations = await Promise.all(rows.map(async (row) => investigationsOf(row)));
  return rows.filter((row, at) => {
    const isOfFile = investigations[at]?.some((id) => ofFile.has(id)) ?? false;
    if (!isOfFile) bindAuthority(row, outside);
    return reaches((isOfFile ? ofTheFile : outside).level(dataClass), listedAt);
  });
};
