/** Owner rule (4): an episode about one child opens nothing about many. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { police } from '../../../subgraphs/police/police.subgraph.js';
import {
  askSubgraph,
  passFor,
  type Answer,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';

const holly = childOf('ST-03', 'girl');

let database: SeededDatabase;
let asked: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('POLICE');
  asked = await askSubgraph(police, { dataSource: database.dataSource });
});

afterAll(async () => {
  await asked.stop();
  await database.drop();
});

const document = `query ($children: [_Any!]!) {
  cseCoverage { identified }
  _entities(representations: $children) { ... on Child { police { knownToPolice } } }
}`;

const ask = (as: string, purpose: AccessPurpose): Promise<Answer> =>
  asked.ask({
    as,
    purpose,
    pass: passFor(purpose, [holly]),
    document,
    variables: { children: [{ __typename: 'Child', id: holly }] },
  });

const theChild = [{ police: { knownToPolice: true } }];

describe('a report asked beside a child', () => {
  it('is withheld from another agency, whatever the episode opens of the child', async () => {
    const answer = await ask('mash-social-worker', 'S47_STRATEGY_CP');
    expect(answer.data).toEqual({ cseCoverage: null, _entities: theChild });
    expect(answer.errors).toMatchObject([
      { path: ['cseCoverage'], extensions: { code: 'WITHHELD', class: 'OPERATIONAL' } },
    ]);
  });

  it('reads no table of the report for it', async () => {
    const { statements } = await ask('named-nurse', 'S47_STRATEGY_CP');
    expect(statements.join('\n')).not.toContain('cse_profile');
  });

  it('is answered to the police themselves', async () => {
    const answer = await ask('police-supervisor', 'S47_STRATEGY_CP');
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({ cseCoverage: { identified: 280 }, _entities: theChild });
  });
});
