import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { world2014 } from '../../support/world-2014.js';
import { askSocialCare, type AskedSocialCare } from './ask-social-care.js';

const select = `mashEpisodes { totalCount edges { node { id openedAt planRecorded children { id } } } }
  informationExchanges { id requestedAt requestedBy requestedOf refused refusalReason items
    followUpPlan { id kind } }`;

let asked: AskedSocialCare;

beforeAll(async () => {
  asked = await askSocialCare();
});

afterAll(() => asked.stop());

const { mashEpisodes, informationExchanges } = world2014().socialCare;
const child =
  informationExchanges
    .flatMap(({ childIds }) => childIds)
    .find((id) => mashEpisodes.some(({ childIds }) => childIds.includes(id))) ?? '';
const mine = <T extends { readonly childIds: readonly string[] }>(records: readonly T[]): T[] =>
  records.filter(({ childIds }) => childIds.includes(child));

const askFor = async (as: string, purpose: 'S47_STRATEGY_CP' | 'MASH_SCREENING') => {
  const { data } = await asked.ofMany({ as, purpose, select, children: [child] });
  return data;
};

describe('what the MASH did about a child', () => {
  it('shows its episodes and what agencies asked of one another', async () => {
    expect(mine(mashEpisodes).length).toBeGreaterThan(0);
    expect(mine(informationExchanges).length).toBeGreaterThan(0);
    expect(await askFor('mash-police', 'S47_STRATEGY_CP')).toMatchObject({
      _entities: [
        {
          mashEpisodes: {
            totalCount: mine(mashEpisodes).length,
            edges: expect.arrayContaining(
              mine(mashEpisodes).map(({ id, planRecorded }) => ({
                node: expect.objectContaining({ id, planRecorded, children: [{ id: child }] }),
              })),
            ),
          },
          informationExchanges: expect.arrayContaining(
            mine(informationExchanges).map(({ id, items }) =>
              expect.objectContaining({ id, items }),
            ),
          ),
        },
      ],
    });
  });

  it('names the plan that followed, and none before one is recorded', async () => {
    const { strategyDiscussions } = world2014().socialCare;
    const [exchange] = mine(informationExchanges).filter((one) => one.strategyDiscussionId);
    const discussion = strategyDiscussions.find(({ id }) => id === exchange?.strategyDiscussionId);
    const planned = async (): Promise<unknown> => {
      const { data } = await asked.ofMany({
        ...{ as: 'mash-police', purpose: 'S47_STRATEGY_CP', select, children: [child] },
      });
      const [entity] = (data as { _entities: { informationExchanges: { id: string }[] }[] })
        ._entities;
      return entity?.informationExchanges.find(({ id }) => id === exchange?.id);
    };
    const set = (isPlanned: boolean): Promise<unknown> =>
      asked.database.rows('update strategy_discussion set plan_recorded = $2 where id = $1', [
        discussion?.id,
        isPlanned,
      ]);
    await set(true);
    expect(await planned()).toMatchObject({
      followUpPlan: { id: discussion?.id, kind: 'STRATEGY_DISCUSSION' },
    });
    await set(false);
    expect(await planned()).toMatchObject({ followUpPlan: null });
  });

  it('leaves out what was asked for, of whom only a summary is disclosed to', async () => {
    expect(await askFor('mash-police', 'MASH_SCREENING')).toMatchObject({
      _entities: [
        {
          informationExchanges: expect.arrayContaining([expect.objectContaining({ items: null })]),
        },
      ],
    });
  });
});
