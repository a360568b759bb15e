/** How many cases a file of attacks ran: printed when it is over, so that a run that shrinks is seen. */
import { afterAll } from '@jest/globals';

const counts = new Map<string, number>();

export const countCases = (family: string, count = 1): void => {
  counts.set(family, (counts.get(family) ?? 0) + count);
};

/** Past Jest's own reporter, which would wrap it in a stack. */
afterAll(() => {
  const told = [...counts].map(([family, count]) => `${String(count)} ${family}`);
  if (told.length > 0) process.stderr.write(`attacks: ${told.join(', ')}\n`);
});
