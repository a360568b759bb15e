import pg from 'pg';

/** A name as SQL takes it, safe whatever it contains: for statements that take no parameters. */
export const identifier = (name: string): string => pg.escapeIdentifier(name);

/** A text value as SQL takes it: for statements that take no parameters. */
export const literal = (text: string): string => pg.escapeLiteral(text);
