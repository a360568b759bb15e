/** A child in custody: arrest, authority, charge, bed, certificate. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  openCustodyRecord,
  recordAccommodationAnswer,
  recordAccommodationRequest,
  recordCharge,
  recordDetentionCertificate,
  recordDetentionExtension,
} from '../orders/custody-orders.js';
import { badArgument, desk, giving, neverAllowed } from './police-desk.js';

describe('a child in custody', () => {
  it.each([
    ['charged', recordCharge],
    ['accommodated', recordAccommodationRequest],
    ['certified', recordDetentionCertificate],
    ['held for longer', recordDetentionExtension],
  ])('is not %s by an officer of another area', async (_, orderOf) => {
    const order = await orderOf(desk());
    const { custodyRecordId } = order.input;
    await desk().rows(
      `update custody_record set area = 'E06000051' where id = $1`,
      custodyRecordId,
    );
    expect(await giving(order, {})).toMatchObject({
      ...{ code: 'PURPOSE_NOT_AVAILABLE', message: "The record is outside the caller's areas." },
    });
  });

  it('has no certificate without a charge', async () => {
    const custodyRecordId = await desk().done(await openCustodyRecord(desk()));
    const outcome = await giving(await recordDetentionCertificate(desk()), { custodyRecordId });
    expect(outcome).toMatchObject(neverAllowed);
    expect(outcome.message).toBe('There is no certificate without a charge.');
  });

  it('is not accommodated before the charge, nor with bail', async () => {
    const order = await recordAccommodationRequest(desk());
    const uncharged = await desk().done(await openCustodyRecord(desk()));
    const charge = await recordCharge(desk());
    const bailed = await desk().done({ ...charge, input: { ...charge.input, bailRefused: false } });
    expect(await giving(order, { custodyRecordId: uncharged })).toMatchObject(neverAllowed);
    expect(await giving(order, { custodyRecordId: bailed })).toMatchObject(neverAllowed);
    expect(await giving(order, { requestedAt: '2014-11-14T10:00:00Z' })).toMatchObject(
      neverAllowed,
    );
  });

  it('is not denied a bed by an answer before the request, nor by an officer of another area', async () => {
    const order = await recordAccommodationAnswer(desk());
    const early = { respondedAt: '2014-11-14T11:30:00Z' };
    expect(await giving(order, early)).toMatchObject(neverAllowed);
    await desk().rows(
      `update custody_record set area = 'E06000051' where id =
        (select custody_record_id from accommodation_request where id = $1)`,
      order.input.accommodationRequestId,
    );
    expect((await giving(order, {})).code).toBe('PURPOSE_NOT_AVAILABLE');
    const unknown = { accommodationRequestId: randomUUID() };
    expect(await giving(order, unknown)).toMatchObject(badArgument('input.accommodationRequestId'));
  });

  it('is not refused bail without a reason, nor charged before the arrest', async () => {
    expect(await giving(await recordCharge(desk()), { bailRefusalReason: null })).toMatchObject(
      badArgument('input.bailRefusalReason'),
    );
    expect(
      await giving(await recordCharge(desk()), { chargedAt: '2014-11-14T07:00:00Z' }),
    ).toMatchObject(neverAllowed);
  });

  it('is a child, in the officer’s own area', async () => {
    const adult = await giving(await openCustodyRecord(desk()), { ageAtArrest: 18 });
    expect(adult).toMatchObject(badArgument('input.ageAtArrest'));
    const elsewhere = await giving(await openCustodyRecord(desk()), {
      localAuthority: 'E06000051',
    });
    expect(elsewhere.code).toBe('PURPOSE_NOT_AVAILABLE');
  });

  it('is held for longer on authority that came in time, and for no longer than that', async () => {
    const order = await recordDetentionExtension(desk());
    const toCome = { authorisedAt: '2014-11-14T17:01:00Z' };
    expect(await giving(order, toCome)).toMatchObject(badArgument('input.authorisedAt'));
    const long = { until: '2014-11-15T20:31:00Z' };
    expect(await giving(order, long)).toMatchObject(badArgument('input.until'));
    const none = { until: '2014-11-15T08:30:00Z' };
    expect(await giving(order, none)).toMatchObject(badArgument('input.until'));
    await desk().done(order);
    const byCourt = { ...long, authority: 'COURT', authorisedAt: '2014-11-14T16:30:00Z' };
    expect((await giving(order, byCourt)).code).toBeNull();
  });

  it('is not held for longer on authority that came after 24 hours', async () => {
    const opening = await openCustodyRecord(desk());
    const yesterday = {
      arrestedAt: '2014-11-13T08:00:00Z',
      relevantTimeAt: '2014-11-13T08:30:00Z',
    };
    const input = { ...opening.input, ...yesterday };
    const custodyRecordId = await desk().done({ ...opening, input });
    const order = await recordDetentionExtension(desk());
    const late = { custodyRecordId, until: '2014-11-14T20:30:00Z' };
    expect(await giving(order, { ...late, authorisedAt: '2014-11-14T08:31:00Z' })).toMatchObject(
      neverAllowed,
    );
    const select = 'detentionExtension { authority until }';
    const inTime = { ...order.input, ...late, authorisedAt: '2014-11-14T08:00:00Z' };
    expect((await desk().give({ ...order, select, input: inTime })).payload).toEqual({
      detentionExtension: { authority: 'SUPERINTENDENT', until: '2014-11-14T20:30:00Z' },
    });
  });

  it('is not held for longer once charged', async () => {
    const order = await recordDetentionExtension(desk());
    const { custodyRecordId } = order.input;
    const charge = await recordCharge(desk());
    await desk().done({ ...charge, input: { ...charge.input, custodyRecordId } });
    expect(await desk().give(order)).toMatchObject(neverAllowed);
  });

  it('has a certificate with the hours in custody', async () => {
    const select = 'detentionCertificate { status required hoursInCustody }';
    const { payload } = await desk().give({
      ...(await recordDetentionCertificate(desk())),
      select,
    });
    expect(payload).toEqual({
      detentionCertificate: { status: 'RECORDED', required: true, hoursInCustody: 8 },
    });
  });
});
