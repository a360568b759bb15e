/**
 * Canaries: every free text of every table says which column and row it is of, so that whether a value
 * leaked, from where and of whom is a search in whatever a process let out. Codes, days and numbers cannot
 * be unique; what is said of them is told by the states of the paths.
 */
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import type { Agency } from '../../../../schema/principal/agency.js';
import { target } from './target-child.js';

export interface Canary {
  /** `POLICE.crime_report.crime_number`. */
  readonly column: string;
  /** TARGET's own, of another child's, or of a row that is of no child by itself. */
  readonly of: 'TARGET' | 'OTHER' | 'ROW';
  /** Of another class than its column: a protected address, a medical that was served as exhibit. */
  readonly variant: string | null;
  readonly text: string;
}

const written = /CANARY~([A-Z_]+\.\w+\.\w+)~(TARGET|OTHER|ROW)~(\w*)~\d+~/g;

/** Every canary in a text, whatever the text is. */
export const canariesIn = (text: string): readonly Canary[] =>
  [...text.matchAll(written)].map(([whole, column = '', of = 'ROW', variant = '']) => ({
    column,
    of: of === 'TARGET' || of === 'OTHER' ? of : 'ROW',
    variant: variant === '' ? null : variant,
    text: whole,
  }));

/** Text that the product compares, parses or keys by: it must stay what it is. */
const keys: ReadonlySet<string> = new Set([
  ...[
    'reference',
    'urn',
    'area',
    'areas',
    'local_authority',
    'to_local_authority',
    'la',
    'subject',
  ],
  ...['officer_in_case', 'recorded_by_role', 'by_role', 'role', 'set_by', 'regraded_by_whom'],
  'provenance_recorded_by_role',
]);

const keptTables: ReadonlySet<string> = new Set(['dataset', 'local_authority', 'migrations']);

interface TextColumn {
  readonly name: string;
  readonly property: string;
  readonly isArray: boolean;
}

const textColumns = (table: EntityMetadata): readonly TextColumn[] => {
  const checked = table.checks.map(({ expression }) => expression).join(' ');
  return table.columns
    .filter(({ type, isPrimary }) => type === 'text' && !isPrimary)
    .map(({ databaseName, propertyName, isArray }) => ({
      name: databaseName,
      property: propertyName,
      isArray,
    }))
    .filter(({ name }) => !keys.has(name) && !checked.includes(`"${name}"`));
};

/** Tables of an agency's records: what it keeps for the machinery is none. */
const recordTables = ({ entityMetadatas }: Pick<DataSource, 'entityMetadatas'>) =>
  entityMetadatas.filter(
    (table) =>
      !keptTables.has(table.tableName) &&
      !/^(audit_(?!case|grade)|outbox|command_)/.test(table.tableName),
  );

const variants: Readonly<Record<string, string>> = {
  address: `case when protected then 'PROTECTED' else '' end`,
  placement: `case when undisclosed then 'PLACED' else '' end`,
  child_protection_medical: `case when report_served_as_exhibit then 'EXHIBIT' else '' end`,
  agency_identifier: `case when scheme = 'LA_CHILD_ID' then 'LA_ID'
    when scheme in ('NHS_NUMBER', 'UPN') then '' else 'RECORD_ID' end`,
  intelligence_item: `case when handling = 'C' then 'HANDLING_C'
    when review_due_on < '2014-11-14' then 'REVIEW_DUE' else '' end`,
};

/** Whose a row is, as SQL. */
const ownerOfRow = (table: EntityMetadata, all: readonly EntityMetadata[]): string => {
  const says = (condition: string): string =>
    `case when ${condition} then 'TARGET' else 'OTHER' end`;
  if (table.columns.some(({ databaseName }) => databaseName === 'child_id'))
    return says(`t.child_id = '${target}'`);
  if (['child_identity', 'case_file'].includes(table.tableName)) return says(`t.id = '${target}'`);
  const links = `${table.tableName}_child`;
  return all.some(({ tableName }) => tableName === links)
    ? says(`exists (select from ${links} l where l.record_id = t.id and l.child_id = '${target}')`)
    : `'ROW'`;
};

const plant = async (
  agency: Agency,
  table: EntityMetadata,
  { manager, all }: { manager: EntityManager; all: readonly EntityMetadata[] },
): Promise<void> => {
  const columns = textColumns(table);
  if (columns.length === 0) return;
  const variant = variants[table.tableName] ?? `''`;
  const owner = ownerOfRow(table, all);
  const text = (column: string): string =>
    `'CANARY~${agency}.${table.tableName}.${column}~' || ${owner} || '~' || ${variant} || '~' || n.n || '~'`;
  const assignments = columns.map(({ name, isArray }) => {
    const value = isArray ? `array[${text(name)}]` : text(name);
    // What was not recorded of others stays so; of the target everything is.
    return `"${name}" = case when t."${name}" is null and ${owner} <> 'TARGET' then null else ${value} end`;
  });
  await manager.query(
    `update "${table.tableName}" as t set ${assignments.join(', ')}
       from (select ctid, row_number() over () as n from "${table.tableName}") as n
       where n.ctid = t.ctid`,
  );
};

/** Writes a canary over every free text of an agency. */
export const plantCanaries = async (
  agency: Agency,
  dataSource: DataSource,
  manager: EntityManager,
): Promise<void> => {
  const all = recordTables(dataSource);
  for (const table of all) await plant(agency, table, { manager, all });
};

/** Columns that hold canaries, with the entity and property that each is of. */
export const canaryColumns = (
  agency: Agency,
  dataSource: Pick<DataSource, 'entityMetadatas'>,
): ReadonlyMap<string, string> =>
  new Map(
    recordTables(dataSource).flatMap((table) =>
      textColumns(table).map(
        ({ name, property }) =>
          [`${agency}.${table.tableName}.${name}`, `${table.name}.${property}`] as const,
      ),
    ),
  );
