/** Whoever else is asking at the same moment, an answer and its records are those that the caller gets alone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import {
  askSubgraph,
  ofChildren,
  passFor,
  type Answer,
  type Ask,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

const REQUESTS = 1_000;

/** Far more than there are connections, and few enough that none gives up waiting for one. */
const AT_ONCE = 20;

const callers: readonly (readonly [string, AccessPurpose])[] = [
  ['mash-police', 'S47_STRATEGY_CP'],
  ['mash-social-worker', 'S47_STRATEGY_CP'],
  ['named-nurse', 'S47_STRATEGY_CP'],
  ['investigator', 'CRIMINAL_INVESTIGATION_CHARGING'],
  ['prosecutor', 'CRIMINAL_INVESTIGATION_CHARGING'],
  ['named-nurse', 'S17_CIN_LAC_EARLYHELP'],
];

/** The same text for everybody, so that whatever is kept by text could be mixed up. */
const select = `police { knownToPolice crimes { id status } intelligence { id sanitisedText }
  custodyRecords { id outcome } disclosures { class state reason } }`;

const children = ['ST-03', 'ST-10', 'ST-13', 'ST-20'].map(
  (name) => world2014().stories.find(({ story }) => story === name)?.childIds[0] ?? '',
);

/** Every caller about every child: in a pass with others, alone, and outside it. */
const questions: readonly Ask[] = callers.flatMap(([as, purpose]) =>
  children.flatMap((child) =>
    [children, [child], children.filter((other) => other !== child)].map((inPass) => ({
      ...{ as, purpose, pass: passFor(purpose, inPass) },
      ...ofChildren(select, [child]),
    })),
  ),
);

/** What may differ between two answers to one question: nothing. */
const told = ({ data, errors, records, statements }: Answer): string =>
  JSON.stringify({ data, errors, records, statements });

describe('a thousand requests of different callers at once', () => {
  let database: SeededDatabase;
  let police: AskedSubgraph;

  beforeAll(async () => {
    database = await seededDatabase('POLICE');
    police = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
  }, 120_000);
  afterAll(async () => {
    await police.stop();
    await database.drop();
  });

  it('are each answered and recorded as if nobody else were asking', async () => {
    const alone: string[] = [];
    for (const [as, purpose] of callers) {
      // A server that nobody else has asked: it can have kept nothing of another caller.
      const own = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
      for (const question of questions) {
        if (question.as === as && question.purpose === purpose) {
          alone.push(told(await own.ask(question)));
        }
      }
      await own.stop();
    }
    // So many different answers that one in the place of another would be seen.
    expect(new Set(alone).size).toBeGreaterThan(questions.length / 3);

    // 7 and the number of questions have no common divisor: neighbours are never alike.
    const order = Array.from({ length: REQUESTS }, (_, at) => (at * 7) % questions.length).values();
    const strays: number[] = [];
    let asked = 0;
    const askOn = async (): Promise<void> => {
      for (const at of order) {
        const [question] = questions.slice(at);
        if (question && told(await police.ask(question)) !== alone[at]) strays.push(at);
        asked += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askOn));
    expect({ asked, strays }).toEqual({ asked: REQUESTS, strays: [] });
  }, 60_000);
});
