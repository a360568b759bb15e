import type { OperationTypeNode } from 'graphql';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import type { SubgraphContext } from '../server/subgraph-context.js';

type Standing = Pick<SubgraphContext, 'owner' | 'request' | 'authority' | 'authorityAtRoot'>;

/**
 * The decisions about what an operation's root fields answer. Owner rule (4): over many children, so without the
 * pass. A guest's command is about children of its pass, and shows of the record what the pass opens.
 */
export const rootAuthority = (
  { owner, request, authority, authorityAtRoot }: Standing,
  operation: `${OperationTypeNode}`,
): DecisionVector =>
  operation === 'mutation' && request.principal.agency !== owner ? authority : authorityAtRoot;
