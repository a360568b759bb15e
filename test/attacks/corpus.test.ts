/** The corpus that goes through the gateway, over the transports that it has; and what a moment makes possible. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Case } from './cases/case.js';
import { justificationCases } from './cases/justification.js';
import { oracleCases } from './cases/oracles.js';
import { purposeCases } from './cases/purpose.js';
import { selectionCases } from './cases/selection.js';
import { describeAreas } from './moments/areas.js';
import { describeBrokenGlass } from './moments/broken-glass.js';
import { describeCommands } from './moments/commands.js';
import { describeFeeds } from './moments/feeds.js';
import { describeStanding } from './moments/standing.js';
import { describeUnread } from './moments/unread.js';
import { patiently, transports, type Outcome } from './support/attacker.js';
import { startBattlefield, type Battlefield } from './support/battlefield.js';
import { countCases } from './support/count-cases.js';
import { canariesIn } from './support/dataset/canaries.js';
import { expectAgreed, expectRefused, leaksIn, readerOf } from './support/judge.js';
import { expectRecorded } from './support/judge-audit.js';
import { isLong } from './support/length.js';

let field: Battlefield;

beforeAll(async () => {
  field = await startBattlefield();
}, 120_000);

afterAll(() => field.stop());

const cases: readonly Case[] = [
  ...selectionCases,
  ...oracleCases,
  ...purposeCases,
  ...justificationCases,
];

/** Null in place of the child, and not a word about it. */
const expectNobody = (outcome: Outcome): void => {
  expect({ status: outcome.status, data: outcome.data, errors: outcome.errors }).toEqual({
    status: 200,
    data: { child: null },
    errors: [],
  });
  expect(field.exchangesOf(outcome.requestId)).toEqual([]);
};

const judge = async ({ attack, comesTo, also }: Case, outcome: Outcome): Promise<void> => {
  if (comesTo === 'AGREED') expectAgreed(field, attack, outcome);
  else if (comesTo === 'NOBODY') expectNobody(outcome);
  else expectRefused(field, outcome, comesTo);
  expect(leaksIn(outcome.raw, readerOf(attack), field)).toEqual([]);
  also?.(outcome);
  await expectRecorded(field, attack, outcome);
};

/** At length every case goes over every transport; else over HTTP, and over one of those that hold a connection. */
const casesOver = (name: keyof typeof transports): readonly Case[] =>
  isLong || name === 'http'
    ? cases
    : cases.filter((_, at) => at % 2 === (name === 'events' ? 0 : 1));

describe.each(['http', 'events', 'websocket'] as const)('over %s', (name) => {
  it.each(casesOver(name).map((one) => [one.id, one] as const))('%s', async (id, one) => {
    countCases(id.split('/')[0] ?? '');
    await judge(one, await patiently(transports[name])(field, one.attack));
  });
});

const on = (): Battlefield => field;

describeStanding(on);
describeBrokenGlass(on);
describeAreas(on);
describeCommands(on);
describeUnread(on);
describeFeeds(on);

describe('what the processes wrote meanwhile', () => {
  it('holds no canary and no token', () => {
    expect(canariesIn(field.logs())).toEqual([]);
    expect(field.logs()).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
  });
});
