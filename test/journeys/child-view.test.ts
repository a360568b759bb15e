/** One child, asked by each agency: every cell as the sharing matrix has it. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency } from '../../schema/principal/agency.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import { expectedWithholding } from './support/expected-withholding.js';
import {
  childOf,
  episodeOf,
  operation,
  story,
  type Answer,
  type Partnership,
} from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
}, 180_000);

const childView = operation('child-view');

const view = (name: string, as: string, purpose: AccessPurpose): Promise<Answer> =>
  partnership.ask({
    as,
    purpose,
    episode: episodeOf(name, purpose),
    document: childView,
    variables: { id: childOf(name) },
  });

const withheldIn = ({ errors }: Answer): readonly string[] =>
  errors
    .map(({ path = [], extensions: { field } }) => {
      const below = typeof field === 'string' ? `:${field}` : '';
      return `${path.join('.')}${below}`;
    })
    .sort();

const readers: readonly (readonly [string, Agency])[] = [
  ['mash-police', 'POLICE'],
  ['mash-social-worker', 'SOCIAL_CARE'],
  ['named-nurse', 'HEALTH'],
];

describe.each(['ST-03', 'ST-10', 'ST-13', 'ST-20', 'ST-24'])('the child view of %s', (name) => {
  it.each(readers)('answers %s by the matrix, cell by cell', async (as, agency) => {
    const purpose = 'S47_STRATEGY_CP';
    const answer = await view(name, as, purpose);
    expect(answer.status).toBe(200);
    expect(new Set(answer.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['WITHHELD']),
    );
    expect(withheldIn(answer)).toEqual(expectedWithholding(childView, { agency, purpose }));
    expect(answer.data).toMatchObject({
      child: {
        id: childOf(name),
        sources: ['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS'].map((source) => ({
          agency: source,
          state: expect.stringMatching(/^(OK|PARTIAL)$/),
        })),
      },
    });
  });
});

describe.each(['ST-10', 'ST-13', 'ST-20'])('the child view of %s for its charging file', (name) => {
  it('answers the prosecutor by the matrix, cell by cell', async () => {
    const purpose = 'CRIMINAL_INVESTIGATION_CHARGING';
    const answer = await view(name, 'prosecutor', purpose);
    expect(withheldIn(answer)).toEqual(expectedWithholding(childView, { agency: 'CPS', purpose }));
    expect(answer.data).toMatchObject({
      child: {
        cps: {
          cases: [
            {
              urn: story(name).urn,
              requests: expect.arrayContaining([
                expect.objectContaining({ mg3: expect.any(String) }),
              ]),
            },
          ],
        },
      },
    });
  });
});

describe('thirty children at once', () => {
  it('are answered in order, the one outside the episode as null', async () => {
    const boys = story('ST-04').childIds;
    const ids = [...boys, childOf('ST-03')];
    const answer = await partnership.ask({
      as: 'mash-police',
      purpose: 'S47_STRATEGY_CP',
      episode: episodeOf('ST-04', 'S47_STRATEGY_CP'),
      document:
        'query ($ids: [ID!]!) { children(ids: $ids) { id police { investigations { id } } cps { cases { requests { mg3 } } } } }',
      variables: { ids },
    });
    const { children } = answer.data as { children: ({ id: string } | null)[] };
    expect(children.map((child) => child?.id ?? null)).toEqual([...boys, null]);
    expect(answer.errors).toMatchObject([
      {
        path: ['children'],
        extensions: { code: 'WITHHELD', owner: 'CPS', field: 'cps.cases.requests.mg3' },
      },
    ]);
  });
});
