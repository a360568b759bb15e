/** Who asks past what they may know learns nothing, not even that there was something to know. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import {
  childOf,
  episodeOf,
  operation,
  type Answer,
  type Partnership,
} from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
}, 180_000);

const childView = operation('child-view');

describe('what a caller may not know of', () => {
  const ask = (
    as: string,
    id: string,
    over: { episode?: string; purpose?: AccessPurpose } = {},
  ): Promise<Answer> =>
    partnership.ask({
      as,
      purpose: over.purpose ?? 'S47_STRATEGY_CP',
      episode: over.episode ?? episodeOf('ST-13', 'S47_STRATEGY_CP'),
      document: childView,
      variables: { id },
    });

  it('a child outside the episode equals one that does not exist', async () => {
    const outside = await ask('mash-police', childOf('ST-03'));
    const unknown = await ask('mash-police', '00000000-0000-4000-8000-000000000000');
    expect(outside).toEqual({ status: 200, data: { child: null }, errors: [] });
    expect(unknown).toEqual(outside);
  });

  it('an episode that is not there, or of another kind, is not found', async () => {
    for (const episode of ['SD-2014-99999', episodeOf('ST-03', 'MASH_SCREENING')]) {
      const answer = await ask('mash-police', childOf('ST-03'), { episode });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'EPISODE_NOT_FOUND' } }]);
      expect(answer.data).toBeNull();
    }
  });

  it('an agency that was not invited does not find the episode either', async () => {
    const answer = await ask('prosecutor', childOf('ST-13'), {
      purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
      episode: episodeOf('ST-13', 'S47_STRATEGY_CP'),
    });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'EPISODE_NOT_FOUND' } }]);
  });

  it('an agency reads its own part of a child that it holds without an episode', async () => {
    const answer = await partnership.ask({
      as: 'mash-police',
      purpose: 'S47_STRATEGY_CP',
      document: 'query ($id: ID!) { child(id: $id) { police { crimes { crimeNumber } } } }',
      variables: { id: childOf('ST-13') },
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      child: { police: { crimes: [{ crimeNumber: expect.any(String) }] } },
    });
  });
});

describe('a report asked beside a child', () => {
  it('stays withheld from who may not have it alone, and the child is answered', async () => {
    const answer = await partnership.ask({
      as: 'mash-social-worker',
      purpose: 'S47_STRATEGY_CP',
      episode: episodeOf('ST-03', 'S47_STRATEGY_CP'),
      document:
        'query ($id: ID!) { child(id: $id) { police { knownToPolice } } cseCoverage { identified } }',
      variables: { id: childOf('ST-03') },
    });
    expect(answer.data).toEqual({ child: { police: { knownToPolice: true } }, cseCoverage: null });
    expect(answer.errors).toMatchObject([
      {
        path: ['cseCoverage'],
        extensions: { code: 'WITHHELD', owner: 'POLICE', class: 'OPERATIONAL' },
      },
    ]);
  });
});

describe('a subgraph asked directly', () => {
  it.each(['{ _service { sdl } }', '{ __schema { types { name } } }'])(
    'answers nothing to %s without what the gateway vouches',
    async (query) => {
      for (const url of Object.values(partnership.run.urls.subgraphs)) {
        const response = await fetch(new URL('/graphql', url), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        expect(response.status).toBe(401);
        expect(await response.text()).not.toContain('Child');
      }
    },
  );
});
