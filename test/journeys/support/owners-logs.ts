/** The owners' audit logs of a running partnership, as their owners read them, and the doors beside the gateway. */
import { join } from 'node:path';
import { Client } from 'pg';
import { fetchToken } from '../../../cli/running/fetch-token.js';
import { agencies, subgraphOf, type Agency } from '../../../schema/principal/agency.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { createContextSigner } from '../../../schema/principal/sign-request-context.js';
import { loadSigningKey } from '../../../schema/principal/signing-key.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import { loginRoles } from '../../../subgraphs/shared/database/audit-rights.js';
import { databaseName } from '../../../subgraphs/shared/database/database-urls.js';
import { startEmbeddedPostgres } from '../../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import type { Partnership } from './partnership.js';

export interface LoggedRow {
  readonly request_id: string;
  readonly call_id: string;
  readonly child_id: string | null;
  readonly subject: string;
  readonly purpose: string;
  readonly disclosed: Readonly<Record<string, unknown>>;
  readonly withheld: Readonly<Record<string, unknown>>;
}

export interface OwnersLogs {
  /** What an owner has on record of a request. */
  rowsOf(owner: Agency, requestId: string): Promise<readonly LoggedRow[]>;
  /** What an agency has in its own environment, to look at its own log. */
  environmentOf(owner: Agency): Readonly<Record<string, string>>;
  /** Works while an owner's log takes no rows: its role has lost the right to add any. */
  whileShut<T>(owner: Agency, work: () => Promise<T>): Promise<T>;
  /** Who looked at an owner's log by hand, at what it says of a child. */
  looksAt(owner: Agency, childId: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Lays the owner's own hands on a sealed row, past the trigger that refuses it. */
  editSealedRow(owner: Agency): Promise<void>;
  close(): Promise<void>;
}

const ROWS = 'select * from audit_record';

const EDIT = `update audit_record set subject = 'somebody else'
  where id = (select record_id from audit_seal order by pos limit 1) returning id`;

export const openOwnersLogs = async ({
  dataDir,
  run: { urls },
}: Partnership): Promise<OwnersLogs> => {
  const databases = agencies.map(databaseName);
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, databases });
  const urlOf = (owner: Agency, role: 'owner' | 'app' | 'audit'): string =>
    server.urlFor(databaseName(owner), role);
  const run = async <Row>(owner: Agency, sql: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: urlOf(owner, 'owner') });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows as Row[];
    } finally {
      await client.end();
    }
  };
  return {
    rowsOf: (owner, requestId) =>
      run<LoggedRow>(owner, `${ROWS} where request_id = $1 and kind <> 'PASS'`, [requestId]),
    environmentOf: (owner) => ({
      [`DATABASE_URL_${owner}_OWNER`]: urlOf(owner, 'owner'),
      AUDIT_KEY_FILE: join(dataDir, 'keys', `${subgraphOf[owner]}.audit.key`),
      ...Object.fromEntries(
        agencies.map((other) => [`SUBGRAPH_URL_${other}`, urls.subgraphs[subgraphOf[other]]]),
      ),
    }),
    whileShut: async (owner, work) => {
      const { audit } = loginRoles({ app: urlOf(owner, 'app'), audit: urlOf(owner, 'audit') });
      await run(owner, `revoke insert on audit_record from "${audit}"`);
      try {
        return await work();
      } finally {
        await run(owner, `grant insert on audit_record to "${audit}"`);
      }
    },
    looksAt: (owner, childId) =>
      run(owner, `${ROWS} where issuer like 'urn:%' and child_id = $1`, [childId]),
    editSealedRow: async (owner) => {
      await run(owner, 'alter table audit_record disable trigger user');
      let edited: unknown[] = [];
      while (edited.length === 0) edited = await run(owner, EDIT);
      await run(owner, 'alter table audit_record enable trigger user');
    },
    close: () => server.stop(),
  };
};

export interface DirectQuestion {
  readonly to: Agency;
  readonly as: string;
  readonly purpose: AccessPurpose;
  /** One of social care's. */
  readonly episode: string;
  readonly requestId: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The signed pass of an episode, as its owner gives it to whoever was invited. */
const passOf = async (
  { run }: Partnership,
  { token, episode, purpose }: Pick<DirectQuestion, 'episode' | 'purpose'> & { token: string },
): Promise<string> => {
  const response = await fetch(new URL('/pass', run.urls.subgraphs['social-care']), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ episode, purpose }),
  });
  return ((await response.json()) as { readonly pass: string }).pass;
};

/** Asks an owner as somebody would who has got hold of the gateway's key. */
export const askDirectly = async (
  partnership: Partnership,
  { to, as, purpose, episode, requestId, query, variables }: DirectQuestion,
): Promise<unknown> => {
  const { run, dataDir } = partnership;
  const key = await loadSigningKey(join(dataDir, 'keys', 'gateway.key'));
  if (!key) throw new Error('The gateway has no key');
  const token = await fetchToken(as, run);
  const pass = await passOf(partnership, { token, episode, purpose });
  const claims = { purpose, pass, justification: null, withheld: [], requestId };
  const context = await createContextSigner(key, realSeconds).sign({
    ...{ audience: subgraphOf[to], accessToken: token, claims, notAfter: realSeconds() + 20 },
  });
  const response = await fetch(new URL('/graphql', run.urls.subgraphs[subgraphOf[to]]), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-request-context': context,
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
};
