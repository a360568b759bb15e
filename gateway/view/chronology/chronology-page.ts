import { GraphQLError } from 'graphql';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { dayOf } from '../../../schema/time/instant.js';
import type { Significance } from './chronology-event.js';

/** One thing that happened, as one agency recorded it. */
export interface ChronologyEntry {
  /** A moment, or a day where the record knows no more. */
  readonly at: string;
  readonly agency: Agency;
  readonly kind: string;
  readonly title: string;
  readonly significance: Significance;
  readonly recordId: string | null;
}

export interface ChronologyPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: ChronologyEntry }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The arguments of a chronology, checked. */
export interface ChronologyAsked {
  readonly first: number;
  readonly after: string | null;
  /** Null: of all of them. */
  readonly agencies: readonly Agency[] | null;
  /** Civil days in London, both included. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

const MAX_FIRST = 200;

const wrong = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const day = (value: unknown): CivilDate | null => (typeof value === 'string' ? value : null);

/** Throws BAD_USER_INPUT for a size out of range. */
export const askedOf = (args: Readonly<Record<string, unknown>>): ChronologyAsked => {
  const { first, after, from, to } = args;
  if (typeof first !== 'number' || first < 1 || first > MAX_FIRST)
    throw wrong('`first` must be 1 to 200.');
  const named: readonly unknown[] | null = Array.isArray(args.agencies) ? args.agencies : null;
  return {
    first,
    after: typeof after === 'string' ? after : null,
    agencies: named && agencies.filter((agency) => named.includes(agency)),
    from: day(from),
    to: day(to),
  };
};

const dayOfEntry = ({ at }: ChronologyEntry): CivilDate => (at.includes('T') ? dayOf(at) : at);

const isWithin = (entry: ChronologyEntry, { from, to }: ChronologyAsked): boolean => {
  if (from === null && to === null) return true;
  const on = dayOfEntry(entry);
  return (from === null || on >= from) && (to === null || on <= to);
};

/**
 * Where an entry stands in the order: its moment, then what tells it from others of that moment, so that
 * the order is the same whichever agency answered first. The blank puts a day before its moments.
 */
const positionOf = ({ at, agency, kind, recordId, title }: ChronologyEntry): string =>
  `${at} ${[agency, kind, recordId ?? '', title].join('|')}`;

const cursorOf = (position: string): string => Buffer.from(position).toString('base64url');

/** Throws BAD_USER_INPUT when the text is no cursor of ours. */
const readCursor = (cursor: string): string => {
  const position = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{4}-\d\d-\d\d(?:T[0-9:.]+Z)? /.test(position))
    throw wrong('`after` is not a cursor of this list.');
  return position;
};

/** Newest first; a day without a time comes after the moments of that day. */
export const pageOf = (
  entries: readonly ChronologyEntry[],
  asked: ChronologyAsked,
): ChronologyPage => {
  const after = asked.after === null ? null : readCursor(asked.after);
  const ordered = entries
    .filter((entry) => isWithin(entry, asked))
    .map((node) => ({ node, position: positionOf(node) }))
    .sort((a, b) => (a.position < b.position ? 1 : -1));
  const rest = ordered.filter(({ position }) => after === null || position < after);
  const edges = rest
    .slice(0, asked.first)
    .map(({ node, position }) => ({ cursor: cursorOf(position), node }));
  return {
    totalCount: ordered.length,
    edges,
    pageInfo: {
      hasNextPage: rest.length > asked.first,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
