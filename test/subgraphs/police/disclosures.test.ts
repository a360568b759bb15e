import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { childOf } from '../../support/seeded.js';
import { askPolice, type AskedPolice, type PoliceQuestion } from './ask-police.js';

const holly = childOf('ST-03', 'girl');

const disclosure = z.object({
  class: z.string(),
  state: z.string(),
  held: z.boolean().nullable(),
  count: z.number().nullable(),
});

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(async () => {
  await asked.stop();
});

const statesFor = async (
  question: Pick<PoliceQuestion, 'as' | 'purpose'>,
): Promise<Record<string, string>> => {
  const select = 'disclosures { class state held count }';
  const answer = await asked.of({ ...question, child: holly, select });
  const all = z.object({ disclosures: z.array(disclosure) }).parse(answer).disclosures;
  return Object.fromEntries(
    all.map((one) => [one.class, `${one.state} ${String(one.held)} ${String(one.count)}`]),
  );
};

describe('what became of each class', () => {
  it('counts each kind of record for the police, and says that intelligence may be cut', async () => {
    const states = await statesFor({ as: 'mash-police', purpose: 'S47_STRATEGY_CP' });
    expect(states).toMatchObject({
      CRIME: expect.stringMatching(/^DISCLOSED true [1-9]/),
      SAFEGUARDING: 'DISCLOSED true 6',
      SAFEGUARDING_NARRATIVE: 'DISCLOSED true 1',
      VICTIM: 'NOT_HELD false 0',
      INTELLIGENCE: 'PARTLY_DISCLOSED null null',
    });
  });

  it('summarises crime for social care at screening, and does not count what they may not see', async () => {
    const states = await statesFor({ as: 'mash-social-worker', purpose: 'MASH_SCREENING' });
    expect(states).toMatchObject({
      CRIME: expect.stringMatching(/^SUMMARISED true [1-9]/),
      VICTIM_ACCOUNT: 'WITHHELD null null',
      INTELLIGENCE: 'WITHHELD null null',
    });
  });

  it('gives the named nurse less under health care than at a strategy discussion', async () => {
    const atDiscussion = await statesFor({ as: 'named-nurse', purpose: 'S47_STRATEGY_CP' });
    const inCare = await statesFor({ as: 'named-nurse', purpose: 'S17_CIN_LAC_EARLYHELP' });
    expect(atDiscussion).toMatchObject({ CRIME: expect.stringMatching(/^DISCLOSED true [1-9]/) });
    expect(inCare).toMatchObject({ CRIME: 'WITHHELD null null' });
  });

  it('never tells a prosecutor that crime outside the file is whole; safeguarding is codes', async () => {
    const purpose = 'CRIMINAL_INVESTIGATION_CHARGING';
    expect(await statesFor({ as: 'prosecutor', purpose })).toMatchObject({
      CRIME: expect.stringMatching(/^PARTLY_DISCLOSED true [1-9]/),
      CUSTODY: 'NOT_HELD false 0',
      SAFEGUARDING: 'SUMMARISED true 6',
      INTELLIGENCE: 'WITHHELD null null',
    });
  });

  it('gives the file as the reason, and the policy that says so', async () => {
    const answer = await asked.of({
      as: 'prosecutor',
      purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
      child: holly,
      select: 'disclosures { class reason policies }',
    });
    expect(answer?.disclosures).toContainEqual({
      class: 'CRIME',
      reason: 'OTHER_INVESTIGATION',
      policies: expect.arrayContaining(['guard.other-investigation']),
    });
  });
});
