import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashedId } from '../../../dev/synthetic/random.js';
import { childOf } from '../../support/seeded.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const megan = childOf('ST-13', 'girl');
const select = 'interviews { kind by venue accountNumber summary familyWishes }';
const account = expect.stringContaining('caravan');

let asked: AskedPolice;
let investigations: readonly string[];

beforeAll(async () => {
  asked = await askPolice();
  const rows = await asked.database.rows<{ id: string }>(
    'select distinct investigation_id as id from child_interview where child_id = $1',
    [megan],
  );
  investigations = rows.map(({ id }) => id);
});

afterAll(async () => {
  await asked.stop();
});

const seenBy = async (
  as: string,
  purpose: 'S47_STRATEGY_CP' | 'MASH_SCREENING' | 'CRIMINAL_INVESTIGATION_CHARGING',
  covered: readonly string[] = [],
): Promise<unknown> =>
  (await asked.of({ as, purpose, child: megan, select, pass: { investigations: covered } }))
    ?.interviews;

describe('what the child told', () => {
  it('is whole for the police', async () => {
    expect(await seenBy('mash-police', 'S47_STRATEGY_CP')).toMatchObject([
      { kind: 'ABE', by: 'JOINT', summary: account },
    ]);
  });

  it('is whole for the prosecutor whose file it belongs to', async () => {
    const seen = await seenBy('prosecutor', 'CRIMINAL_INVESTIGATION_CHARGING', investigations);
    expect(seen).toMatchObject([{ summary: account, familyWishes: expect.any(String) }]);
  });

  it('is a date and a kind for the prosecutor of another file', async () => {
    const other = [hashedId('wm2014', 'investigation', 'another')];
    const seen = await seenBy('prosecutor', 'CRIMINAL_INVESTIGATION_CHARGING', other);
    expect(seen).toMatchObject([{ kind: 'ABE', summary: null, familyWishes: null }]);
  });

  it('keeps the account from social care, who hear at a strategy discussion that there was one', async () => {
    expect(await seenBy('mash-social-worker', 'S47_STRATEGY_CP')).toMatchObject([
      { kind: 'ABE', summary: null },
    ]);
  });

  it('is withheld from health and social care at screening', async () => {
    expect(await seenBy('named-nurse', 'MASH_SCREENING')).toBeNull();
    expect(await seenBy('mash-social-worker', 'MASH_SCREENING')).toBeNull();
  });
});
