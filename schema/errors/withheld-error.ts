import type { GraphQLFormattedError } from 'graphql';
import { ownerContacts } from '../policy/owner-contact.js';
import type { Decision } from '../policy/question.js';
import type { WithheldSelection } from '../policy/withheld-selection.js';
import { refusalCodes } from './refusal.js';

/** The one error of a withheld selection: who withholds which class, why, and whom to ask. */
export const withheldError = (
  { path, field, owner, dataClass }: WithheldSelection,
  { reason }: Pick<Decision, 'reason'>,
  requestId: string,
): GraphQLFormattedError => ({
  message: refusalCodes.WITHHELD,
  path,
  extensions: {
    code: 'WITHHELD',
    owner,
    class: dataClass,
    reason,
    ...ownerContacts[owner],
    ...(field === null ? {} : { field }),
    auditRef: `${requestId}:${owner}`,
  },
});
