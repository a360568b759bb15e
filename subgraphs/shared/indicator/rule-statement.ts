import type { CivilDate } from '../../../schema/time/instant.js';
import { addDays } from '../../../schema/time/instant.js';
import { addWorkingDays } from '../../../schema/time/working-days.js';
import {
  fiveWorkingDaysAgo,
  oneWorkingDayAgo,
  today,
  type IndicatorRule,
} from './indicator-rule.js';

/** The newest day of which `count` working days are over: a duty that began on it is late today. */
export const workingDaysBefore = (day: CivilDate, count: number): CivilDate => {
  let before = addDays(day, -1);
  while (addWorkingDays(before, count) >= day) before = addDays(before, -1);
  return before;
};

const daysOf: Readonly<Record<string, (day: CivilDate) => CivilDate>> = {
  [today]: (day) => day,
  [oneWorkingDayAgo]: (day) => workingDaysBefore(day, 1),
  [fiveWorkingDaysAgo]: (day) => workingDaysBefore(day, 5),
};

/** A statement over rules, and the days that it takes behind its own parameters. */
export interface RuleText {
  readonly sql: string;
  /** Names of the days' parameters, in order. */
  readonly names: readonly string[];
  readonly valuesOn: (day: CivilDate) => Readonly<Record<string, CivilDate>>;
}

/** Numbers the days that a text names, behind `taken` parameters of its own. */
export const withDays = (text: string, taken: number): RuleText => {
  const used = Object.entries(daysOf).filter(([mark]) => text.includes(mark));
  const sql = used.reduce(
    (done, [mark], at) => done.replaceAll(mark, `$${String(taken + at + 1)}::date`),
    text,
  );
  const named = used.map(([mark, at]) => [mark.slice(1, -1), at] as const);
  return {
    sql,
    names: named.map(([name]) => name),
    valuesOn: (day) => Object.fromEntries(named.map(([name, at]) => [name, at(day)])),
  };
};

/** The same text with named parameters for its days: see {@link daysOn}. */
export const namedDays = (text: string): string =>
  Object.keys(daysOf).reduce(
    (done, mark) => done.replaceAll(mark, `:${mark.slice(1, -1)}::date`),
    text,
  );

/** The values of those parameters. */
export const daysOn = (day: CivilDate): Readonly<Record<string, CivilDate>> =>
  Object.fromEntries(Object.entries(daysOf).map(([mark, at]) => [mark.slice(1, -1), at(day)]));

/**
 * Rows of tables that rules look at, narrowed to the children of `k`, by the table's name: a rule that names
 * the table then reads these. Row-level security is applied where a table is named, so once instead of once a
 * rule: a third of what the rules of one child cost.
 */
export type NarrowedTables = Readonly<Record<string, string>>;

const namedIn = (text: string, tables: NarrowedTables): readonly string[] =>
  Object.keys(tables).filter((table) => new RegExp(`\\b${table}\\b`).test(text));

/** The tables that a text names, and those that they are narrowed by. */
const neededBy = (text: string, tables: NarrowedTables): readonly string[] => {
  const names = namedIn(text, tables);
  const all = namedIn([text, ...names.map((name) => tables[name])].join(' '), tables);
  return all.length === names.length ? names : neededBy([text, ...all].join(' '), tables);
};

/** The head of a statement over rules: the children, as the relation `k(id)`, and what is narrowed to them of the tables that it names. */
export const narrowed = (k: string, sql: string, tables: NarrowedTables): string =>
  [
    `with ${k}`,
    ...neededBy(sql, tables).map(
      (table) => `"${table}" as materialized (${String(tables[table])})`,
    ),
  ].join(',\n');

/** What rules find, with the code of each: `code`, `child_id`, `since`, `evidence_id`. */
export const findingsSql = (rules: readonly IndicatorRule[]): string =>
  rules
    .map(({ code, sql }) => `select '${code}' as "code", f.* from (${sql}) f`)
    .join('\nunion all\n');
