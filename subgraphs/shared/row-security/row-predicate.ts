import type { DataClass } from '../../../schema/policy/data-class.js';
import { identifier as id, literal } from '../database/sql-quote.js';
import {
  duringCommand,
  type RecordRule,
  type RowClasses,
  type RowLink,
  type RowRule,
  type RowRules,
} from './row-rule.js';

const list = (values: readonly string[]): string => `array[${values.map(literal).join(', ')}]`;

/**
 * Functions of the caller are wrapped in a sub-select: PostgreSQL then asks once a statement, not once a row.
 */
const caller = (question: string): string => `(select ${question})`;

const isList = (as: RowClasses): as is readonly DataClass[] => Array.isArray(as);

/** Every class that a row of a table may have. Throws Error when the rules lead nowhere, or in a circle. */
export const classesOfTable = (
  rules: RowRules,
  table: string,
  seen: readonly string[] = [],
): readonly DataClass[] => {
  const rule = rules[table];
  if (rule?.kind !== 'record' || seen.includes(table)) {
    throw new Error(`The rows of ${table} lead to no child`);
  }
  if (rule.as) return isList(rule.as) ? rule.as : [...rule.as.as, ...rule.as.otherwise];
  const through = rule.way.kind === 'reached' ? rule.way.through : [];
  const classes = through.flatMap((link) => classesOfTable(rules, link.table, [...seen, table]));
  return [...new Set(classes)];
};

/** `caller_reaches` or `caller_lists` over the classes of the row. */
const ofClasses = (question: string, as: RowClasses): string =>
  isList(as)
    ? caller(`${question}(${list(as)})`)
    : `case when ${as.where} then ${ofClasses(question, as.as)} else ${ofClasses(question, as.otherwise)} end`;

const reaches = (rule: RecordRule, as: RowClasses): string => {
  const anyService = ofClasses('caller_reaches', as);
  if (rule.madeBy === undefined) return anyService;
  const madeByOwn = `${id(rule.madeBy)} = any (${caller('caller_services()')}::text[])`;
  return `(${anyService} or (${ofClasses('caller_reaches_of_own_service', as)} and ${madeByOwn}))`;
};

/** The other row is read under its own rule. */
const linked = (table: string, link: RowLink): string =>
  `exists (select from ${id(link.table)} as via where via.${id(link.key)} = ${id(table)}.${id(link.column)})`;

const leadsToChild = (table: string, { way }: RecordRule): string => {
  if (way.kind === 'none') return 'false';
  if (way.kind === 'child')
    return `${id(way.column)} = any (${caller('caller_children()')}::uuid[])`;
  return `(${way.through.map((link) => linked(table, link)).join(' or ')})`;
};

const othersMay = ({ othersOnly }: RecordRule): string =>
  othersOnly === undefined ? '' : ` and (${caller('caller_is_own()')} or (${othersOnly}))`;

/**
 * Who may read a row: whoever reaches its class for a child of the pass, the owner's own staff who may
 * list its class, and a command, which has to find and lock what it changes. What a row is reached through is read under that table's own rule.
 */
const recordReadable = (table: string, rule: RecordRule, rules: RowRules): string => {
  const as = rule.as ?? classesOfTable(rules, table);
  const own = ofClasses('caller_lists', as);
  const reached = `(${reaches(rule, as)} and ${leadsToChild(table, rule)}${othersMay(rule)})`;
  return `${own} or ${reached} or ${duringCommand}`;
};

/** What a caller may do with the rows of one table: conditions in SQL; null: nobody may. */
export interface RowPredicates {
  readonly read: string | null;
  readonly add: string | null;
  readonly change: string | null;
  readonly remove: string | null;
}

/** The predicates of a table by its rule, from which its policies are made. */
export const rowPredicates = (table: string, rule: RowRule, rules: RowRules): RowPredicates => {
  const nobody = { read: null, add: null, change: null, remove: null };
  switch (rule.kind) {
    case 'reference':
      return {
        ...nobody,
        read: rule.readBy === 'everybody' ? 'true' : caller('caller_is_known()'),
      };
    case 'machinery':
      return { ...nobody, ...rule };
    case 'record': {
      const read = recordReadable(table, rule, rules);
      return { read, add: duringCommand, change: duringCommand, remove: null };
    }
  }
};
