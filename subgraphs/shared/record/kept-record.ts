import { Column } from 'typeorm';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { RecordFacts } from '../../../schema/policy/question.js';
import type { EntityClass } from '../database/data-source.js';

/** What a class says of its records beside its columns. */
export interface RecordKind {
  /** What the whole record is of, at FULL: who recorded it is told to whoever may read all of it. */
  readonly as: readonly DataClass[];
  /** As of {@link Classification}: what single rows are instead. */
  readonly orAs?: readonly DataClass[];
  /** The property with the moment or day from which it can have been recorded. Absent: the rows do not say. */
  readonly happened?: string;
  /** The property with the number under which another system keeps it. Absent: there is none. */
  readonly numbered?: string;
  /** The field that says how it is to be handled, where `handling` says something else. */
  readonly markedIn?: string;
  /** Where more is given away by who recorded it than by the record: facts under which that is decided. */
  readonly provenanceUnder?: Partial<RecordFacts>;
}

/** The source of a record that was made by a command. */
const BY_COMMAND = 'CHILD_VIEW';

/** The settings of a command's transaction that the defaults below read. */
export const RECORDED_AT = 'recorded_at';
export const RECORDED_BY = 'recorded_by';

/** A column of every record: what it is filled with by itself, as a migration says it and as PostgreSQL prints it. */
export interface ProvenanceColumn {
  readonly property: string;
  readonly column: string;
  readonly type: 'text' | 'timestamptz';
  readonly byDefault: { readonly sql: string; readonly printed: string } | null;
}

const of = (setting: string): string => `nullif(current_setting('app.${setting}', true), '')`;
const printedOf = (setting: string): string =>
  `NULLIF(current_setting('app.${setting}', true), '')`;

/** Null in all of them: the record is older than they are. */
export const provenanceColumns: readonly ProvenanceColumn[] = [
  {
    property: 'provenanceSourceSystem',
    column: 'provenance_source_system',
    type: 'text',
    byDefault: { sql: `'${BY_COMMAND}'`, printed: `'${BY_COMMAND}'` },
  },
  {
    property: 'provenanceSourceRecordId',
    column: 'provenance_source_record_id',
    type: 'text',
    byDefault: null,
  },
  {
    property: 'provenanceRecordedAt',
    column: 'provenance_recorded_at',
    type: 'timestamptz',
    byDefault: {
      sql: `coalesce(${of(RECORDED_AT)}::timestamptz, now())`,
      printed: `COALESCE((${printedOf(RECORDED_AT)}), now())`,
    },
  },
  {
    property: 'provenanceRecordedByRole',
    column: 'provenance_recorded_by_role',
    type: 'text',
    byDefault: { sql: of(RECORDED_BY), printed: printedOf(RECORDED_BY) },
  },
];

const kinds = new WeakMap<object, RecordKind>();

/**
 * Marks a class that is a table and a type of the graph as one of records: it has `provenance` and `handling`. The columns
 * are in no entity that is read: see the loader.
 */
export const KeptRecord =
  (kind: RecordKind): ClassDecorator =>
  (target) => {
    kinds.set(target, kind);
    for (const { property, type, byDefault } of provenanceColumns) {
      const options = byDefault ? { default: () => byDefault.printed } : {};
      const column = Column(type, { ...options, nullable: true, select: false });
      column(target.prototype as object, property);
    }
  };

/** What a class says of its records; null when it is of none. */
export const recordKind = (entity: EntityClass): RecordKind | null => kinds.get(entity) ?? null;
