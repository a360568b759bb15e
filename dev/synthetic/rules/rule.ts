import type { World } from '../world.js';

/** One consistency rule of a dataset: its number and its text. */
export interface Rule {
  readonly number: number;
  readonly text: string;
  readonly check: (world: World) => Violation[];
}

export interface Violation {
  readonly rule: number;
  readonly recordId: string;
  /** What is wrong, without names: ids, codes, dates. */
  readonly why: string;
}

/** A violation for each record for which `why` has something to say. */
export const violations = <T extends { readonly id: string }>(
  rule: number,
  records: readonly T[],
  why: (record: T) => string | null,
): Violation[] =>
  records.flatMap((record) => {
    const said = why(record);
    return said === null ? [] : [{ rule, recordId: record.id, why: said }];
  });

export const byId = <T extends { readonly id: string }>(
  records: readonly T[],
): ReadonlyMap<string, T> => new Map(records.map((record) => [record.id, record]));
