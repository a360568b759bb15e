/** Rows and ids that exist for one caller and not for another. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WarningFlag } from '../../../subgraphs/police/warning-flag/warning-flag.js';
import { copyRows } from '../../../subgraphs/shared/database/copy-rows.js';
import { childOf } from '../../support/seeded.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const holly = childOf('ST-03', 'girl');
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const flag = {
  childId: holly,
  setAt: '2014-11-01T09:00:00Z',
  clearedAt: null,
  setBy: 'HAU_ASSESSOR',
  reason: 'Synthetic.',
  systemsFlagged: ['crime system'],
  changedFrom: null,
} as const;

let asked: AskedPolice;
let siblings: readonly string[];

beforeAll(async () => {
  asked = await askPolice();
  await asked.database.asOwner(({ manager }) =>
    copyRows(manager, WarningFlag, [
      { ...flag, id: idOf(1), kind: 'HARASSMENT' },
      { ...flag, id: idOf(2), kind: 'MISSING', changedFrom: 'DOMESTIC_ABUSE' },
    ]),
  );
  const rows = await asked.database.rows<{ child_ids: string[] }>(
    `select array_agg(child_id::text) as child_ids from police_referral_child
      group by record_id having count(*) > 1 limit 1`,
  );
  siblings = rows[0]?.child_ids ?? [];
});

afterAll(async () => {
  await asked.stop();
});

describe('a warning flag that tells, or told, of offences', () => {
  const select = 'warningFlags { kind reason }';

  it('does not exist where crime is withheld, while a flag of exploitation is shown', async () => {
    const question = { as: 'named-nurse', purpose: 'S17_CIN_LAC_EARLYHELP' } as const;
    expect(await asked.of({ ...question, child: holly, select })).toEqual({
      warningFlags: [{ kind: 'CSE', reason: null }],
    });
  });

  it('is listed where crime is shared', async () => {
    const question = { as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP' } as const;
    expect(await asked.of({ ...question, child: holly, select })).toMatchObject({
      warningFlags: [{ kind: 'HARASSMENT' }, { kind: 'MISSING' }, { kind: 'CSE' }],
    });
  });
});

describe('the other children of a record', () => {
  const select = 'referrals { childRefs }';

  it('are named to the police, whose record it is', async () => {
    const [child = ''] = siblings;
    const question = { as: 'mash-police', purpose: 'S47_STRATEGY_CP', select } as const;
    const answer = await asked.of({ ...question, child });
    const named = expect.arrayContaining([...siblings]);
    expect(answer?.referrals).toContainEqual({ childRefs: named });
  });

  it('do not exist for another agency outside the episode', async () => {
    const [child = '', other = ''] = siblings;
    const question = { as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP', select } as const;
    const answer = await asked.of({ ...question, child });
    expect(JSON.stringify(answer)).toContain(child);
    expect(JSON.stringify(answer)).not.toContain(other);
  });
});
