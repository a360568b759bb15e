import pg from 'pg';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';

/** `pg`'s own parsers by any object id; its typings know those of scalars only. */
const standard: { getTypeParser(oid: number, format?: 'text' | 'binary'): unknown } = pg.types;

const { builtins } = pg.types;

/** Array types by their object id in PostgreSQL's catalogue; `pg.types.builtins` lists scalars only. */
const arrayOids: Readonly<Record<'text' | 'int8' | 'date' | 'timestamptz', number>> = {
  text: 1009,
  int8: 1016,
  date: 1182,
  timestamptz: 1185,
};

/**
 * PostgreSQL's text of a `timestamptz` in a UTC session as a moment: `2014-11-14 17:00:00+00` →
 * `2014-11-14T17:00:00Z`; fractions of a second become milliseconds.
 */
const instantFromText = (text: string): Instant => {
  const day = text.slice(0, 10);
  const time = text.slice(11, 19);
  if (!text.endsWith('+00') || time.length < 8) {
    throw new RangeError('A timestamptz was not sent as an ISO date of a session in UTC');
  }
  const fraction = text.slice(20, -3);
  return fraction === ''
    ? `${day}T${time}Z`
    : `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
};

const civilDateFromText = (text: string): CivilDate => text;

const parseTextList = standard.getTypeParser(arrayOids.text) as (text: string) => (string | null)[];

const listOf = (text: string, parse: (item: string) => unknown): unknown[] =>
  parseTextList(text).map((item) => (item === null ? null : parse(item)));

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.DATE, civilDateFromText],
  [builtins.TIMESTAMPTZ, instantFromText],
  [arrayOids.int8, (text) => listOf(text, Number)],
  [arrayOids.date, (text) => listOf(text, civilDateFromText)],
  [arrayOids.timestamptz, (text) => listOf(text, instantFromText)],
]);

/**
 * Times as `…Z` strings, days as `YYYY-MM-DD`, `int8` as numbers (counts stay far below 2^53).
 * Given to each pool, never set globally.
 */
export const valueParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? standard.getTypeParser(oid, format),
};
