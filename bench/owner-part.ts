/** One owner's part of operations/child-view.graphql, asked in process by a demo person: what the figures of one owner share. */
import { readFile } from 'node:fs/promises';
import { Kind, parse, print, type FieldNode } from 'graphql';
import type { DataSource } from 'typeorm';
import { findDemoPerson } from '../dev/issuer/people.js';
import { agencies, type Agency } from '../schema/principal/agency.js';
import type { EpisodePass } from '../schema/principal/episode-pass.js';
import type { Principal } from '../schema/principal/principal.js';

/** Which fields of a child each owner answers. */
const partsOf: Readonly<Record<Agency, readonly string[]>> = {
  POLICE: ['police'],
  SOCIAL_CARE: ['identity', 'socialCare'],
  HEALTH: ['health'],
  CPS: ['cps'],
};

const childView = parse(
  await readFile(new URL('../../operations/child-view.graphql', import.meta.url), 'utf8'),
);

const selectionOf = (agency: Agency): string => {
  const [operation] = childView.definitions.filter(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  const [child] = operation && 'selectionSet' in operation ? operation.selectionSet.selections : [];
  const fields = child?.kind === Kind.FIELD ? (child.selectionSet?.selections ?? []) : [];
  return fields
    .filter((node): node is FieldNode => node.kind === Kind.FIELD)
    .filter(({ name }) => partsOf[agency].includes(name.value))
    .map((node) => print(node))
    .join(' ');
};

/** As the gateway asks an owner for its part. */
export const queryOf = (agency: Agency): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { id ${selectionOf(agency)} } } }`;

export const passFor = (child: string): EpisodePass => ({
  ...{ owner: 'SOCIAL_CARE', episode: 'SD-2014-00001', kind: 'SD', purposes: ['S47_STRATEGY_CP'] },
  children: [{ id: child, area: null, ageBand: 'UNDER_16', consent: 'GIVEN' }],
  ...{ agencies, people: [], investigations: [], expiresAt: Number.MAX_SAFE_INTEGER },
});

/** A demo person of the police. */
export const policePerson = (name: string): Principal => {
  const person = findDemoPerson(name);
  if (!person) throw new Error(`There is no demo person ${name}`);
  return {
    ...{ issuer: 'bench', subject: name, name, kind: person.kind, organisation: 'bench' },
    ...{ agency: 'POLICE', roles: person.roles, areas: person.areas, team: null, assurance: 2 },
    ...{ tokenId: null, expiresAt: Number.MAX_SAFE_INTEGER },
  };
};

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/** CPU of the server's process behind a connection, in milliseconds. The pool has one connection. */
export const cpuMsOf = async (dataSource: DataSource): Promise<number> => {
  const [row] = await dataSource.query<readonly { pid: number }[]>(
    'select pg_backend_pid() as pid',
  );
  const stat = await readFile(`/proc/${String(row?.pid)}/stat`, 'utf8');
  const [user = '0', system = '0'] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * TICK_MS;
};
