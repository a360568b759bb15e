import type { RunDescription } from '../running/run-file.js';
import { graphqlUrl, innerUrl, readinessUrl, type Addresses } from './addresses.js';

/** What the other commands may know of a start. */
export const describeRun = (
  addresses: Addresses,
  { state, dataset }: Pick<RunDescription, 'state' | 'dataset'>,
): RunDescription => {
  const { gateway, admin, issuer, subgraphs } = addresses;
  return {
    state,
    dataset,
    urls: {
      graphql: graphqlUrl(addresses),
      readiness: readinessUrl(addresses),
      issuer: innerUrl(issuer),
      subgraphs: {
        police: innerUrl(subgraphs.police),
        'social-care': innerUrl(subgraphs['social-care']),
        health: innerUrl(subgraphs.health),
        cps: innerUrl(subgraphs.cps),
      },
    },
    ports: { gateway, admin, issuer },
  };
};
