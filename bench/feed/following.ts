/** Systems that follow the feed, through the gateway. */
import { readFileSync } from 'node:fs';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { fetchToken } from '../../cli/running/fetch-token.js';
import type { Run } from '../../cli/running/run-file.js';

export const operation = (name: string): string =>
  readFileSync(new URL(`../../../operations/${name}.graphql`, import.meta.url), 'utf8');

export const headersOf = async (as: string, run: Run): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await fetchToken(as, run)}`,
  'x-purpose': 'MASH_SCREENING',
});

export const connect = async (as: string, run: Run): Promise<Client> => {
  const connectionParams = await headersOf(as, run);
  const url = run.urls.graphql.replace(/^http/, 'ws');
  return createClient({ url, connectionParams, webSocketImpl: WebSocket, lazy: false });
};

interface Told {
  readonly policeReferralSubmitted: { readonly referral: { readonly id: string } } | null;
}

/** Calls with the id of each referral that is told. */
export const follow = (client: Client, onReferral: (id: string) => void): void => {
  client.subscribe<Told>(
    { query: operation('police-referrals') },
    {
      next: ({ data }) => {
        const id = data?.policeReferralSubmitted?.referral.id;
        if (id !== undefined) onReferral(id);
      },
      error: () => undefined,
      complete: () => undefined,
    },
  );
};
