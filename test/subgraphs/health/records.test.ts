import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shownAlert, endedWithin12Months } from '../../../subgraphs/health/cp-is/shown-alert.js';
import { health } from '../../../subgraphs/health/health.subgraph.js';
import {
  askSubgraph,
  ofChildren,
  passFor,
  type Answer,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('HEALTH');
  subgraph = await askSubgraph(health, { dataSource: database.dataSource });
}, 180_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const theo = childOf('ST-20', 'baby');

const ask = (selection: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
  const question = ofChildren(selection, [theo]);
  return subgraph.ask({
    as: 'named-nurse',
    purpose: 'S47_STRATEGY_CP',
    pass: passFor('S47_STRATEGY_CP', [theo]),
    ...question,
    variables: { ...question.variables, ...variables },
  });
};

describe("the baby's health records", () => {
  it('name each injury of the attendance, in order', async () => {
    const { data } = await ask(
      'health { attendances { injuries { kind site ageEstimate fracture } } }',
    );
    const fracture = { kind: 'FRACTURE', site: 'LEG', fracture: true };
    expect(data).toMatchObject({
      _entities: [
        {
          health: {
            attendances: [
              {
                injuries: [
                  { ...fracture, ageEstimate: '7 to 14 days' },
                  { ...fracture, ageEstimate: '2 to 4 days' },
                ],
              },
            ],
          },
        },
      ],
    });
  });

  it('time the initial health assessment from the day he became looked after', async () => {
    const { data } = await ask(
      'health { healthAssessments { edges { node { kind clock { code startedAt dueOn status } } } } }',
    );
    const clock = {
      code: 'LAC_INITIAL_HEALTH_ASSESSMENT',
      startedAt: '2014-05-09T12:00:00Z',
      dueOn: '2014-06-09',
      status: 'MET',
    };
    expect(data).toMatchObject({
      _entities: [
        { health: { healthAssessments: { edges: [{ node: { kind: 'INITIAL', clock } }] } } },
      ],
    });
  });

  it('say who acted and who was told', async () => {
    const { data } = await ask(
      'health { gp { registeredOn } safeguardingContacts(first: 1) { totalCount edges { node { role sharedWith } } } }',
    );
    expect(data).toMatchObject({
      _entities: [
        {
          health: {
            safeguardingContacts: {
              edges: [{ node: { role: 'HEALTH_VISITOR', sharedWith: ['SOCIAL_CARE', 'POLICE'] } }],
            },
          },
        },
      ],
    });
  });

  it('refuse a cursor that is none', async () => {
    const { errors } = await ask('health { wasNotBrought(after: "nonsense") { totalCount } }');
    expect(errors[0]?.extensions).toEqual(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});

describe('the alert that CP-IS shows', () => {
  const alert = (startedOn: string, endedOn: string | null) => ({ startedOn, endedOn });
  const today = '2014-11-14';

  it('is the current one before an ended one that started later', () => {
    const current = alert('2014-01-01', null);
    expect(shownAlert([alert('2014-05-01', '2014-06-01'), current], today)).toBe(current);
  });

  it('is still there twelve months after its end, and not a day longer', () => {
    const ended = alert('2013-01-01', '2013-11-14');
    expect(shownAlert([ended], today)).toBe(ended);
    expect(endedWithin12Months(ended, today)).toBe(true);
    expect(shownAlert([ended], '2014-11-15')).toBeNull();
  });
});

describe('what health vouches for', () => {
  it('names the children that it holds, how old they are, and no other', async () => {
    const stranger = '00000000-0000-4000-8000-000000000000';
    const finder = database.finder;
    expect(await finder.holds([theo, stranger])).toEqual([
      { id: theo, area: 'E06000020', ageBand: 'UNDER_16', consent: 'NOT_RECORDED' },
    ]);
  });

  it('knows the unborn for unborn', async () => {
    const unborn = world2014().health.children.find(({ dateOfBirth }) => dateOfBirth === null);
    const held = await database.finder.holds([unborn?.childId ?? '']);
    expect(held).toMatchObject([{ ageBand: 'UNBORN' }]);
  });
});
