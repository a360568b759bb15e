/** Work lists, asked as their owner's own staff ask them: without an episode. */
import { z } from 'zod';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { AskedSubgraph } from './ask-subgraph.js';

const pageForm = z.object({
  totalCount: z.number(),
  edges: z.array(
    z.object({ cursor: z.string(), node: z.looseObject({ id: z.string().optional() }) }),
  ),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

export type WorkListPage = z.infer<typeof pageForm>;

export interface WorkListQuestion {
  /** The root field. */
  readonly list: string;
  /** Its arguments beside `first` and `after`, as they are written: `weeks: 12`. */
  readonly arguments?: string;
  /** What is asked of a node. */
  readonly select: string;
  readonly as?: string;
  readonly purpose?: AccessPurpose;
}

/** One page; as the police's supervisor is answered, where nobody else is named. */
export const askPage = async (
  subgraph: AskedSubgraph,
  {
    list,
    arguments: given = '',
    select,
    as = 'police-supervisor',
    purpose = 'MASH_SCREENING',
  }: WorkListQuestion,
  { first, after = null }: { readonly first: number; readonly after?: string | null },
): Promise<WorkListPage> => {
  const { data, errors } = await subgraph.ask({
    as,
    purpose,
    pass: null,
    document: `query ($first: Int!, $after: String) {
      list: ${list}(first: $first, after: $after ${given}) {
        totalCount edges { cursor node { ${select} } } pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { first, after },
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return pageForm.parse(data?.list);
};

/** Every node of the list, read in pages of one size. */
export const askAll = async (
  subgraph: AskedSubgraph,
  question: WorkListQuestion,
  first: number,
): Promise<WorkListPage['edges']> => {
  const edges: WorkListPage['edges'] = [];
  let after: string | null = null;
  for (;;) {
    const page: WorkListPage = await askPage(subgraph, question, { first, after });
    edges.push(...page.edges);
    if (!page.pageInfo.hasNextPage) return edges;
    after = page.pageInfo.endCursor;
  }
};
