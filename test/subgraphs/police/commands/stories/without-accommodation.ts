/** That a child stays in custody without accommodation is told once. */
import { describe, expect, it } from '@jest/globals';
import type { Order } from '../../../../support/command-desk.js';
import { recordAccommodationAnswer, recordDetentionCertificate } from '../orders/custody-orders.js';
import { desk } from './police-desk.js';

describe('that a child stays in custody without accommodation', () => {
  const toldOf = (custodyRecordId: unknown): Promise<readonly object[]> =>
    desk().rows(
      `select payload - 'childIds' as told from outbox
        where topic = 'onDetentionWithoutAccommodation' and key = $1::text order by id`,
      custodyRecordId,
    );

  const custodyOf = async ({ input }: Order): Promise<unknown> => {
    const sql = 'select custody_record_id as id from accommodation_request where id = $1';
    return (await desk().rows(sql, input.accommodationRequestId))[0]?.id;
  };

  const certify = async (custodyRecordId: unknown): Promise<void> => {
    const order = await recordDetentionCertificate(desk());
    await desk().done({ ...order, input: { ...order.input, custodyRecordId } });
  };

  const told = (response: string, accommodationRequestId: unknown): object => ({
    ...{ response, accommodationRequestId },
    ...{ lacStatus: 'LOOKED_AFTER', localAuthority: 'E10000034' },
  });

  it('is told with each bed that is refused, and not again by the certificate', async () => {
    const order = await recordAccommodationAnswer(desk());
    await desk().done(order);
    const custodyRecordId = await custodyOf(order);
    await certify(custodyRecordId);
    const { accommodationRequestId } = order.input;
    expect(await toldOf(custodyRecordId)).toEqual([
      { told: told('NO_BED', accommodationRequestId) },
    ]);
  });

  it.each([
    ['a bed that is provided', 'PROVIDED', null],
    ['a child who has left', 'REFUSED', '2014-11-14T13:00:00Z'],
  ])('is not told of %s', async (_, response, releasedAt) => {
    const order = await recordAccommodationAnswer(desk());
    const custodyRecordId = await custodyOf(order);
    await desk().rows(
      'update custody_record set released_at = $2 where id = $1',
      ...[custodyRecordId, releasedAt],
    );
    await desk().done({ ...order, input: { ...order.input, response } });
    expect(await toldOf(custodyRecordId)).toEqual([]);
  });

  it('is told by the certificate where nobody answered, and where nobody was asked', async () => {
    const unanswered = await recordAccommodationAnswer(desk());
    const asked = await custodyOf(unanswered);
    await certify(asked);
    const { accommodationRequestId } = unanswered.input;
    expect(await toldOf(asked)).toEqual([{ told: told('NO_REPLY', accommodationRequestId) }]);
    const order = await recordDetentionCertificate(desk());
    await desk().done(order);
    expect(await toldOf(order.input.custodyRecordId)).toEqual([
      { told: told('NOT_APPROACHED', null) },
    ]);
  });
});
