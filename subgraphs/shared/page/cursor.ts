import { GraphQLError } from 'graphql';
import type { Instant } from '../../../schema/time/instant.js';

/** Where a page ended: the last row's moment and id, so that rows added later do not shift it. */
export interface Position {
  readonly at: Instant;
  readonly id: string;
}

const positionForm =
  /^(\d{4}-\d{2}-\d{2}T[0-9:.]+Z)\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

export const cursorOf = ({ at, id }: Position): string =>
  Buffer.from(`${at}/${id}`).toString('base64url');

/** Throws BAD_USER_INPUT when the text is no cursor of ours. */
export const positionOf = (cursor: string): Position => {
  const [, at, id] = positionForm.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) {
    throw new GraphQLError('`after` is not a cursor of this list.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return { at, id };
};
