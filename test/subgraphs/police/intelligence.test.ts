import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agencies } from '../../../schema/principal/agency.js';
import { isUnreleased } from '../../../subgraphs/police/intelligence/released-items.js';
import { childOf } from '../../support/seeded.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const holly = childOf('ST-03', 'girl');
const untold = childOf('ST-17', 'boy');
const select =
  'intelligence { handling source assessment sanitisedText releasedTo } disclosures { class state held count }';

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(async () => {
  await asked.stop();
});

describe('intelligence', () => {
  it('is the police’s own, whatever its handling code, in the sanitised wording only', async () => {
    const question = { as: 'mash-police', purpose: 'S47_STRATEGY_CP' } as const;
    const answer = await asked.of({ ...question, child: holly, select });
    expect(answer).toMatchObject({
      intelligence: [
        { handling: 'C', source: 1, assessment: 'A', sanitisedText: null },
        {
          handling: 'P',
          sanitisedText: expect.stringContaining('flat'),
          releasedTo: ['SOCIAL_CARE'],
        },
      ],
    });
    expect(JSON.stringify(answer)).not.toMatch(/MARLOW|KESTREL/);
  });

  it.each(['mash-social-worker', 'named-nurse'])(
    'answers %s the same with and without a report',
    async (as) => {
      const question = { as, purpose: 'S47_STRATEGY_CP', select } as const;
      const [held, notHeld] = await Promise.all(
        [holly, untold].map(async (child) => {
          const answer = await asked.of({ ...question, child });
          const all = answer?.disclosures;
          const ofClass = Array.isArray(all)
            ? all.filter((one: { class: string }) => one.class === 'INTELLIGENCE')
            : [];
          return { intelligence: answer?.intelligence, ofClass };
        }),
      );
      expect(held).toEqual(notHeld);
      expect(held).toEqual({
        intelligence: null,
        ofClass: [{ class: 'INTELLIGENCE', state: 'WITHHELD', held: null, count: null }],
      });
    },
  );

  it('is kept from a response officer, police though they are', async () => {
    const question = { as: 'response-officer', purpose: 'MASH_SCREENING' } as const;
    expect(await asked.of({ ...question, child: holly, select })).toMatchObject({
      intelligence: null,
    });
  });
});

describe('a report that nobody looked at again in time (M9)', () => {
  const theo = childOf('ST-20', 'baby');
  const purpose = 'S47_STRATEGY_CP';
  const select = 'intelligence { handling reviewDueOn isReviewDue }';
  const justification = {
    text: 'To plan the visit of tonight.',
    classes: ['INTELLIGENCE'],
  } as const;

  it('is the police’s alone, and says so to them', async () => {
    expect(await asked.of({ as: 'mash-police', purpose, child: theo, select })).toEqual({
      intelligence: [
        { handling: 'C', reviewDueOn: '2020-06-11', isReviewDue: false },
        { handling: 'P', reviewDueOn: '2014-10-31', isReviewDue: true },
      ],
    });
  });

  it('is no report to another agency, whom a justification shows what is in time', async () => {
    const question = { as: 'mash-social-worker', purpose, justification, select } as const;
    expect(await asked.of({ ...question, child: holly })).toMatchObject({
      intelligence: [{ handling: 'P', isReviewDue: false }],
    });
    expect(await asked.of({ ...question, child: theo })).toEqual({ intelligence: [] });
  });

  it('is no row either: the database knows the day', async () => {
    const count = (today: string): Promise<unknown> =>
      asked.database.dataSource.transaction(async (manager) => {
        const settings = {
          ...{ subject: 'somebody', agency: 'SOCIAL_CARE', classes: 'INTELLIGENCE', today },
          children_intelligence: theo,
        };
        for (const [name, value] of Object.entries(settings)) {
          await manager.query('select set_config($1, $2, true)', [`app.${name}`, value]);
        }
        return manager.query<unknown>('select count(*)::int as rows from intelligence_item');
      });
    expect(await count('2014-10-31')).toEqual([{ rows: 1 }]);
    expect(await count('2014-11-01')).toEqual([{ rows: 0 }]);
    expect(await count('')).toEqual([{ rows: 0 }]);
  });
});

describe('a review (M9)', () => {
  const purpose = 'S47_STRATEGY_CP';
  const theo = childOf('ST-20', 'baby');
  const overdue = {
    list: 'intelligenceReviewsDue',
    as: 'intelligence-officer',
    purpose: 'MISSING_EXPLOITATION',
    select: 'id reviewDueOn isReviewDue version',
  } as const;
  const justification = {
    text: 'To plan the visit of tonight.',
    classes: ['INTELLIGENCE'],
  } as const;

  it('is listed when its day is over, or will be by a day that is named', async () => {
    const due = (await asked.list(overdue)).map(({ node }) => node);
    expect(due).toMatchObject([{ reviewDueOn: '2014-10-31', isReviewDue: true }]);
    const later = await asked.list({ ...overdue, arguments: 'dueBy: "2030-01-01"' });
    const days = later.map(({ node }) => String(node.reviewDueOn));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted());
  });

  it('gives the report back to those to whom it was released, and its reason to nobody', async () => {
    const [due] = (await asked.list(overdue)).map(({ node }) => node);
    const reason = 'The flat is still in use.';
    const { errors } = await asked.subgraph.ask({
      ...{ as: 'intelligence-officer', purpose: 'MISSING_EXPLOITATION', pass: null },
      document: `mutation ($input: RecordIntelligenceReviewInput!) {
        recordIntelligenceReview(input: $input) { recordId } }`,
      variables: {
        input: {
          ...{ idempotencyKey: 'review-of-theo', intelligenceItemId: due?.id, reason },
          ...{ nextDueOn: '2016-11-14', expectedVersion: due?.version },
        },
      },
    });
    expect(errors).toEqual([]);
    const select = 'intelligence { handling reviewDueOn reviews { reason } }';
    const question = { purpose, child: theo, select } as const;
    const worker = { ...question, as: 'mash-social-worker', justification };
    expect(await asked.of(worker)).toEqual({
      intelligence: [{ handling: 'P', reviewDueOn: '2016-11-14', reviews: [] }],
    });
    expect(await asked.of({ ...question, as: 'mash-police' })).toMatchObject({
      intelligence: [{ reviews: [] }, { handling: 'P', reviews: [{ reason }] }],
    });
    expect(await asked.list(overdue)).toEqual([]);
  });

  it('is no row for another agency either, whatever it reaches', async () => {
    const seenBy = (agency: string): Promise<unknown> =>
      asked.database.dataSource.transaction(async (manager) => {
        const settings = {
          ...{ subject: 'somebody', agency, classes: 'INTELLIGENCE', today: '2014-11-14' },
          children_intelligence: theo,
        };
        for (const [name, value] of Object.entries(settings)) {
          await manager.query('select set_config($1, $2, true)', [`app.${name}`, value]);
        }
        return manager.query<unknown>('select count(*)::int as rows from intelligence_review');
      });
    expect(await seenBy('SOCIAL_CARE')).toEqual([{ rows: 0 }]);
    expect(await seenBy('POLICE')).toEqual([{ rows: 1 }]);
  });
});

const item = fc.record({
  handling: fc.constantFrom('P' as const, 'C' as const),
  sanitisedText: fc.option(fc.string()),
  releasedTo: fc.subarray([...agencies]),
});

describe('the release of intelligence', () => {
  it('asks for code P, a sanitised text and the caller’s own agency', () => {
    fc.assert(
      fc.property(item, fc.constantFrom(...agencies), (one, caller) => {
        const isReleased =
          one.handling === 'P' && one.sanitisedText !== null && one.releasedTo.includes(caller);
        expect(isUnreleased(one, caller)).toBe(!isReleased);
      }),
    );
  });
});
