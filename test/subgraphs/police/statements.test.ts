import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askPolice, type AskedPolice } from './ask-police.js';

/** All that the child view asks of the police's safeguarding records, and more. */
const select = `
  knownToPolice
  incidents(first: 20) { totalCount edges { cursor node { id openedAt category summary
    domesticAbuse { flag flagHistory { to } victimRef { name } perpetratorRef { name }
      reappraisalDue { status } } } } pageInfo { hasNextPage endCursor } }
  missingEpisodes { id reportedAt foundAt grade rhiClock { dueAt status } }
  cseProfile { onProblemProfile riskGrade flaggedOnSystem plan { id actions { owner } } }
  policeProtections { id takenAt endedAt outcome clock72h { dueAt status } }
  harmAssessments { id ageInDays clock { status } unit { name } childIds }
  referrals { id childRefs decision }
  warningFlags { id kind }
  interviews { id kind summary }
  intelligence { id reportedAt sanitisedText }
  disclosures { class state held reason contact lawfulBasis }`;

let asked: AskedPolice;
let children: readonly string[];

beforeAll(async () => {
  asked = await askPolice();
  const rows = await asked.database.rows<{ child_id: string }>(
    'select child_id from police_incident_child group by child_id order by count(*) desc limit 50',
  );
  children = rows.map(({ child_id }) => child_id);
});

afterAll(async () => {
  await asked.stop();
});

describe('the statements of a page of children', () => {
  it('are as many for one child as for fifty', async () => {
    const question = { as: 'mash-police', purpose: 'S47_STRATEGY_CP', select } as const;
    const one = await asked.ofMany({ ...question, children: children.slice(0, 1) });
    const fifty = await asked.ofMany({ ...question, children });
    expect(fifty.errors).toEqual([]);
    expect(children).toHaveLength(50);
    expect(fifty.statements.length).toBeLessThanOrEqual(one.statements.length + 8);
    expect(fifty.statements.length).toBeLessThan(32);
    expect(new Set(fifty.statements).size).toBe(fifty.statements.length);
  });
});
