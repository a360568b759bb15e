import pc from 'picocolors';
import { demoPeople } from '../../../dev/issuer/people.js';
import { agencies, subgraphOf, type Agency } from '../../../schema/principal/agency.js';
import { adminUrl, explorerUrl, graphqlUrl, innerUrl, type Addresses } from '../addresses.js';
import type { Filled } from '../databases/fill-databases.js';
import { steps, type Step } from '../databases/prepared-file.js';
import type { Readiness } from '../processes/worker.js';
import { stepNames } from '../progress.js';

export interface BlockFacts {
  readonly version: string;
  readonly addresses: Addresses;
  readonly filled: Filled;
  readonly subgraphs: ReadonlyMap<Agency, Readiness>;
  readonly gateway: Readiness;
  readonly tookMs: number;
}

const LABEL = 14;
const NUMBER = 9;
const URL_WIDTH = 37;

const ms = (tookMs: number): string => pc.dim(`${tookMs.toFixed(0)}ms`);

/** A new load says how long it took; what was there says how long its process took to answer. */
const stepLine = ({ filled, subgraphs }: BlockFacts, step: Step): string => {
  const readiness = step === 'CHILDREN' ? null : (subgraphs.get(step) ?? null);
  const name = stepNames[step].padEnd(LABEL - 2);
  if (readiness?.isReady === false) {
    return `${pc.red('✖')} ${name} ${pc.red('does not answer yet; it is started again')}`;
  }
  const loaded = filled.loaded.get(step);
  const tookMs = loaded !== undefined && loaded.records > 0 ? loaded.tookMs : readiness?.tookMs;
  const records = filled.prepared.records[step]?.toLocaleString('en-GB') ?? 'kept';
  const time = tookMs === undefined ? pc.dim('kept') : ms(tookMs);
  return `${pc.green('✔')} ${name} ${records.padStart(NUMBER)}  ${time}`;
};

const supergraphLine = ({ gateway }: BlockFacts): string =>
  `${pc.green('✔')} ${'Supergraph'.padEnd(LABEL - 2)} ${String(agencies.length)} subgraphs composed  ${ms(gateway.tookMs)}`;

const addressLine = (label: string, url: string, note: string): string =>
  `${label.padEnd(LABEL)}${pc.cyan(url.padEnd(URL_WIDTH))}${pc.dim(note)}`.trimEnd();

const addressLines = ({ addresses }: BlockFacts): readonly string[] => [
  addressLine('GraphQL', graphqlUrl(addresses), 'Apollo Sandbox in a browser'),
  addressLine('Explorer', explorerUrl(addresses), 'act as anybody, in a browser, offline'),
  addressLine('Health', `${adminUrl(addresses)}/readyz`, ''),
  ...agencies.map((agency, index) => {
    const name = subgraphOf[agency];
    const label = index === 0 ? 'Subgraphs' : '';
    const url = innerUrl(addresses.subgraphs[name]);
    return pc.dim(`${label.padEnd(LABEL)}${url.padEnd(URL_WIDTH)}${name}`);
  }),
];

/** One of each agency that reads a child's records, and who keeps an eye on them. */
const shownPeople = [
  'mash-police',
  'mash-social-worker',
  'named-nurse',
  'prosecutor',
  'ig-auditor',
];

const personLines = (): readonly string[] =>
  demoPeople
    .filter(({ person }) => shownPeople.includes(person))
    .map(({ person, title }) => `${person.padEnd(LABEL + 6)}${title}`);

/** On two lines, which a shell reads as one. */
const queryCommand = ({ filled }: BlockFacts): readonly string[] => {
  const { firstChild } = filled.prepared;
  if (!firstChild) return [];
  const variables = JSON.stringify({ id: firstChild.childId });
  return [
    'npx childview query operations/child-view.graphql --as mash-police \\',
    `  --purpose S47_STRATEGY_CP --episode ${firstChild.episode} --variables '${variables}'`,
  ];
};

const seconds = (tookMs: number): string => `${(tookMs / 1000).toFixed(1)}s`;

/** What `npm start` ends with: what is there, where, who may be acted as, and what to try. */
export const firstRunBlock = (facts: BlockFacts): string =>
  [
    '',
    `${pc.bold('Child view')} ${pc.dim(facts.version)}   ${pc.bgYellow(pc.black(' SYNTHETIC DATA '))}`,
    '',
    ...steps.map((step) => stepLine(facts, step)),
    supergraphLine(facts),
    '',
    ...addressLines(facts),
    '',
    `${pc.bold('Act as')}  ${pc.dim('a token for an hour:')} npx childview token mash-police`,
    ...personLines(),
    '',
    pc.bold('Try'),
    'npx childview stories',
    ...queryCommand(facts),
    '',
    `Ready in ${pc.bold(seconds(facts.tookMs))}. Press ${pc.bold('Ctrl+C')} to stop.`,
    '',
  ].join('\n');
