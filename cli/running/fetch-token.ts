import { z } from 'zod';
import { demoPeople, findDemoPerson } from '../../dev/issuer/people.js';
import { CommandFailure } from '../command-failure.js';
import type { Run } from './run-file.js';

const answer = z.object({ access_token: z.string() });

/** @throws CommandFailure (wrong use) with everybody who may be named */
export const requirePerson = (person: string): void => {
  if (findDemoPerson(person)) return;
  const names = demoPeople.map((known) => `  ${known.person}`).join('\n');
  throw new CommandFailure('wrongUse', `There is no such person. The demo people are:\n${names}`);
};

/** An access token of a demo person from the running development issuer. */
export const fetchToken = async (person: string, { urls }: Run): Promise<string> => {
  const unreachable = new CommandFailure('failed', 'The development issuer does not answer.');
  const response = await fetch(new URL('/token', urls.issuer), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  }).catch(() => {
    throw unreachable;
  });
  const read = answer.safeParse(await response.json().catch(() => null));
  if (!read.success) throw unreachable;
  return read.data.access_token;
};
