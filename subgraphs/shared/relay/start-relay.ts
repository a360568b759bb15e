import type { Agency } from '../../../schema/principal/agency.js';
import type { RelayTarget } from './event-stream.js';
import type { Relay } from './relay.js';

interface RelayParts {
  readonly subgraph: { readonly owner: Agency };
  readonly config: { readonly eventRelay: RelayTarget | null };
  readonly dataSource: { readonly options: object };
}

const urlOf = (options: object): string => {
  if ('url' in options && typeof options.url === 'string') return options.url;
  throw new Error('The data source has no URL.');
};

/** The relay of this process; null where none is configured, and then no code of NATS is loaded. */
export const startRelay = async (
  { subgraph, config, dataSource }: RelayParts,
  onProblem: (what: string, error: unknown) => void,
): Promise<Relay | null> => {
  const target = config.eventRelay;
  if (target === null) return null;
  const { Relay } = await import('./relay.js');
  const { owner } = subgraph;
  const relay = new Relay({ owner, databaseUrl: urlOf(dataSource.options), target, onProblem });
  relay.start();
  return relay;
};
