/** Every process with a certificate of the partnership's own authority, over the databases of one that has none. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchToken } from '../../cli/running/fetch-token.js';
import { subgraphNames } from '../../schema/principal/agency.js';
import { Peers } from '../../runtime/tls/peers.js';
import type { PeerFiles } from '../../runtime/tls/peer-variables.js';
import { childOf, episodeOf, type Partnership } from '../journeys/support/partnership.js';
import { sharedPartnership } from '../journeys/support/shared-partnership.js';
import { startAuthority, type TestAuthority } from '../support/certificates.js';
import { ofEveryAgency } from './support/of-every-agency.js';
import { startPairs, type Pairs } from './support/pairs.js';
import { withoutTimes } from './support/steady-callers.js';

const PATIENCE_MS = 180_000;

let partnership: Partnership;
let authority: TestAuthority;
let pairs: Pairs;
let caller: Peers;

const peersOf = (files: PeerFiles | null): Peers =>
  new Peers(files, {
    onProblem: (error) => {
      throw error;
    },
  });

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
  authority = await startAuthority();
  caller = peersOf(await authority.issue('caller'));
  const tls = await authority.issue('process');
  pairs = await startPairs(partnership, ['gateway', ...subgraphNames], { copies: 1, tls });
}, PATIENCE_MS);

afterAll(async () => {
  await pairs.stop();
  await caller.close();
  await authority.remove();
});

const ask = async (url: string, peers: Peers): Promise<string> => {
  const answer = await peers.fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await fetchToken('named-nurse', partnership.run)}`,
      'x-purpose': 'S47_STRATEGY_CP',
      'x-episode': episodeOf('ST-10', 'S47_STRATEGY_CP'),
    },
    body: JSON.stringify({ query: ofEveryAgency, variables: { id: childOf('ST-10') } }),
  });
  return answer.text();
};

describe('a partnership whose processes speak TLS', () => {
  it('answers of every agency what it answers without', async () => {
    const plain = await ask(partnership.run.urls.graphql, caller);
    expect(plain).not.toContain('SOURCE_UNAVAILABLE');
    expect(withoutTimes(await ask(pairs.url, caller))).toEqual(withoutTimes(plain));
  });

  it('has owners who hear nobody without a certificate', async () => {
    const owners = pairs.replicas.filter(({ name }) => name !== 'gateway');
    expect(owners).toHaveLength(subgraphNames.length);
    const nobody = peersOf(null);
    for (const { port } of owners) {
      const at = `127.0.0.1:${String(port)}/.well-known/jwks.json`;
      expect((await caller.fetch(`https://${at}`)).status).toBe(200);
      await expect(nobody.fetch(`https://${at}`)).rejects.toThrow('fetch failed');
      await expect(nobody.fetch(`http://${at}`)).rejects.toThrow('fetch failed');
    }
  });
});
