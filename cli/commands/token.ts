import { readDataDir } from '../config.js';
import { fetchToken, requirePerson } from '../running/fetch-token.js';
import { requireRun } from '../running/run-file.js';

/** `childview token <person>`: the token alone, so that it can be piped. */
export const printToken = async (person: string): Promise<void> => {
  requirePerson(person);
  const token = await fetchToken(person, requireRun(readDataDir()));
  process.stdout.write(`${token}\n`);
};
