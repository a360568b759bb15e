/** Whether what was told is in the logs of those whose it was. */
import { agencies } from '../../../schema/principal/agency.js';
import { childview } from '../../cli/support/childview.js';
import type { DatabaseServer } from './database-server.js';
import type { Disclosure } from './mixed-callers.js';

const MISSING = `select asked.id from unnest($1::text[]) as asked (id)
  where not exists (select from audit_record where request_id = asked.id and kind = 'READ')`;

/** Disclosures of which an owner has no row, as `<owner> <request>`. */
export const unrecorded = async (
  server: DatabaseServer,
  disclosures: readonly Disclosure[],
): Promise<readonly string[]> => {
  const missing = agencies.map(async (agency) => {
    const ids = disclosures.flatMap(({ requestId, owners }) =>
      owners.includes(agency) ? [requestId] : [],
    );
    const { rows } = await server.with(agency, (owner) =>
      owner.query<{ readonly id: string }>(MISSING, [ids]),
    );
    return rows.map(({ id }) => `${agency} ${id}`);
  });
  return (await Promise.all(missing)).flat();
};

/** What `childview audit <command>` says, and with which exit code. */
export const audit = async (
  command: 'verify' | 'reconcile',
  dataDir: string,
): Promise<{ readonly code: number | null; readonly said: unknown }> => {
  const { code, stdout } = await childview(['audit', command, '--json'], { DATA_DIR: dataDir });
  return { code, said: JSON.parse(stdout) as unknown };
};
