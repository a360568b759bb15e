import type { DataClass } from '../../../schema/policy/data-class.js';
import { identifier as id, literal } from '../database/sql-quote.js';
import {
  duringGuestCommand,
  duringOwnCommand,
  guestCommands,
  ownCommands,
  type GuestRule,
  type RecordRule,
  type RowClasses,
  type RowLink,
  type RowRule,
} from './row-rule.js';

const list = (values: readonly string[]): string => `array[${values.map(literal).join(', ')}]`;

/**
 * What is asked about the caller is wrapped in a sub-select: PostgreSQL then asks once a statement, not once a
 * row, and only when it gets there.
 */
const caller = (question: string): string => `(select ${question})`;

const isList = (as: RowClasses): as is readonly DataClass[] => Array.isArray(as);

const linksOf = ({ way }: RecordRule): readonly RowLink[] => {
  if (way.kind === 'reached') return way.through;
  if (way.kind !== 'children') return [];
  return [{ table: way.link, key: 'record_id', column: 'id' }, ...way.also];
};

/** A question about the classes of the row. */
const ofClasses = (as: RowClasses, ask: (classes: readonly DataClass[]) => string): string =>
  isList(as) ? ask(as) : `case when ${as.where} then ${ask(as.as)} else ${ask(as.otherwise)} end`;

/** The children of whom the caller reaches a class of the row. */
const isOfChild = (column: string, as: RowClasses, children = 'caller_children'): string =>
  ofClasses(as, (classes) => {
    const each = classes.map((dataClass) => `${children}(${literal(dataClass)})`);
    return `${id(column)} = any (${caller(each.join(' || '))}::uuid[])`;
  });

const isReadFor = (column: string, as: RowClasses, { madeBy }: RecordRule): string => {
  const ofAnyService = isOfChild(column, as);
  if (madeBy === undefined) return ofAnyService;
  const isMadeByOwn = `${id(madeBy)} = any (${caller('caller_services()')}::text[])`;
  const ofOwnService = isOfChild(column, as, 'caller_children_of_service');
  return `(${ofAnyService} or (${isMadeByOwn} and ${ofOwnService}))`;
};

/** The other row is read under its own rule. */
const isLinked = (table: string, link: RowLink): string =>
  `exists (select from ${id(link.table)} as via where via.${id(link.key)} = ${id(table)}.${id(link.column)})`;

/** Whether another agency's command finds a row by what it belongs to. */
const isThroughLinks = ({ way, guests }: RecordRule): boolean =>
  way.kind === 'reached' && guests === undefined;

/** Several questions about the caller as one: PostgreSQL sets each up, whether it comes to be asked or not. */
const anyOf = (rule: RecordRule, questions: readonly string[]): string =>
  caller([...questions, ...(isThroughLinks(rule) ? [guestCommands] : [])].join(' or '));

/**
 * Whether a class of the row is reached at all: asked before other rows are looked at. Rows without a class
 * of their own are as open as what they are reached through.
 */
const isOpen = (rule: RecordRule): string | null => {
  const { way, as } = rule;
  if (as === null) return null;
  return ofClasses(as, (classes) => {
    const listed = way.kind === 'reached' ? [`caller_lists(${list(classes)})`] : [];
    return anyOf(rule, [`caller_reaches(${list(classes)})`, ...listed]);
  });
};

const isForOthers = (rule: RecordRule): string | null =>
  rule.othersOnly === undefined
    ? null
    : `(${anyOf(rule, ['caller_is_own()'])} or (${rule.othersOnly}))`;

/**
 * Through a child of the pass, or through rows that are read themselves. INVARIANT: the other table is named once:
 * its rule comes with it, and the rules behind that one.
 */
const isReached = (table: string, rule: RecordRule): string => {
  const { way, as } = rule;
  if (way.kind === 'none') return 'false';
  const links = linksOf(rule).map((link) => isLinked(table, link));
  const conditions =
    way.kind === 'child'
      ? [isReadFor(way.column, as ?? [], rule), isForOthers(rule)]
      : [isOpen(rule), isForOthers(rule), `(${links.join(' or ')})`];
  return `(${conditions.filter((condition) => condition !== null).join(' and ')})`;
};

/** Records of a child who is hidden from the caller, by the id of the record. */
export const hiddenRecords = (record: string): string => `hidden_${record}()`;

/**
 * Open to the owner's own, whoever the row is about: to their commands, and on their lists, but for children who are
 * hidden from the caller. One question: the ids of whom it is not open, or null when nothing is.
 */
const isOpenToOwn = (table: string, { way, as }: RecordRule): string => {
  if (as === null || way.kind === 'reached') return duringOwnCommand;
  const lists = (classes: readonly DataClass[]): string => `caller_lists(${list(classes)})`;
  if (way.kind === 'none')
    return ofClasses(as, (classes) => caller(`${lists(classes)} or ${ownCommands}`));
  const [column, hidden] =
    way.kind === 'child' ? [way.column, 'hidden_children()'] : ['id', hiddenRecords(table)];
  const closed = ofClasses(as, (classes) =>
    caller(`case when ${ownCommands} then '{}' when ${lists(classes)} then ${hidden} end`),
  );
  return `${id(column)} <> all ((${closed})::uuid[])`;
};

/** What a command of another agency finds or adds: rows of its own opening, and what belongs to such rows. */
const isGuests = (table: string, rule: RecordRule, does: keyof GuestRule): string => {
  const { guests } = rule;
  const through = isThroughLinks(rule) ? linksOf(rule).map((link) => isLinked(table, link)) : [];
  const ways = guests ? [guests[does]] : through;
  return ways.length === 0 ? 'false' : `(${duringGuestCommand} and (${ways.join(' or ')}))`;
};

/** Whether a command has to do with the row. INVARIANT: another agency's, row by row. */
const isCommanded = (table: string, rule: RecordRule, does: keyof GuestRule): string =>
  `(${duringOwnCommand} or ${isGuests(table, rule, does)})`;

/**
 * Who may read a row: whoever reaches its class for a child of the pass, the owner's own staff who may
 * list its class, and a command, which has to find and lock what it changes. What a row is reached through
 * is read under that table's own rule.
 */
const isReadable = (table: string, rule: RecordRule): string =>
  [
    isReached(table, rule),
    isOpenToOwn(table, rule),
    ...(isThroughLinks(rule) ? [] : [isGuests(table, rule, 'find')]),
  ].join(' or ');

/** What a caller may do with the rows of one table: conditions in SQL; null: nobody may. */
export interface RowPredicates {
  readonly read: string | null;
  readonly add: string | null;
  readonly change: string | null;
  readonly remove: string | null;
}

/** The predicates of a table by its rule, from which its policies are made. */
export const rowPredicates = (table: string, rule: RowRule): RowPredicates => {
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
      const read = isReadable(table, rule);
      const add = isCommanded(table, rule, 'add');
      return { read, add, change: isCommanded(table, rule, 'find'), remove: null };
    }
  }
};
