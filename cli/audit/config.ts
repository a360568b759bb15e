import { z } from 'zod';
import { peerFilesOf, peerVariables, type PeerFiles } from '../../runtime/tls/peer-variables.js';
import { readSecrets } from '../../runtime/secret-variables.js';
import { agencies, type Agency } from '../../schema/principal/agency.js';
import { CommandFailure } from '../command-failure.js';

/** What an agency needs to look at its own log, wherever the others run. */
export interface AgencyEnvironment {
  /** The owner role's. */
  readonly ownerUrl: string;
  readonly auditKeyFile: string;
  /** Where the other agencies say what they were told. */
  readonly subgraphUrls: ReadonlyMap<Agency, URL>;
  /** What it shows them; null: they speak plain HTTP. */
  readonly peers: PeerFiles | null;
}

/**
 * The variables that the agency's own subgraph has, and the owner's database.
 * @throws CommandFailure that names every one that is missing or wrong, and never a value
 */
export const readAgencyEnvironment = (
  owner: Agency,
  variables: NodeJS.ProcessEnv = process.env,
): AgencyEnvironment => {
  const database = `DATABASE_URL_${owner}_OWNER`;
  const others = agencies.filter((agency) => agency !== owner);
  const shape = {
    [database]: z.string().min(1),
    AUDIT_KEY_FILE: z.string().min(1),
    ...Object.fromEntries(others.map((other) => [`SUBGRAPH_URL_${other}`, z.url()])),
  };
  const secrets = readSecrets([database], variables);
  const given = { ...variables, ...secrets.values };
  const read = z.object(shape).and(z.object(peerVariables)).safeParse(given);
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    const problems = [...secrets.problems, ...issues];
    throw new CommandFailure('wrongUse', problems.join('\n'));
  }
  const { data } = read;
  const urlOf = (other: Agency): URL => new URL(String(data[`SUBGRAPH_URL_${other}`]));
  return {
    ownerUrl: String(data[database]),
    auditKeyFile: String(data.AUDIT_KEY_FILE),
    subgraphUrls: new Map(others.map((other) => [other, urlOf(other)])),
    peers: peerFilesOf(data),
  };
};
