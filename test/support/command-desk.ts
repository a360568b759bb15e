/** Commands given to one agency over its seeded database, as the gateway hands them on. */
import { randomUUID } from 'node:crypto';
import { isInputObjectType } from 'graphql';
import type { Agency } from '../../schema/principal/agency.js';
import type { EpisodePass } from '../../schema/principal/episode-pass.js';
import type { Role } from '../../schema/principal/role.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { Instant } from '../../schema/time/instant.js';
import type { ClockRulesetName } from '../../subgraphs/shared/clock/clock-code.js';
import { buildSubgraph } from '../../subgraphs/shared/server/build-schema.js';
import { askSubgraph } from './ask-subgraph.js';
import type { CollectedRecord } from './collected-audit.js';
import { seededDatabase, type SeededDatabase } from './seeded.js';

export interface Order {
  readonly as: string;
  /** Instead of the person's own, for roles that no demo person has. */
  readonly roles?: readonly Role[];
  readonly purpose: AccessPurpose;
  /** Of the episode that it is given under; none unless said. */
  readonly pass?: EpisodePass;
  readonly command: string;
  /** A new idempotency key unless it has one. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What of the payload is asked for; `recordId` alone when absent. */
  readonly select?: string;
  /** Its input type, where that is not named after the command. */
  readonly type?: string;
}

/** What came of an order: its payload, or the code and details of its refusal. */
export interface Outcome {
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly code: string | null;
  readonly refusal: Readonly<Record<string, unknown>> | null;
  readonly message: string | null;
  /** What the order left in the owner's audit log outside the command's own transaction. */
  readonly records: readonly CollectedRecord[];
}

export interface Desk {
  readonly database: SeededDatabase;
  give(order: Order): Promise<Outcome>;
  /** As `give`; the id of its record. Throws when it is refused. */
  done(order: Order): Promise<string>;
  /** Reads tables as their owner. */
  rows(sql: string, ...values: unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The fields of an input type. */
  inputFields(type: string): readonly string[];
  stop(): Promise<void>;
}

const documentOf = ({ command, select = 'recordId', type }: Order): string => {
  const input = type ?? `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${command}(input: $input) { ${select} } }`;
};

/** JSON has no undefined: an order whose `idempotencyKey` is that has none. */
const asSent = (input: Order['input']): Record<string, unknown> =>
  JSON.parse(JSON.stringify(input)) as Record<string, unknown>;

/** `ruleset` is that of the dataset unless said. */
export const openDesk = async (
  agency: Agency,
  now?: Instant,
  ruleset?: ClockRulesetName,
): Promise<Desk> => {
  const database = await seededDatabase(agency);
  const subgraph = await askSubgraph(database.subgraph, {
    dataSource: database.dataSource,
    ...(now === undefined ? {} : { now }),
    ...(ruleset === undefined ? {} : { ruleset }),
  });
  const { schema } = await buildSubgraph(database.subgraph);
  const give = async (order: Order): Promise<Outcome> => {
    const { as, roles, purpose, pass = null, command } = order;
    const { data, errors, records } = await subgraph.ask({
      ...{ as, purpose, pass, document: documentOf(order), ...(roles ? { roles } : {}) },
      variables: { input: asSent({ idempotencyKey: randomUUID(), ...order.input }) },
    });
    const [error] = errors.filter(({ extensions }) => extensions?.code !== 'WITHHELD');
    return {
      payload: (data?.[command] ?? null) as Outcome['payload'],
      code: error ? String(error.extensions?.code) : null,
      refusal: error?.extensions ?? null,
      message: error?.message ?? null,
      records,
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
    rows: (sql, ...values) => database.rows(sql, values),
    inputFields: (name) => {
      const type = schema.getType(name);
      return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    },
    stop: async () => {
      await subgraph.stop();
      await database.drop();
    },
  };
};
