import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * All that a line may say besides its time, level, process and sentence: codes, names of ours, counts and places in
 * our code. What is not named here is not written, whoever logs it.
 */
const allowed = new Set(['kind', 'code', 'at', 'auditRef', 'subgraph', 'subscribers']);

const onlyAllowed = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name)));

/** INVARIANT: the sentence is ours. The message of an error may quote what was read, so it is never it. */
const sentenceOf = (given: unknown): string =>
  typeof given === 'string' ? given : 'something failed';

/** What a process logs: one line of JSON each, on stderr. Ids of requests, codes, counts; never personal data. */
export const openLog = (
  process: string,
  destination: DestinationStream = pino.destination(2),
): Logger =>
  pino(
    {
      base: { process },
      formatters: { log: onlyAllowed },
      hooks: {
        logMethod([first, second], method) {
          const given: unknown = first;
          if (given instanceof Error) method.call(this, { kind: given.name }, sentenceOf(second));
          else if (typeof given === 'object') method.call(this, given, sentenceOf(second));
          else method.call(this, sentenceOf(given));
        },
      },
    },
    destination,
  );
