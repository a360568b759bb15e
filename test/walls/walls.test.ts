/** Each of the four walls holds when the other three are switched off. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { Agency } from '../../schema/principal/agency.js';
import { childOf, seededDatabase, type SeededDatabase } from '../support/seeded.js';
import { walledOwner, walls, type WalledOwner, type WallQuestion } from './support/one-wall.js';

interface Case extends WallQuestion {
  readonly owner: Agency;
  /** What somebody may read of the same child, who is answered by the same wall. */
  readonly reader: Pick<WallQuestion, 'as' | 'purpose'>;
  /** The field whose records must not leave. */
  readonly field: string;
}

const holly = childOf('ST-03', 'girl');
const charging = 'CRIMINAL_INVESTIGATION_CHARGING';

const cases: readonly Case[] = [
  {
    ...{ owner: 'POLICE', as: 'named-nurse', purpose: 'S17_CIN_LAC_EARLYHELP', child: holly },
    ...{ field: 'crimes', select: 'police { crimes { id status } }', isInPass: true },
    reader: { as: 'mash-police', purpose: 'S47_STRATEGY_CP' },
  },
  {
    ...{ owner: 'POLICE', as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP', child: holly },
    ...{ field: 'missingEpisodes', select: 'police { missingEpisodes { id } }', isInPass: false },
    reader: { as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP' },
  },
  {
    ...{ owner: 'HEALTH', as: 'mash-police', purpose: 'S47_STRATEGY_CP', child: holly },
    ...{ field: 'sexualHealthContacts', select: 'health { sexualHealthContacts { id } }' },
    isInPass: true,
    reader: { as: 'sexual-health-clinician', purpose: 'DIRECT_CARE' },
  },
  {
    ...{ owner: 'CPS', as: 'named-nurse', purpose: 'S17_CIN_LAC_EARLYHELP' },
    ...{ child: childOf('ST-13', 'girl'), field: 'cases', select: 'cps { cases { id status } }' },
    isInPass: true,
    reader: { as: 'prosecutor', purpose: charging },
  },
];

const supergraph = buildSchema(
  readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
  { assumeValid: true },
);

/** Records that left, by anything that only they have: an id. */
const recordsIn = (answer: unknown): number => JSON.stringify(answer).split('"id":').length - 2;

describe.each(cases)('$field of $owner, asked by $as for $purpose', (asked) => {
  let database: SeededDatabase;
  let owner: WalledOwner;

  beforeAll(async () => {
    database = await seededDatabase(asked.owner);
    owner = await walledOwner(database, supergraph);
  }, 120_000);

  afterAll(async () => {
    await owner.stop();
    await database.drop();
  });

  it.each(walls.filter((wall) => wall !== 'operation' || asked.isInPass))(
    'do not leave where the %s wall stands alone',
    async (wall) => {
      const answer = await owner.ask(wall, asked);
      if (wall === 'gateway') expect(String(answer)).not.toContain(asked.field);
      else expect(recordsIn(answer)).toBeLessThanOrEqual(0);
    },
  );

  it.each(walls)('leave through the %s wall for whoever may read them', async (wall) => {
    const answer = await owner.ask(wall, { ...asked, ...asked.reader, isInPass: true });
    if (wall === 'gateway') expect(String(answer)).toContain(asked.field);
    else expect(recordsIn(answer)).toBeGreaterThan(0);
  });
});
