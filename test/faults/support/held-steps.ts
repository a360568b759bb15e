/** The steps of the way of a referral, each held in the midst of the transaction that takes it. */
import type { Client } from 'pg';
import type { Agency } from '../../../schema/principal/agency.js';
import type { DatabaseServer } from './database-server.js';

/** In the order of the way: whose database, and before which change in it. */
const moments = {
  submit: ['POLICE', 'insert on police_referral_child'],
  // Committed, and not in the feed yet.
  number: ['POLICE', 'update of pos on outbox'],
  // Told to social care's system, and not in its inbox yet.
  keep: ['SOCIAL_CARE', 'insert on inbox'],
  // In its inbox, and not acted on yet.
  receive: ['SOCIAL_CARE', 'insert on arrived_referral'],
  acknowledge: ['SOCIAL_CARE', 'update of acknowledged_at on referral'],
  decide: ['SOCIAL_CARE', 'update of decision on referral'],
  // Decided, and not in the feed yet.
  numberDecision: ['SOCIAL_CARE', 'update of pos on outbox'],
  // Told to the police's system, and not in their inbox yet.
  keepDecision: ['POLICE', 'insert on inbox'],
  // In their inbox, and not acted on yet.
  hear: ['POLICE', 'update of decision on police_referral'],
} as const satisfies Record<string, readonly [Agency, string]>;

export type Step = keyof typeof moments;

export const steps = Object.keys(moments) as readonly Step[];

const owners = [...new Set(Object.values(moments).map(([owner]) => owner))];

/** Advisory locks of two numbers: that a step is held, and that somebody has come to it. */
const HELD = 4_711;
const COME = 4_712;

/** Waits in a loop: a wait for a lock would be given up after a second, as any command's is. */
const HOLD = `create function hold_step() returns trigger language plpgsql as $$ begin
  perform pg_advisory_xact_lock_shared(${String(COME)}, tg_argv[0]::int);
  while not pg_try_advisory_xact_lock_shared(${String(HELD)}, tg_argv[0]::int) loop
    perform pg_sleep(0.01);
  end loop;
  return new;
end $$`;

const SOMEBODY = `select exists (select from pg_locks where locktype = 'advisory' and granted
  and database = (select oid from pg_database where datname = current_database())
  and classid = ${String(COME)} and objid = $1) as "isThere"`;

const noOf = (step: Step): number => steps.indexOf(step) + 1;

/** Holds are of a connection: they end with it, or with the server. */
export class HeldSteps {
  private constructor(private readonly clients: ReadonlyMap<Agency, Client>) {}

  /** Once a partnership. */
  static async prepare(server: DatabaseServer): Promise<void> {
    for (const owner of owners) await server.with(owner, (client) => client.query(HOLD));
    for (const step of steps) {
      const [owner, change] = moments[step];
      const trigger = `create trigger hold_${step} before ${change} for each row
        execute function hold_step(${String(noOf(step))})`;
      await server.with(owner, (client) => client.query(trigger));
    }
  }

  static async remove(server: DatabaseServer): Promise<void> {
    for (const owner of owners) {
      await server.with(owner, (client) => client.query('drop function hold_step() cascade'));
    }
  }

  static async open(server: DatabaseServer): Promise<HeldSteps> {
    const opening = owners.map(async (owner) => [owner, await server.connect(owner)] as const);
    return new HeldSteps(new Map(await Promise.all(opening)));
  }

  /** Whoever comes to it from now on stays there. */
  async hold(step: Step): Promise<void> {
    await this.query(step, `select pg_advisory_lock(${String(HELD)}, $1)`);
  }

  /** Steps at which nobody is. */
  async missing(wanted: readonly Step[]): Promise<readonly Step[]> {
    const found = wanted.map(async (step) => {
      const rows = await this.query(step, SOMEBODY);
      return (rows[0] as { readonly isThere: boolean }).isThere ? [] : [step];
    });
    return (await Promise.all(found)).flat();
  }

  /** Whoever is held goes on. */
  async release(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.end().catch(() => null)));
  }

  private async query(step: Step, sql: string): Promise<readonly unknown[]> {
    const { rows } = (await this.clients
      .get(moments[step][0])
      ?.query<Record<string, unknown>>(sql, [noOf(step)])) ?? { rows: [] };
    return rows;
  }
}
