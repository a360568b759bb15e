/** Commands given to one agency over its seeded database, as the gateway hands them on. */
import { randomUUID } from 'node:crypto';
import type { Agency } from '../../schema/principal/agency.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { Instant } from '../../schema/time/instant.js';
import { askSubgraph } from './ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from './seeded.js';

export interface Order {
  readonly as: string;
  readonly purpose: AccessPurpose;
  readonly command: string;
  /** A new idempotency key unless it has one. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What of the payload is asked for; `recordId` alone when absent. */
  readonly select?: string;
}

/** What came of an order: its payload, or the code and details of its refusal. */
export interface Outcome {
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly code: string | null;
  readonly refusal: Readonly<Record<string, unknown>> | null;
  readonly message: string | null;
}

export interface Desk {
  readonly database: SeededDatabase;
  give(order: Order): Promise<Outcome>;
  /** As `give`; the id of its record. Throws when it is refused. */
  done(order: Order): Promise<string>;
  /** Reads tables as their owner. */
  rows(sql: string, ...values: unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  stop(): Promise<void>;
}

const documentOf = ({ command, select = 'recordId' }: Order): string => {
  const input = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${command}(input: $input) { ${select} } }`;
};

export const openDesk = async (agency: Agency, now?: Instant): Promise<Desk> => {
  const database = await seededDatabase(agency);
  const subgraph = await askSubgraph(database.subgraph, {
    dataSource: database.dataSource,
    ...(now === undefined ? {} : { now }),
  });
  const give = async (order: Order): Promise<Outcome> => {
    const { as, purpose, command } = order;
    const { data, errors } = await subgraph.ask({
      ...{ as, purpose, pass: null, document: documentOf(order) },
      variables: { input: { idempotencyKey: randomUUID(), ...order.input } },
    });
    const [error] = errors.filter(({ extensions }) => extensions?.code !== 'WITHHELD');
    return {
      payload: (data?.[command] ?? null) as Outcome['payload'],
      code: error ? String(error.extensions?.code) : null,
      refusal: error?.extensions ?? null,
      message: error?.message ?? null,
    };
  };
  return {
    database,
    give,
    done: async (order) => {
      const { payload, code, message } = await give({ ...order, select: 'recordId' });
      if (typeof payload?.recordId === 'string') return payload.recordId;
      throw new Error(`${order.command} was refused: ${String(code)} ${String(message)}`);
    },
    rows: (sql, ...values) => database.asOwner((owner) => owner.query(sql, values)),
    stop: async () => {
      await subgraph.stop();
      await database.drop();
    },
  };
};
