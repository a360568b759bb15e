/**
 * Two gateways, two processes of the police and two of social care, each pair over one database and behind a
 * load balancer without a memory: everybody is told the same in the same order, a referral is taken in once,
 * and nobody misses the one that dies.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askingAt } from '../../journeys/support/partnership.js';
import type { Replica } from '../../operations/support/replica.js';
import { atSocialCare, notArrived } from '../support/both-sides.js';
import { trial } from '../support/faults-config.js';
import { announceAndTakeBack, publishedReferrals } from '../support/police-outbox.js';
import { whileItComesNearer } from '../support/progress.js';
import { startProxy, type Proxy } from '../support/proxy.js';
import { startWriters, type Writers } from '../support/referral-writers.js';
import { secondGateway, secondSubgraph } from '../support/replicas.js';
import { stage } from '../support/stage.js';
import { follow, type Subscriber } from '../support/subscribers.js';

const MARK = 'A referral of the trial of two of each.';
const AREA = 'E06000051';
const REFERRALS = trial.referrals / 4;

describe('two of each', () => {
  const proxies: Proxy[] = [];
  const followers: Subscriber[] = [];
  const acknowledged = new Set<string>();
  let police: Replica;
  let gateway: Replica;
  let socialCare: Replica;
  let atPolice: Proxy;
  let edge: string;

  const balanced = async (...ports: readonly number[]): Promise<Proxy> => {
    const proxy = await startProxy(...ports);
    proxies.push(proxy);
    return proxy;
  };
  const graphqlAt = ({ port }: Proxy): string => `http://127.0.0.1:${String(port)}/graphql`;

  beforeAll(async () => {
    const { partnership, server } = stage;
    const { ports, urls } = partnership.run;
    const agency = (name: 'POLICE' | 'SOCIAL_CARE', gatewayPort: number) =>
      secondSubgraph(partnership, server, { agency: name, gatewayPort });
    police = await agency('POLICE', ports.gateway);
    atPolice = await balanced(police.port, Number(new URL(urls.subgraphs.police).port));
    gateway = await secondGateway(partnership, atPolice.port);
    const atEdge = await balanced(ports.gateway, gateway.port);
    edge = graphqlAt(atEdge);
    socialCare = await agency('SOCIAL_CARE', atEdge.port);
    // Two begin at each gateway, and go to the other when theirs is gone.
    const here = [ports.gateway, gateway.port];
    const there = [gateway.port, ports.gateway];
    for (const order of [here, there, here, there]) {
      const graphqlUrl = graphqlAt(await balanced(...order));
      followers.push(follow(partnership, { graphqlUrl }));
    }
  }, 120_000);

  afterAll(async () => {
    await Promise.all(followers.map((follower) => follower.stop()));
    await Promise.all([police, gateway, socialCare].map((replica) => replica.stop('SIGKILL')));
    await Promise.all(proxies.map((proxy) => proxy.stop()));
  });

  const write = (): Writers =>
    startWriters({
      partnership: { ask: askingAt(edge, stage.partnership.run) },
      ...{ referrals: REFERRALS, writers: 8, areas: [AREA], mark: MARK },
      disturb: (area) => announceAndTakeBack(stage.server, area),
    });

  const written = async (writers: Writers): Promise<void> => {
    const left = () => REFERRALS - writers.acknowledged.size;
    await whileItComesNearer(left, trial.stalledMs);
    await writers.done;
    for (const id of writers.acknowledged) acknowledged.add(id);
  };

  /** What of the trial's has been told, to each follower. */
  const told = (): readonly (readonly string[])[] =>
    followers.map((follower) => follower.told().filter((id) => acknowledged.has(id)));

  const expectAgreement = async (): Promise<void> => {
    const published = await publishedReferrals(stage.server, MARK);
    const ids = published.map(({ referralId }) => referralId);
    expect([...ids].sort()).toEqual([...acknowledged].sort());
    await whileItComesNearer(
      () => told().reduce((left, so) => left + Math.max(0, ids.length - so.length), 0),
      trial.stalledMs,
    );
    for (const so of told()) expect(so).toEqual(ids);
    const [first, ...others] = followers.map((follower) => follower.told());
    for (const other of others) expect(other).toEqual(first);
    await whileItComesNearer(() => notArrived(stage.server, ids), trial.stalledMs);
    const takenIn = await atSocialCare(stage.server, ids);
    expect(takenIn.map(({ id, times }) => [id, times])).toEqual(
      [...ids].sort().map((id) => [id, { receiveReferral: 1 }]),
    );
  };

  it(
    'tells everybody the same in the same order, whichever gateway and whichever process of the police is asked',
    async () => {
      await written(write());
      await expectAgreement();
      expect([...atPolice.served.values()].every((connections) => connections > 0)).toBe(true);
    },
    trial.mostMs,
  );

  it(
    'loses nothing, and nobody is told otherwise, when one of each dies',
    async () => {
      const writers = write();
      for (const [n, replica] of [police, gateway, socialCare].entries()) {
        const share = (REFERRALS * (n + 1)) / 4;
        await whileItComesNearer(
          () => Math.max(0, share - writers.acknowledged.size),
          trial.stalledMs,
        );
        await replica.stop('SIGKILL');
      }
      await written(writers);
      await expectAgreement();
    },
    trial.mostMs,
  );
});
