import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askSubgraph, ofChildren, passFor, principalOf } from '../../support/ask-subgraph.js';
import type { Answer, AskedSubgraph } from '../../support/ask-subgraph.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';

/** In a placement that is not disclosed; social care told health so. */
const tara = childOf('ST-16', 'girl');

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('HEALTH');
  subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
});

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const practiceOf = async (child: string, isJustified = false): Promise<unknown> => {
  const purpose = 'S47_STRATEGY_CP';
  const { issuer: iss, subject: sub } = principalOf('mash-social-worker');
  const justification = { text: 'To tell the practice whom not to let in.', classes: [] };
  const answer: Answer = await subgraph.ask({
    ...{ as: 'mash-social-worker', purpose },
    pass: passFor(purpose, [child], { people: [{ iss, sub, relation: 'ALLOCATED_WORKER' }] }),
    ...ofChildren('health { gp { practice registeredOn } }', [child]),
    justification: isJustified ? { ...justification, classes: ['PROTECTED_ADDRESS'] } : null,
  });
  return (answer.data as { _entities: { health: { gp: unknown } }[] })._entities[0]?.health.gp;
};

describe('the practice of a child in hiding (M10)', () => {
  it('is left out without a word', async () => {
    expect(await practiceOf(tara)).toBeNull();
    const [open] = await database.asOwner((owner) =>
      owner.query<readonly { id: string }[]>(
        `select child_id as id from health_child where gp_practice is not null and not gp_is_protected limit 1`,
      ),
    );
    expect(await practiceOf(open?.id ?? '')).toMatchObject({ practice: expect.any(String) });
  });

  it('is read as the address is: by the named worker who says why', async () => {
    expect(await practiceOf(tara, true)).toMatchObject({ practice: expect.any(String) });
  });
});
