import { createHash } from 'node:crypto';
import { literal } from '../database/sql-quote.js';

/** A policy or a function of the fourth wall. */
export interface WallPart {
  /** As PostgreSQL's `comment on` and `drop` name it: `policy read on "incident"`. */
  readonly object: string;
  /** Makes it; a function's may replace it. */
  readonly statement: string;
}

/** How the comment on every part begins, so that those of an earlier build are found again. */
export const madeByRowSecurity = 'childview: made from the row rules';

const hashOf = ({ statement }: WallPart): string =>
  createHash('sha256').update(statement).digest('hex').slice(0, 32);

/** What the comment on a part says: which it is, and by which statement it was made. */
export const commentOf = (part: WallPart): string =>
  `${madeByRowSecurity}: ${hashOf(part)} ${part.object}`;

/** The object that a comment is on; null where it does not say: there is none, or an older build wrote it. */
export const objectIn = (comment: string | null): string | null =>
  /: \w+ ((?:policy|function) .+)$/s.exec(comment ?? '')?.[1] ?? null;

export const commented = (part: WallPart): string =>
  `comment on ${part.object} is ${literal(commentOf(part))}`;

export const functionPart = (signature: string, rest: string): WallPart => ({
  object: `function ${signature}`,
  statement: `create or replace function ${signature} ${rest}`,
});
