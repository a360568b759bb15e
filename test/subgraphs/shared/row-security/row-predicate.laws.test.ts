/** The fourth wall, compared with Cedar: whose rows the database shows, over every table of every agency. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoPeople } from '../../../../dev/issuer/people.js';
import { mayUsePurpose } from '../../../../schema/policy/role-purpose.js';
import { agencies, type Agency } from '../../../../schema/principal/agency.js';
import { accessPurposes } from '../../../../schema/principal/purpose.js';
import { principalOf } from '../../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { world2014 } from '../../../support/world-2014.js';
import { isVisible, readHeldRows, type HeldRows } from './support/row-oracle.js';
import { contextOf, visibleRows, type Caller } from './support/visible-rows.js';

/** Every person of the demo with every purpose that their roles may use. */
const standings = demoPeople.flatMap(({ person }) => {
  const { agency, roles } = principalOf(person);
  return accessPurposes
    .filter((purpose) => mayUsePurpose(agency, roles, purpose))
    .map((purpose) => ({ as: person, purpose }));
});

/** Children of the stories: those of whom every agency holds something. */
const children = world2014().stories.flatMap(({ childIds }) => childIds);

const callers: fc.Arbitrary<Caller> = fc.record({
  standing: fc.constantFrom(...standings),
  children: fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom(...children), { maxLength: 4 }) },
  ),
  ageBand: fc.constantFrom('UNDER_16', '16_OR_OVER'),
  consent: fc.constantFrom('GIVEN', 'REFUSED'),
  isNamed: fc.boolean(),
});

describe.each(agencies)('the rows that the database of %s shows', (agency: Agency) => {
  let database: SeededDatabase;
  let held: HeldRows;

  beforeAll(async () => {
    database = await seededDatabase(agency);
    held = await readHeldRows(database);
  });

  afterAll(() => database.drop());

  it('are those whose class Cedar opens for their child, and those that own staff may list', async () => {
    await fc.assert(
      fc.asyncProperty(callers, async (caller) => {
        const context = await contextOf(database, caller);
        const shown = await visibleRows(context, held.tables);
        for (const table of held.tables) {
          const expected = held
            .rowsOf(table)
            .filter((row) => isVisible(held, { table, row, context }));
          expect([table, shown.get(table)]).toEqual([
            table,
            expected.map(({ ctid }) => ctid).sort(),
          ]);
        }
      }),
      { numRuns: 24 },
    );
  }, 180_000);

  it('are none where nobody asks', async () => {
    for (const table of held.tables) {
      expect([table, await database.dataSource.query(`select from ${table}`)]).toEqual([table, []]);
    }
  });
});
