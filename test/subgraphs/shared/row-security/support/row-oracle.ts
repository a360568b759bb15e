/** What the row rules mean, said again over rows in memory: the decisions are Cedar's, one child at a time. */
import type { DataClass } from '../../../../../schema/policy/data-class.js';
import type { DecisionVector } from '../../../../../schema/policy/decision-vector.js';
import { reaches } from '../../../../../schema/policy/level.js';
import { rolesForPurpose } from '../../../../../schema/policy/role-purpose.js';
import type {
  RecordRule,
  RowLink,
  RowRules,
} from '../../../../../subgraphs/shared/row-security/row-rule.js';
import type { SubgraphContext } from '../../../../../subgraphs/shared/server/subgraph-context.js';
import type { SeededDatabase } from '../../../../support/seeded.js';
import { today } from './visible-rows.js';

export interface HeldRow {
  readonly ctid: string;
  readonly row: Readonly<Record<string, unknown>>;
  /** Whether the rule's own conditions hold, as the owner sees it. */
  readonly isChosen: boolean;
  readonly isForOthers: boolean;
}

/** Every row of the tables that hold records, as the owner reads them. */
export interface HeldRows {
  readonly tables: readonly string[];
  readonly rules: RowRules;
  rowsOf(table: string): readonly HeldRow[];
  rowsBy(table: string, key: string, value: unknown): readonly HeldRow[];
  /** A restricted child, unless the caller is a named reader; the children of a conflict of interest. */
  isHidden(childId: unknown, context: SubgraphContext): boolean;
}

const recordRule = (rules: RowRules, table: string): RecordRule => {
  const rule = rules[table];
  if (rule?.kind !== 'record') throw new Error(`${table} holds no records`);
  return rule;
};

const sqlFor = (table: string, { as, othersOnly }: RecordRule): string => {
  const chosen = as !== null && 'where' in as ? as.where : 'true';
  // Which agency asks is not the owner's to know: a release to anybody is compared by the tests of levels.
  const others =
    othersOnly
      ?.replace(/and current_setting[^)]*\)[^)]*\)/, '')
      .replace('(select caller_today())', `date '${today}'`) ?? 'true';
  return `select ctid::text, to_jsonb(t) as row, coalesce(${chosen}, false) as "isChosen",
    coalesce(${others}, false) as "isForOthers" from ${table} t`;
};

interface Hiding {
  readonly child: string;
  readonly isConflict: boolean;
  /** In a conflict those it is hidden from, else those who may read a restricted record. */
  readonly people: readonly string[];
}

const hidingSql = `
  select r.child_id::text as child, false as "isConflict",
    array(select n.issuer || ' ' || n.subject from restricted_record_reader n
      where n.child_id = r.child_id) as people from restricted_record r
  union all
  select child_id::text, true, array[issuer || ' ' || subject] from conflict_of_interest`;

export const readHeldRows = async (database: SeededDatabase): Promise<HeldRows> => {
  const { rows: rules } = database.subgraph;
  const tables = Object.keys(rules).filter((table) => rules[table]?.kind === 'record');
  const held = new Map<string, readonly HeldRow[]>();
  for (const table of tables) {
    held.set(table, await database.rows<HeldRow>(sqlFor(table, recordRule(rules, table))));
  }
  const hidden = await database.rows<Hiding>(hidingSql);
  const indexes = new Map<string, Map<unknown, HeldRow[]>>();
  const indexOf = (table: string, key: string): Map<unknown, HeldRow[]> => {
    const name = `${table}.${key}`;
    const known = indexes.get(name);
    if (known) return known;
    const index = new Map<unknown, HeldRow[]>();
    for (const row of held.get(table) ?? []) {
      const value = row.row[key];
      index.set(value, [...(index.get(value) ?? []), row]);
    }
    indexes.set(name, index);
    return index;
  };
  return {
    tables,
    rules,
    rowsOf: (table) => held.get(table) ?? [],
    isHidden: (childId, { request: { principal } }) =>
      hidden.some(
        ({ child, isConflict, people }) =>
          child === childId &&
          isConflict === people.includes(`${principal.issuer} ${principal.subject}`),
      ),
    rowsBy: (table, key, value) => indexOf(table, key).get(value) ?? [],
  };
};

export interface AskedRow {
  readonly table: string;
  readonly row: HeldRow;
  readonly context: SubgraphContext;
}

const knows = (vector: DecisionVector, classes: readonly DataClass[]): boolean =>
  classes.some((dataClass) => reaches(vector.level(dataClass), 'PRESENCE'));

const isMadeByCaller = ({ row }: HeldRow, column: string, context: SubgraphContext): boolean => {
  const { principal, purpose } = context.request;
  return (
    purpose !== null &&
    principal.agency === context.owner &&
    rolesForPurpose(principal.agency, principal.roles, purpose).some((role) => role === row[column])
  );
};

/** The classes of this very row; null where it has those of what it is reached through. */
const classesOf = ({ as }: RecordRule, { isChosen }: HeldRow): readonly DataClass[] | null => {
  if (as === null || !('where' in as)) return as;
  return isChosen ? as.as : as.otherwise;
};

const isOfPass = (rule: RecordRule, column: string, { row, context }: AskedRow): boolean => {
  const child = String(row.row[column]);
  if (!context.isInPass(child)) return false;
  const isOwnService = rule.madeBy !== undefined && isMadeByCaller(row, rule.madeBy, context);
  const vector = context.authorityOfChild(child);
  const decisions = isOwnService ? vector : vector.about({ isOwnService: false });
  return knows(decisions, classesOf(rule, row) ?? []);
};

const isLinked = (held: HeldRows, link: RowLink, { row, context }: AskedRow): boolean =>
  held
    .rowsBy(link.table, link.key, row.row[link.column])
    .some((other) => isVisible(held, { table: link.table, row: other, context }));

/** Whose the row is, where its own rule says it. */
const childrenOf = (held: HeldRows, { way }: RecordRule, { row }: HeldRow): readonly unknown[] => {
  if (way.kind === 'child') return [row[way.column]];
  if (way.kind !== 'children') return [];
  return held.rowsBy(way.link, 'record_id', row.id).map((link) => link.row.child_id);
};

const isOnList = (held: HeldRows, rule: RecordRule, { row, context }: AskedRow): boolean =>
  context.request.principal.agency === context.owner &&
  knows(context.authorityAtRoot.about({ isOwnService: false }), classesOf(rule, row) ?? []) &&
  !childrenOf(held, rule, row).some((child) => held.isHidden(child, context));

/** A class of its own binds a row beside what it is reached through. */
const isReachedAtAll = (rule: RecordRule, { row, context }: AskedRow): boolean => {
  const classes = classesOf(rule, row);
  if (classes === null) return true;
  return context.request.pass !== null && context.authorities.some((of) => knows(of, classes));
};

export const isVisible = (held: HeldRows, asked: AskedRow): boolean => {
  const rule = recordRule(held.rules, asked.table);
  const { way } = rule;
  const isOwn = asked.context.request.principal.agency === asked.context.owner;
  const mayReach = isOwn || asked.row.isForOthers;
  switch (way.kind) {
    case 'none':
      return isOnList(held, rule, asked);
    case 'child':
      return isOnList(held, rule, asked) || (mayReach && isOfPass(rule, way.column, asked));
    case 'children': {
      const links = [{ table: way.link, key: 'record_id', column: 'id' }, ...way.also];
      const isReached =
        mayReach &&
        isReachedAtAll(rule, asked) &&
        links.some((link) => isLinked(held, link, asked));
      return isOnList(held, rule, asked) || isReached;
    }
    case 'reached':
      return (
        (isReachedAtAll(rule, asked) || isOnList(held, rule, asked)) &&
        way.through.some((link) => isLinked(held, link, asked))
      );
  }
};
