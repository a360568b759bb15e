import { Client } from 'pg';
import type { Agency } from '../../../schema/principal/agency.js';
import type { AgencyUrls } from '../../../subgraphs/shared/database/database-urls.js';

/** The datasets that the databases hold: null where there is none, or no tables yet, or no answer. */
export type HeldDatasets = ReadonlyMap<Agency, string | null>;

const heldBy = async (url: string): Promise<string | null> => {
  const client = new Client({ connectionString: url, application_name: 'childview start' });
  // A connection that breaks afterwards is told by the query that it breaks.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('select name from dataset');
    return rows[0]?.name ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
};

export const heldDatasets = async (
  urls: ReadonlyMap<Agency, AgencyUrls>,
): Promise<HeldDatasets> => {
  const held = [...urls].map(async ([agency, { app }]) => [agency, await heldBy(app)] as const);
  return new Map(await Promise.all(held));
};

/** The dataset that every database holds; null when any holds another, or none. */
export const datasetInAll = (held: HeldDatasets): string | null => {
  const [first = null, ...others] = new Set(held.values());
  return others.length === 0 ? first : null;
};
