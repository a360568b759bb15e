/** What holds of every command of an agency: of each one a fresh order that succeeds is all it takes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPeople } from '../../dev/issuer/people.js';
import { rolesForCommand } from '../../schema/policy/role-command.js';
import type { Agency } from '../../schema/principal/agency.js';
import { accessPurposes } from '../../schema/principal/purpose.js';
import { principalOf } from './ask-subgraph.js';
import { openDesk, type Desk, type Order } from './command-desk.js';

/** Arranges what the command needs, and gives an order that will succeed, a new one every time. */
export type OrderOf = (desk: Desk) => Promise<Order>;

/**
 * Its own people for every other purpose, and everybody else for one, another at each command. That the table of roles
 * gives it to nobody else at all is tested there (test/schema/policy/role-command.test.ts).
 */
const strangersTo = (command: string, turn: number): readonly Pick<Order, 'as' | 'purpose'>[] =>
  demoPeople.flatMap(({ person }, at) => {
    const closed = accessPurposes.filter(
      (purpose) => rolesForCommand(principalOf(person), command, purpose).length === 0,
    );
    const isItsOwn = closed.length < accessPurposes.length;
    return closed
      .filter((_, index) => isItsOwn || index === (at + turn) % closed.length)
      .map((purpose) => ({ as: person, purpose }));
  });

/** Their record may be new, and has then no version to be behind of. */
const makesItsRecord: ReadonlySet<string> = new Set(['respondAccommodation']);

const writes = async (desk: Desk): Promise<unknown> => {
  const [row] = await desk.rows(
    'select (select count(*) from outbox) as events, (select count(*) from command_receipt) as receipts',
  );
  return row;
};

export const describeCommandsOf = (
  agency: Agency,
  orders: Readonly<Record<string, OrderOf>>,
): void => {
  let desk: Desk;
  const orderOf = async (name: string): Promise<Order> => {
    const order = await orders[name]?.(desk);
    if (!order) throw new Error(`There is no order for ${name}`);
    return order;
  };

  beforeAll(async () => {
    desk = await openDesk(agency);
  });

  afterAll(async () => {
    await desk.stop();
  });

  it('has an order here for every command that it has', () => {
    expect(Object.keys(orders).toSorted()).toEqual(
      desk.database.subgraph.commands.map(({ name }) => name).toSorted(),
    );
  });

  describe.each(Object.keys(orders))('%s', (name) => {
    const turn = Object.keys(orders).indexOf(name);

    it('succeeds once, however often it is sent', async () => {
      const order = await orderOf(name);
      const input = { ...order.input, idempotencyKey: randomUUID() };
      const recordId = await desk.done({ ...order, input });
      const after = await writes(desk);
      expect(await desk.done({ ...order, input })).toBe(recordId);
      expect(await writes(desk)).toEqual(after);
    });

    it('is refused to its own people for every other purpose, and to everybody else for one', async () => {
      const order = await orderOf(name);
      const before = await writes(desk);
      for (const who of strangersTo(name, turn)) {
        const { roles: _granted, ...rest } = order;
        const { code } = await desk.give({ ...rest, ...who });
        expect({ ...who, code }).toEqual({ ...who, code: 'PURPOSE_NOT_AVAILABLE' });
      }
      expect(await writes(desk)).toEqual(before);
    });

    it('tells what has changed meanwhile, where it changes a record', async () => {
      const order = await orderOf(name);
      const { type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input` } = order;
      const isChange = desk.inputFields(type).includes('expectedVersion');
      const before = await writes(desk);
      const input = { ...order.input, ...(isChange ? { expectedVersion: 999 } : {}) };
      const { code, refusal } = await desk.give({ ...order, input });
      if (!isChange || makesItsRecord.has(name)) {
        expect(code).toBeNull();
        return;
      }
      expect({ code, refusal }).toMatchObject({
        code: 'CONFLICT',
        refusal: { retryable: false, currentVersion: expect.any(Number) },
      });
      expect(await writes(desk)).toEqual(before);
    });
  });
};
