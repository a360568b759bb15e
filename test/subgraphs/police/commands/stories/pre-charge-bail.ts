/** Bail before charge: begun, extended, ended. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk, type Order, type Outcome } from '../../../../support/command-desk.js';
import {
  endPreChargeBail,
  extendPreChargeBail,
  grantPreChargeBail,
} from '../orders/bail-orders.js';
import { badArgument, desk, giving, neverAllowed } from './police-desk.js';

describe('bail before charge', () => {
  it('is not granted twice, nor to somebody who is charged, nor by an officer of another area', async () => {
    const order = await grantPreChargeBail(desk());
    const { suspectLinkId } = order.input;
    const status = async (): Promise<unknown> =>
      (await desk().rows('select bail_status from suspect_link where id = $1', suspectLinkId))[0];
    await desk().done(order);
    expect(await status()).toEqual({ bail_status: 'CONDITIONAL' });
    expect(await giving(order, {})).toMatchObject(neverAllowed);
    const end = await endPreChargeBail(desk());
    await desk().done(end);
    const [ended] = await desk().rows(
      'select suspect_link_id from pre_charge_bail where id = $1',
      end.input.preChargeBailId,
    );
    const again = await giving(order, { suspectLinkId: ended?.suspect_link_id });
    expect(again).toMatchObject({ ...neverAllowed, message: 'The suspect is charged already.' });
    await desk().rows(
      `update police_child set area = 'E09000001' where child_id =
        (select child_id from suspect_link_child where record_id = $1)`,
      suspectLinkId,
    );
    expect((await giving(order, {})).code).toBe('PURPOSE_NOT_AVAILABLE');
  });

  it('ends once, and not before it began; what is over is not extended', async () => {
    const order = await endPreChargeBail(desk());
    expect(await giving(order, { endedAt: '2014-10-31T12:00:00Z' })).toMatchObject(neverAllowed);
    const { preChargeBailId } = order.input;
    const select = 'preChargeBail { outcome endedAt version }';
    expect((await desk().give({ ...order, select })).payload).toEqual({
      preChargeBail: { outcome: 'CHARGED', endedAt: '2014-11-14T12:00:00Z', version: 2 },
    });
    expect(await giving(order, {})).toMatchObject(neverAllowed);
    const extension = await extendPreChargeBail(desk());
    expect(await giving(extension, { preChargeBailId })).toMatchObject(neverAllowed);
  });

  it('has no longest length in 2014, and any officer of rank extends it', async () => {
    const long = { endsOn: '2016-02-01' };
    expect((await giving(await grantPreChargeBail(desk()), long)).code).toBeNull();
    const order = await extendPreChargeBail(desk());
    expect(
      (await giving(order, { authority: 'SUPERINTENDENT', until: '2016-05-01' })).code,
    ).toBeNull();
  });

  describe('as the law is now', () => {
    let now: Desk;

    beforeAll(async () => {
      now = await openDesk('POLICE', undefined, 'EW_2026');
    });

    afterAll(() => now.stop());

    const given = (order: Order, input: Order['input']): Promise<Outcome> =>
      now.give({ ...order, input: { ...order.input, ...input } });

    it('lasts three months without an inspector', async () => {
      const order = await grantPreChargeBail(now);
      const long = { endsOn: '2015-02-02' };
      expect(await given(order, long)).toMatchObject(badArgument('input.endsOn'));
      expect(await given(order, { endsOn: '2014-11-01' })).toMatchObject(
        badArgument('input.endsOn'),
      );
      expect((await given(order, {})).code).toBeNull();
    });

    it('is extended by an inspector to six months, by a superintendent to nine, then by a court', async () => {
      const order = await extendPreChargeBail(now);
      const superintendent = { authority: 'SUPERINTENDENT', until: '2015-08-01' };
      const court = { authority: 'COURT', until: '2015-11-01' };
      expect(await given(order, superintendent)).toMatchObject(neverAllowed);
      expect(await given(order, { until: '2015-05-02' })).toMatchObject(badArgument('input.until'));
      expect(await given(order, { until: '2015-02-01' })).toMatchObject(badArgument('input.until'));
      expect((await given(order, {})).code).toBeNull();
      expect(await given(order, court)).toMatchObject(neverAllowed);
      const later = { authorisedAt: '2014-11-14T09:00:00Z' };
      expect((await given(order, { ...superintendent, ...later })).code).toBeNull();
      const last = { authorisedAt: '2014-11-14T10:00:00Z' };
      expect((await given(order, { ...court, ...last })).code).toBeNull();
    });

    it('is not extended by authority that came when it was over', async () => {
      const short = { grantedAt: '2014-11-01T12:00:00Z', endsOn: '2014-11-10' };
      const grant = await grantPreChargeBail(now);
      const preChargeBailId = await now.done({ ...grant, input: { ...grant.input, ...short } });
      const order = await extendPreChargeBail(now);
      const late = { preChargeBailId, authorisedAt: '2014-11-11T09:00:00Z' };
      expect(await given(order, late)).toMatchObject(neverAllowed);
      const inTime = { preChargeBailId, authorisedAt: '2014-11-10T21:00:00Z' };
      expect((await given(order, inTime)).code).toBeNull();
    });
  });
});
