/** The police's own rules against a second opinion, which reads the world with every record in sight. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { policeIndicators } from '../../../subgraphs/police/indicator/police-indicators.js';
import { childOf, world2014 } from '../../support/seeded.js';
import { raisedFor } from '../../synthetic/indicator-oracle.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const own = new Set<string>(policeIndicators.map(({ code }) => code));

const answer = z.object({
  _entities: z.array(
    z.object({
      police: z.object({
        indicators: z.array(
          z.object({
            code: z.string(),
            state: z.enum(['RAISED', 'NOT_RAISED', 'NOT_EVALUABLE']),
            since: z.string().nullable(),
            evidence: z.array(z.object({ id: z.string(), agency: z.literal('POLICE') })),
          }),
        ),
      }),
    }),
  ),
});

const select = 'indicators { code title state since threshold evidence { id agency } }';
const supervisor = { as: 'police-supervisor', purpose: 'S47_STRATEGY_CP', select } as const;

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(() => asked.stop());

const indicatorsOf = async (children: readonly string[]) => {
  const { data } = await asked.ofMany({ ...supervisor, children });
  return answer.parse(data)._entities.map(({ police }) => police.indicators);
};

const world = world2014();
const stories = world.stories.flatMap(({ childIds }) => childIds);
const known = world.police.children.map(({ childId }) => childId);
const others = known.filter((_, at) => at % 40 === 0).slice(0, 30);

describe('the indicators of the police', () => {
  it.each([
    ['of the story children', stories],
    ['of thirty others', others],
  ])('%s are those that every record in sight raises', async (_name, children) => {
    const answered = await indicatorsOf(children);
    const raised = answered.map((indicators) =>
      indicators.filter(({ state }) => state === 'RAISED').map(({ code }) => code),
    );
    expect(Object.fromEntries(children.map((id, at) => [id, raised[at]]))).toEqual(
      Object.fromEntries(
        children.map((id) => [id, raisedFor(world, id).filter((code) => own.has(code))]),
      ),
    );
  });

  it('name the records that raise them, and the day from which on it has been so', async () => {
    const child = childOf('ST-14', 'girl');
    const [indicators] = await indicatorsOf([child]);
    const investigation = world.police.investigations.find(({ childIds }) =>
      childIds.includes(child),
    );
    expect(indicators?.find(({ code }) => code === 'R10')).toMatchObject({
      state: 'RAISED',
      since: '2014-03-01',
      evidence: [{ id: investigation?.id, agency: 'POLICE' }],
    });
    expect(indicators?.find(({ code }) => code === 'R20')).toMatchObject({
      state: 'NOT_RAISED',
      since: null,
      evidence: [],
    });
  });

  it('cannot be looked at by who may not know that a record of the class is held', async () => {
    const screening = { as: 'mash-social-worker', purpose: 'MASH_SCREENING' } as const;
    const stateOf = async (child: string): Promise<unknown> => {
      const { data } = await asked.ofMany({ ...screening, select, children: [child] });
      const [entity] = answer.parse(data)._entities;
      return entity?.police.indicators.find(({ code }) => code === 'R23');
    };
    const evaluated = await stateOf(childOf('ST-10', 'boy'));
    expect(evaluated).toMatchObject({ state: 'NOT_EVALUABLE', since: null, evidence: [] });
    expect(await stateOf(childOf('ST-14', 'girl'))).toEqual(evaluated);
  });
});
