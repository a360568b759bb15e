import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { subgraphNames, typeDefs } from '../subgraphs/schemas.js';
import type { SubgraphName } from '../subgraphs/schemas.js';

export type Urls = Readonly<Record<SubgraphName, string>>;

/** Where the subgraphs are, as the parent process gave it to an engine. */
export const urlsGiven = (): Urls => JSON.parse(process.argv[2] ?? '{}') as Urls;

/** Composes the benchmark's supergraph for these addresses. */
export const supergraphAt = (urls: Urls): string => {
  const { supergraphSdl, errors } = composeServices(
    subgraphNames.map((name) => ({ name, url: urls[name], typeDefs: parse(typeDefs[name]) })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(String).join('\n'));
  return supergraphSdl;
};
