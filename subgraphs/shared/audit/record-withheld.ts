import { z } from 'zod';
import type { DisclosureRecord } from '../../../schema/audit/disclosure-record.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Level } from '../../../schema/policy/level.js';
import type { SubgraphContext } from '../server/subgraph-context.js';

/** A page of children is at most this long (docs/protocol.md). */
const MAX_CHILDREN = 200;

const body = z.object({ children: z.array(z.string()).max(MAX_CHILDREN) });

/**
 * Records a request of which the gateway pruned all that was asked of this owner: who asked for what,
 * and got nothing. `input` names the children asked about; only those of the verified pass count.
 * Throws Refusal BAD_USER_INPUT, or SOURCE_UNAVAILABLE when it cannot be recorded.
 */
export const recordWithheld = async (input: unknown, context: SubgraphContext): Promise<void> => {
  const read = body.safeParse(input);
  if (!read.success) throw new Refusal('BAD_USER_INPUT');
  const known = [...new Set(read.data.children)].filter(context.isInPass);
  const { authorityOfChild, authorityAtRoot, audit, request } = context;
  const records = (known.length > 0 ? known : [null]).map((childId) => {
    const vector = childId === null ? authorityAtRoot : authorityOfChild(childId);
    const levels = request.withheld.map((of) => [of, vector.level(of)] as const);
    const withheld: DisclosureRecord['withheld'] = Object.fromEntries<Level>(levels);
    return { childId, disclosed: {}, withheld, lawfulBasis: [] };
  });
  await audit.recordRead({ name: null, hash: null }, records);
};
