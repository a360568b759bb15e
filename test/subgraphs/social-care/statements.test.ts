import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askSocialCare, type AskedSocialCare } from './ask-social-care.js';
import { everything } from './everything.js';

let asked: AskedSocialCare;
let children: readonly string[];

beforeAll(async () => {
  asked = await askSocialCare();
  const rows = await asked.database.rows<{ child_id: string }>(
    `select child_id from referral group by child_id order by count(*) desc, child_id limit 50`,
  );
  children = rows.map(({ child_id }) => child_id);
});

afterAll(async () => {
  await asked.stop();
});

describe('the statements of a page of children', () => {
  it('are no more for fifty children than there are kinds of records', async () => {
    const question = { as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP' } as const;
    const { statements, data, errors } = await asked.ofMany({
      ...question,
      select: everything,
      children,
    });
    expect(children).toHaveLength(50);
    expect(data).not.toBeNull();
    expect(errors.every(({ extensions }) => extensions?.code === 'WITHHELD')).toBe(true);
    // Workers are looked up twice: allocated ones at once, reviewing officers once care is known.
    // So are those who came to a meeting: to discussions, and to conferences.
    expect(new Set(statements).size).toBeGreaterThanOrEqual(statements.length - 2);
    expect(statements.length).toBeLessThan(40);
  });

  it('are as many for one child as for fifty who hold the same', async () => {
    const select = `identity { familyName localityOnly }
      socialCare { involvementStatus referrals { id decisionClock { status } }
        assessments { id clock { status } } addresses { id } disclosures { class count } }`;
    const question = { as: 'mash-police', purpose: 'S47_STRATEGY_CP', select } as const;
    const one = await asked.ofMany({ ...question, children: children.slice(0, 1) });
    const fifty = await asked.ofMany({ ...question, children });
    expect(fifty.statements.length).toBe(one.statements.length);
  });
});
