import type { RunDescription } from '../running/run-file.js';
import { adminUrl, graphqlUrl, innerUrl, type Addresses } from './addresses.js';

const innerUrls = (ports: Addresses['subgraphs']): RunDescription['urls']['subgraphs'] => ({
  police: innerUrl(ports.police),
  'social-care': innerUrl(ports['social-care']),
  health: innerUrl(ports.health),
  cps: innerUrl(ports.cps),
});

/** What the other commands may know of a start. */
export const describeRun = (
  addresses: Addresses,
  { state, dataset }: Pick<RunDescription, 'state' | 'dataset'>,
): RunDescription => {
  const { gateway, admin, issuer, subgraphs, subgraphAdmins } = addresses;
  return {
    state,
    dataset,
    urls: {
      graphql: graphqlUrl(addresses),
      issuer: innerUrl(issuer),
      subgraphs: innerUrls(subgraphs),
      admin: { gateway: adminUrl(addresses), ...innerUrls(subgraphAdmins) },
    },
    ports: { gateway, admin, issuer },
  };
};
