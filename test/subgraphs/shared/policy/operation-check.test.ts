import { describe, expect, it } from '@jest/globals';
import { askOwnSubgraph } from '../../../support/ask-own-subgraph.js';

describe('an operation that filters by a class that the caller lacks', () => {
  it('is refused as a whole, before anything is resolved, and says which argument', async () => {
    const answer = await askOwnSubgraph('{ broken workList(injury: "BURN") }');
    expect(answer).toEqual({
      errors: [
        {
          message:
            'An argument filters or sorts by a class of information that the caller may not see.',
          extensions: {
            code: 'FILTER_NOT_PERMITTED',
            argument: 'Query.workList(injury:)',
            owner: 'POLICE',
            class: 'HEALTH',
          },
        },
      ],
    });
  });

  it('is answered without the argument', async () => {
    expect(await askOwnSubgraph('{ workList }')).toEqual({
      data: { workList: 'all but undefined' },
    });
  });
});
