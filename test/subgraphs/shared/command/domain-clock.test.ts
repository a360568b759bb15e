import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDomainClock } from '../../../../subgraphs/shared/clock/domain-clock.js';
import { openDesk, type Desk } from '../../../support/command-desk.js';
import { orders } from '../../police/commands/orders.js';

const sixDaysLater = '2014-11-20T09:00:00.000Z';
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('POLICE', sixDaysLater);
});

afterAll(async () => {
  await desk.stop();
});

describe('the domain’s clock', () => {
  it('starts where the dataset stands, and at the newest command since', async () => {
    const { dataSource } = desk.database;
    const before = await startDomainClock(dataSource);
    expect(before.now() < sixDaysLater).toBe(true);
    const order = await orders.submitPoliceReferral?.(desk);
    if (order) await desk.done(order);
    const after = await startDomainClock(dataSource);
    expect(after.now() >= sixDaysLater).toBe(true);
  });

  it('shows nobody the receipts that it starts from', async () => {
    const { dataSource } = desk.database;
    const order = await orders.submitPoliceReferral?.(desk);
    if (order) await desk.done(order);
    expect(await dataSource.query('select * from command_receipt')).toEqual([]);
  });
});
