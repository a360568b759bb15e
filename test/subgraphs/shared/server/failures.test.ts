import { describe, expect, it } from '@jest/globals';
import { askOwnSubgraph } from '../../../support/ask-own-subgraph.js';

describe('a failure that nobody foresaw', () => {
  it('tells the caller a reference and nothing else, and the log the same reference', async () => {
    const logged: unknown[] = [];
    const answer = await askOwnSubgraph('{ broken }', (error, auditRef) => {
      logged.push([error, auditRef]);
    });
    expect(answer).toMatchObject({
      data: { broken: null },
      errors: [
        {
          message: 'Something failed on our side. Quote auditRef when you report it.',
          path: ['broken'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', auditRef: 'request-7:POLICE' },
        },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain('child');
    expect(logged).toEqual([[new Error('the name of a child'), 'request-7:POLICE']]);
  });

  it('is no name for what the caller got wrong', async () => {
    const logged: unknown[] = [];
    const answer = await askOwnSubgraph('{ nothing }', (error) => logged.push(error));
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT' },
    ]);
    expect(logged).toEqual([]);
  });
});
