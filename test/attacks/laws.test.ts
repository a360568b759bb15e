/** What holds of every operation: protected records change nothing, nor the way of writing it, nor who else asks. */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Case } from './cases/case.js';
import { curious, protectedRecords, type ProtectedRecords } from './cases/non-interference.js';
import { oracleCases } from './cases/oracles.js';
import { purposeCases } from './cases/purpose.js';
import { selectionCases } from './cases/selection.js';
import { Alike } from './support/alike.js';
import { overHttp, patiently, type Attack } from './support/attacker.js';
import { startBattlefield, type Battlefield } from './support/battlefield.js';
import { countCases } from './support/count-cases.js';
import { episodeFor } from './support/dataset/episodes.js';
import { nobody, outsider, target } from './support/dataset/target-child.js';
import { withoutRecords } from './support/dataset/without-records.js';
import { plainly, typeAt } from './support/generate/plainly.js';
import { childParts } from './support/generate/whole-schema.js';
import { wrappedOf } from './support/generate/wrapped-operation.js';
import { inTurns } from './support/in-turns.js';
import { leaksIn, readerOf } from './support/judge.js';
import { inParts, isLong, ofThisPart, thisPart } from './support/length.js';
import { expectedLevel, purposesOf, type Reader } from './support/oracle/expected-level.js';
import { personNamed } from './support/people.js';
import { seen, type Seen } from './support/seen.js';

let field: Battlefield;

beforeAll(async () => {
  field = await startBattlefield();
}, 120_000);

afterAll(() => field.stop());

const BUSY_MS = isLong ? 3_600_000 : 120_000;
const AT_ONCE = 3;
const ask = patiently(overHttp);

const readingCases: readonly Case[] = [...selectionCases, ...oracleCases, ...purposeCases].filter(
  ({ comesTo }) => comesTo === 'AGREED',
);

const isUnder = (reader: Reader) => (attack: Pick<Attack, 'as' | 'purpose'>) =>
  attack.as === reader.name && attack.purpose === reader.purpose;

/** Who asks: the curious, for the first of their purposes or for all, and whoever asks in the corpus. */
const readers: readonly Reader[] = [
  ...new Set([
    ...curious.flatMap((as) =>
      purposesOf(personNamed(as))
        .filter((purpose) => episodeFor(purpose) !== undefined || purpose === 'DIRECT_CARE')
        .slice(0, isLong ? undefined : 1)
        .flatMap((purpose) => readerOf({ as, purpose }) ?? []),
    ),
    ...readingCases.flatMap(({ attack }) => readerOf(attack) ?? []),
  ]),
];

const attackBy = ({ name, purpose }: Reader, document: string, id = target): Attack => ({
  ...{ as: name, purpose, document, variables: { id } },
  episode: episodeFor(purpose),
});

const mayKnow = (reader: Reader, { owner, dataClass }: ProtectedRecords): boolean =>
  expectedLevel(reader, { owner, dataClass, place: 'CHILD' }) !== 'NONE';

const alike = new Alike();

/** Everything of an owner from whom something is taken, as those who are alike ask it, and every case of the corpus. */
const questionsOf = (reader: Reader, unknown: readonly ProtectedRecords[]): readonly Attack[] => [
  ...childParts(reader)
    .filter(
      ({ owner, name }) => name === 'Child.sources' || unknown.some((one) => one.owner === owner),
    )
    .map(({ document }) => attackBy(reader, document))
    .filter((attack, at) => alike.asks(reader, attack, at + readers.indexOf(reader))),
  ...readingCases.map(({ attack }) => attack).filter(isUnder(reader)),
];

const answersTo = async (attacks: readonly Attack[]): Promise<readonly Seen[]> => {
  const views: Seen[] = [];
  await inTurns(attacks, AT_ONCE, async (attack, at) => {
    views[at] = seen(field, await ask(field, attack));
  });
  return views;
};

/** On a busy machine an owner is late, and loads that meet in one statement take two: what differs is asked again. */
const MOST_TRIES = 6;

/** Every answer that was given to one question, with the records and without. */
interface Answers {
  readonly attack: Attack;
  readonly there: Seen[];
  readonly gone: Seen[];
}

const isTold = ({ there, gone }: Answers): boolean =>
  !gone.some((one) => there.some((other) => isDeepStrictEqual(one, other)));

/** INVARIANT: what tells the two apart tells them apart every time; one pair that is alike shows that nothing does. */
const expectSame = async (
  attacks: readonly Attack[],
  unknown: readonly ProtectedRecords[],
): Promise<void> => {
  let asked: readonly Answers[] = attacks.map((attack) => ({ attack, there: [], gone: [] }));
  for (let tries = 0; tries < MOST_TRIES && asked.length > 0; tries += 1) {
    const again = asked.map(({ attack }) => attack);
    const there = await answersTo(again);
    const gone = await withoutRecords(field, unknown, () => answersTo(again));
    asked.forEach((answers, at) => {
      answers.there.push(...there.slice(at, at + 1));
      answers.gone.push(...gone.slice(at, at + 1));
    });
    asked = asked.filter(isTold);
  }
  expect(asked.map(({ gone }) => gone.at(-1))).toEqual(asked.map(({ there }) => there.at(-1)));
};

describe('records that a reader may not know of', () => {
  it.each(ofThisPart(readers).map((reader) => [reader.name, reader.purpose, reader] as const))(
    'change nothing when they are gone, for %s, %s',
    async (_, __, reader) => {
      const unknown = protectedRecords.filter((records) => !mayKnow(reader, records));
      expect(unknown.length).toBeGreaterThan(0);
      const attacks = questionsOf(reader, unknown);
      countCases('non-interference', attacks.length);
      await expectSame(attacks, unknown);
    },
    BUSY_MS,
  );
});

describe('a child whom the reader may not know of', () => {
  const asked = `query ($id: ID!) { child(id: $id) {
    id identity { familyName } police { knownToPolice } health { nhsNumber } } }`;

  // In direct care the word of health is enough: there the children are all whom health holds.
  const underEpisodes = readers.filter(({ purpose }) => episodeFor(purpose) !== undefined);

  it.each(
    ofThisPart(underEpisodes).map((reader) => [reader.name, reader.purpose, reader] as const),
  )('equals one who does not exist, by the same statements, for %s, %s', async (_, __, reader) => {
    countCases('non-interference');
    const [one, other] = await answersTo(
      [outsider, nobody].map((id) => attackBy(reader, asked, id)),
    );
    expect(one).toEqual(other);
  });
});

const operations = fc
  .constantFrom(...readers)
  .chain((reader) =>
    fc
      .constantFrom(...childParts(reader).filter(({ owner }) => owner !== null))
      .chain(({ document }) => wrappedOf(document, typeAt).map((made) => ({ reader, ...made }))),
  );

/** Each part of a long run makes up its own. */
const otherOperations = (): { readonly seed: number } => {
  const { seed = 0 } = fc.readConfigureGlobal();
  return { seed: seed + thisPart };
};

describe('an operation in whatever wrapping', () => {
  it(
    'is answered and fetched as the plain one',
    async () => {
      await fc.assert(
        fc.asyncProperty(operations, async ({ reader, plain, wrapped }) => {
          countCases('wrapped operations');
          const straight = await ask(field, attackBy(reader, plain));
          const twisted = await ask(field, attackBy(reader, wrapped));
          expect(leaksIn(twisted.raw, reader, field)).toEqual([]);
          expect(plainly(field, twisted)).toEqual(plainly(field, straight));
        }),
        { numRuns: Math.ceil((isLong ? 2_000 : 60) / inParts), ...otherOperations() },
      );
    },
    BUSY_MS,
  );
});

describe('a thousand requests of different callers at once', () => {
  const document = `query ($id: ID!) { child(id: $id) { id
    police { knownToPolice crimes { id status } intelligence { id } disclosures { class state } }
    health { nhsNumber sexualHealthContacts { id } } } }`;
  const questions = readers.flatMap((reader) =>
    [target, outsider].map((id) => attackBy(reader, document, id)),
  );
  const REQUESTS = 1_000;

  it(
    'are each answered as if nobody else were asking',
    async () => {
      // A prime step: neighbours are of different callers.
      const order = Array.from({ length: REQUESTS }, (_, at) => (at * 7) % questions.length);
      const together = new Map<number, Set<string>>();
      await inTurns(order, 20, async (at) => {
        const attack = questions[at];
        if (!attack) throw new Error('There is no such question');
        const answer = JSON.stringify(seen(field, await ask(field, attack)));
        together.set(at, (together.get(at) ?? new Set()).add(answer));
      });
      countCases('interleaved', REQUESTS);
      const alone = (await answersTo(questions)).map((answer) => JSON.stringify(answer));
      expect(new Set(alone).size).toBeGreaterThan(questions.length / 3);
      expect(
        alone.map((answer, at) => [...(together.get(at) ?? [])].every((one) => one === answer)),
      ).not.toContain(false);
      expect(together.size).toBe(questions.length);
    },
    BUSY_MS,
  );
});
