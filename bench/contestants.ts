import { existsSync } from 'node:fs';
import { compiled } from './processes/parent.js';

/** One gateway that is measured. */
export interface Contestant {
  readonly name: EngineName;
  readonly title: string;
  /** What its process runs. */
  readonly file: URL;
}

export type EngineName = 'ours' | 'stock' | 'stock-lean' | 'hive' | 'floor';

const here: readonly Contestant[] = [
  { name: 'ours', title: 'Child view', file: compiled('engines/ours.js') },
  { name: 'stock', title: '@apollo/gateway', file: compiled('engines/stock.js') },
  {
    name: 'stock-lean',
    title: '@apollo/gateway, lean data source',
    file: compiled('engines/stock-lean.js'),
  },
  {
    name: 'floor',
    title: 'Hand-written program, the same calls',
    file: compiled('engines/floor.js'),
  },
];

/** The peers keep their packages, and their sources, to themselves. */
const peers = new URL('../../../bench/peers/', compiled('engines/'));

const hive: Contestant = {
  name: 'hive',
  title: 'Hive Gateway, Rust planner',
  file: new URL('hive.mjs', peers),
};

/** Whether `npm ci --prefix bench/peers` has been run. */
export const arePeersInstalled = (): boolean =>
  existsSync(new URL('node_modules/@graphql-hive/gateway-runtime/package.json', peers));

export const contestants = ({
  withPeers,
}: {
  readonly withPeers: boolean;
}): readonly Contestant[] => (withPeers ? [...here, hive] : here);
