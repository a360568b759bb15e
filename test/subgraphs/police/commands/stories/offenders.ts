/** Intelligence, offenders and allegations. */
import { describe, expect, it } from '@jest/globals';
import {
  notifyLado,
  recordExternalNotification,
  recordIntelligenceReview,
} from '../orders/offender-orders.js';
import { badArgument, desk, giving, neverAllowed } from './police-desk.js';

describe('a review of intelligence', () => {
  const select = `intelligenceItem { reviewDueOn isReviewDue version
    reviews { byRole reason wasDueOn nextDueOn } }`;

  it('keeps a report for a reason until the next, and what was said before', async () => {
    const order = await recordIntelligenceReview(desk());
    const { payload } = await desk().give({ ...order, select });
    const first = {
      ...{ byRole: 'INTELLIGENCE_OFFICER', wasDueOn: '2014-11-01', nextDueOn: '2020-11-14' },
      reason: 'He is still seen with girls in care.',
    };
    expect(payload).toEqual({
      intelligenceItem: {
        ...{ reviewDueOn: '2020-11-14', isReviewDue: false, version: 2, reviews: [first] },
      },
    });
    const { intelligenceItemId } = order.input;
    const later = { nextDueOn: '2016-11-14', reason: 'He was convicted.' };
    const input = { intelligenceItemId, ...later };
    const again = await desk().give({
      ...order,
      select: 'intelligenceItem { reviewDueOn }',
      input,
    });
    expect(again.payload).toEqual({ intelligenceItem: { reviewDueOn: '2016-11-14' } });
    const kept = await desk().rows(
      'select was_due_on::text from intelligence_review where intelligence_item_id = $1 order by 1',
      intelligenceItemId,
    );
    expect(kept.map(({ was_due_on: day }) => day)).toEqual(['2014-11-01', '2020-11-14']);
  });

  it.each(['2014-11-14', '2013-01-01', '2024-11-15'])(
    'is not put off to a day that is over, or beyond ten years: %s',
    async (nextDueOn) => {
      const order = await recordIntelligenceReview(desk());
      expect(await giving(order, { nextDueOn })).toMatchObject(badArgument('input.nextDueOn'));
      const ten = await giving(order, { nextDueOn: '2024-11-14' });
      expect(ten).toMatchObject({ code: null });
    },
  );
});

describe('what another organisation did about an offender', () => {
  it('is known no earlier than it is told, and not before it is known', async () => {
    const order = await recordExternalNotification(desk());
    const later = { notifiedAt: '2014-11-13T10:00:00Z' };
    expect(await giving(order, later)).toMatchObject(neverAllowed);
    const toCome = { learnedAt: '2014-11-15T09:00:00Z' };
    expect(await giving(order, toCome)).toMatchObject(badArgument('input.learnedAt'));
    expect(await giving(order, { victimsToldOn: '2014-11-15' })).toMatchObject(
      badArgument('input.victimsToldOn'),
    );
  });

  it('says whether it told the police', async () => {
    const order = await recordExternalNotification(desk());
    const select =
      'externalNotification { organisation event effectiveOn notifiedAt learnedAt victimsToldOn }';
    const shown = { organisation: 'IMMIGRATION_SERVICE', event: 'RELEASE' };
    expect((await desk().give({ ...order, select })).payload).toMatchObject({
      externalNotification: { ...shown, notifiedAt: null, victimsToldOn: null },
    });
    const notifiedAt = '2014-11-11T09:00:00Z';
    const input = { ...order.input, notifiedAt };
    expect((await desk().give({ ...order, input, select })).payload).toMatchObject({
      externalNotification: { ...shown, notifiedAt },
    });
  });
});

it('tells of an allegation whether the adult works in regulated activity', async () => {
  const select = 'ladoNotification { employerType regulated clock { status } }';
  const { payload } = await desk().give({ ...(await notifyLado(desk())), select });
  expect(payload).toEqual({
    ladoNotification: { employerType: 'SCHOOL', regulated: true, clock: { status: 'MET' } },
  });
});
