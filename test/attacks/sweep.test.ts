/**
 * Every coordinate × every purpose × everybody whose answer may be another: as the signed matrix says, and nothing
 * else. At length everybody asks everything.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessPurposes } from '../../schema/principal/purpose.js';
import { Alike } from './support/alike.js';
import { overHttp, patiently, transports, type Attack } from './support/attacker.js';
import { startBattlefield, type Battlefield } from './support/battlefield.js';
import { countCases } from './support/count-cases.js';
import { episodeFor } from './support/dataset/episodes.js';
import { target } from './support/dataset/target-child.js';
import { childParts, rootParts, type Part } from './support/generate/whole-schema.js';
import { inTurns } from './support/in-turns.js';
import { expectAgreed, expectRefused, leaksIn } from './support/judge.js';
import { isLong, ofThisPart } from './support/length.js';
import { purposesOf, type Reader } from './support/oracle/expected-level.js';
import { people } from './support/people.js';

let field: Battlefield;

beforeAll(async () => {
  field = await startBattlefield();
}, 120_000);

afterAll(() => field.stop());

/** Some hundred operations one after another, on a machine that may have more to do. */
const BUSY_MS = isLong ? 3_600_000 : 120_000;

/** Enough to keep two processors busy, and few enough that no owner is late. */
const AT_ONCE = 3;

/** What carries the questions: the rules are the same for each, which the corpus tests case by case. */
const carriers = (isLong ? Object.values(transports) : [overHttp]).map((one) => patiently(one));

const readers: readonly Reader[] = ofThisPart(
  people.flatMap((person) => purposesOf(person).map((purpose) => ({ ...person, purpose }))),
);

/** Without an episode an agency reads its own part of a child; health in direct care every part. */
const isReachable = ({ agency, purpose }: Reader, { isOfChild, owner }: Part): boolean =>
  !isOfChild || episodeFor(purpose) !== undefined || purpose === 'DIRECT_CARE' || owner === agency;

const attackOf = ({ name, purpose }: Reader, { document, isOfChild }: Part): Attack => ({
  ...{ as: name, purpose, document, episode: episodeFor(purpose) },
  ...(isOfChild ? { variables: { id: target } } : {}),
});

const alike = new Alike();

const attacksBy = (reader: Reader): readonly Attack[] =>
  [...childParts(reader), ...rootParts(reader)]
    .filter((part) => isReachable(reader, part))
    .map((part) => attackOf(reader, part))
    .filter((attack, at) => alike.asks(reader, attack, at + readers.indexOf(reader)));

const whoAsks = isLong
  ? 'everything that can be asked'
  : 'everything that can be asked, by one of those who are alike, and an eighth of it by each other';

describe(whoAsks, () => {
  it.each(readers.map((reader) => [reader.name, reader.purpose, reader] as const))(
    'is as agreed for %s, %s',
    async (_, __, reader) => {
      await inTurns(attacksBy(reader), AT_ONCE, async (attack) => {
        for (const ask of carriers) {
          countCases('coordinates', expectAgreed(field, attack, await ask(field, attack)));
        }
      });
    },
    BUSY_MS,
  );
});

describe('a purpose that is not the person’s', () => {
  it.each(ofThisPart(people).map((person) => [person.name, person] as const))(
    'opens nothing to %s',
    async (as, person) => {
      const own = purposesOf(person);
      for (const purpose of accessPurposes.filter((one) => !own.includes(one))) {
        const document = 'query ($id: ID!) { child(id: $id) { id police { knownToPolice } } }';
        const attack = { as, purpose, document, variables: { id: target } };
        const outcome = await overHttp(field, { ...attack, episode: episodeFor(purpose) });
        countCases('purposes');
        expectRefused(field, outcome, 'PURPOSE_NOT_AVAILABLE');
      }
    },
    BUSY_MS,
  );
});

describe('what the processes wrote meanwhile', () => {
  it('holds no canary and no token', () => {
    const logs = field.logs();
    expect(leaksIn(logs, null, field)).toEqual([]);
    expect(logs).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
  });
});
