import type { DataClass } from '../../../schema/policy/data-class.js';

/** Rows of one table that differ: of the classes `as` where `where` (SQL over the row) holds. */
export interface ClassChoice {
  readonly where: string;
  readonly as: readonly DataClass[];
  readonly otherwise: readonly DataClass[];
}

/** A row may be read by whoever reaches one of its classes; its fields have their own marks. */
export type RowClasses = readonly DataClass[] | ClassChoice;

/** Another table's row, and the columns by which the two meet. */
export interface RowLink {
  readonly table: string;
  /** The column of that table. */
  readonly key: string;
  /** The column of the table that the rule is for. */
  readonly column: string;
}

/** How rows lead to a child: by a column, by a link table, through other rows; or not at all. */
export type RowWay =
  | { readonly kind: 'child'; readonly column: string }
  | { readonly kind: 'children'; readonly link: string; readonly also: readonly RowLink[] }
  | { readonly kind: 'reached'; readonly through: readonly RowLink[] }
  | { readonly kind: 'none' };

/**
 * Which rows another agency's command may find, change and add: conditions in SQL over the row. What belongs to
 * such rows is as open as they are; every other row is not there for it.
 */
export interface GuestRule {
  readonly find: string;
  readonly add: string;
}

/** Rows about children, and whatever belongs to such rows. */
export interface RecordRule {
  readonly kind: 'record';
  readonly way: RowWay;
  /** Null: the classes of the rows through which it is reached. */
  readonly as: RowClasses | null;
  /** What must hold besides for a caller of another agency: SQL over the row. */
  readonly othersOnly?: string;
  /** The column with the role that made the record: a class may be open to its own service only. */
  readonly madeBy?: string;
  /** Absent: no other agency's command finds or adds such a row by itself. */
  readonly guests?: GuestRule;
}

/** Rows about nobody. `everybody` needs no caller; `callers` are whoever has a verified request. */
export interface ReferenceRule {
  readonly kind: 'reference';
  readonly readBy: 'everybody' | 'callers';
}

/** Tables of the machinery: a condition in SQL for each thing that may be done; absent: nobody. */
export interface MachineryRule {
  readonly kind: 'machinery';
  readonly read?: string;
  readonly add?: string;
  readonly change?: string;
  readonly remove?: string;
}

export type RowRule = RecordRule | ReferenceRule | MachineryRule;

/** Every table of an agency. INVARIANT: a table that is not here is read and written by nobody. */
export type RowRules = Readonly<Record<string, RowRule>>;

type Extras = Pick<RecordRule, 'othersOnly' | 'madeBy' | 'guests'>;

/** The same condition for what is found and what is added. */
export const guests = (find: string, add = find): GuestRule => ({ find, add });

/** An episode: open to the commands of whoever it invites. */
export const whomItInvites = guests('caller_is_invited(invited_agencies, people)');

/** For {@link guests}: whether a guest finds the record of this id. */
export const isGuestOf = (record: string, idColumn: string): string =>
  `guest_of_${record}(${idColumn})`;

/** Rows of one child each. */
export const ofChild = (
  as: RowClasses,
  extras: Extras & { readonly column?: string } = {},
): RecordRule => {
  const { column = 'child_id', ...rest } = extras;
  return { kind: 'record', way: { kind: 'child', column }, as, ...rest };
};

interface SharedExtras extends Extras {
  /** Other rows through which the record is reached as well. */
  readonly also?: readonly RowLink[];
}

/** Records of several children: the record, and its link table `<record>_child`. */
export const ofChildren = (
  record: string,
  as: readonly DataClass[],
  { also = [], ...extras }: SharedExtras = {},
): RowRules => {
  const link = `${record}_child`;
  const ofLink = extras.guests && { guests: guests(isGuestOf(record, 'record_id')) };
  return {
    [link]: ofChild(as, ofLink),
    [record]: { kind: 'record', way: { kind: 'children', link, also }, as, ...extras },
  };
};

/** Rows that belong to a record: `{ crime_report: 'crime_id' }`, this table's column of the parent's id. */
export const partOf = (
  parents: Readonly<Record<string, string>>,
  { as, ...extras }: Extras & { readonly as?: RowClasses } = {},
): RecordRule => ({
  kind: 'record',
  way: {
    kind: 'reached',
    through: Object.entries(parents).map(([table, column]) => ({ table, key: 'id', column })),
  },
  as: as ?? null,
  ...extras,
});

/** Rows that records point at: `{ suspect_link: ['person_id'] }`, those tables' columns of this one's id. */
export const namedBy = (records: Readonly<Record<string, readonly string[]>>): RecordRule => ({
  kind: 'record',
  way: {
    kind: 'reached',
    through: Object.entries(records).flatMap(([table, keys]) =>
      keys.map((key) => ({ table, key, column: 'id' })),
    ),
  },
  as: null,
});

/** Records about no child of the index: own staff's, and to others counts only. */
export const ownStaffs = (as: readonly DataClass[]): RecordRule => ({
  kind: 'record',
  way: { kind: 'none' },
  as,
});

export const everybodys: ReferenceRule = { kind: 'reference', readBy: 'everybody' };

export const callers: ReferenceRule = { kind: 'reference', readBy: 'callers' };

/** For {@link MachineryRule}: what the transaction says of its caller, or of who acts in no caller's name. */
export const setting = (name: string): string => `(select current_setting('app.${name}', true))`;

/** For {@link MachineryRule}: within a command, whose role and purpose were checked. */
export const duringCommand = '(select caller_commands())';

/** For a question about the caller: a command of the owner's own people or systems. */
export const ownCommands = '(caller_commands() and caller_is_own())';

/** The same of another agency. */
export const guestCommands = '(caller_commands() and not caller_is_own())';

/** Within a command of the owner's own people or systems. */
export const duringOwnCommand = `(select ${ownCommands})`;

/** Within a command of another agency. */
export const duringGuestCommand = `(select ${guestCommands})`;

export const machinery = (may: Omit<MachineryRule, 'kind'>): MachineryRule => ({
  kind: 'machinery',
  ...may,
});
