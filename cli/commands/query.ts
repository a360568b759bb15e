import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CommandFailure } from '../command-failure.js';
import { readDataDir } from '../config.js';
import { fetchToken, requirePerson } from '../running/fetch-token.js';
import { requireRun } from '../running/run-file.js';

export interface QueryOptions {
  readonly as: string;
  readonly purpose?: string;
  readonly episode?: string;
  /** JSON. */
  readonly variables?: string;
  /** Absent: the running gateway. */
  readonly url?: string;
}

const graphqlError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z
    .object({ code: z.string(), owner: z.string(), class: z.string(), field: z.string() })
    .partial()
    .optional(),
});

const answerBody = z.object({
  data: z.unknown().optional(),
  errors: z.array(graphqlError).optional(),
});

type GraphqlError = z.infer<typeof graphqlError>;

const readOperation = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new CommandFailure('wrongUse', `The operation cannot be read: ${file}`);
  }
};

export const readVariables = (text: string | undefined): Record<string, unknown> => {
  if (text === undefined) return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw new CommandFailure('wrongUse', '--variables is not a JSON object, as {"id": "…"}.');
  }
};

export const requireUrl = (url: string): string => {
  if (URL.canParse(url) && /^https?:/.test(url)) return url;
  throw new CommandFailure('wrongUse', '--url is not an http address.');
};

/** `WITHHELD HEALTH HEALTH_SENSITIVE child.health.camhs therapyNotes`, or the code and the message. */
const shortened = ({ message, path, extensions }: GraphqlError): string => {
  const { code = 'ERROR', owner, class: dataClass, field } = extensions ?? {};
  const place = path && path.length > 0 ? [path.join('.')] : [];
  const parts = [code, owner, dataClass, ...place, field].filter((part) => part !== undefined);
  return code === 'WITHHELD' ? parts.join(' ') : `${parts.join(' ')}: ${message}`;
};

const ask = async (file: string, options: QueryOptions): Promise<Response> => {
  requirePerson(options.as);
  const body = JSON.stringify({
    query: readOperation(file),
    variables: readVariables(options.variables),
  });
  const given = options.url === undefined ? null : requireUrl(options.url);
  const run = requireRun(readDataDir());
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await fetchToken(options.as, run)}`,
    ...(options.purpose !== undefined && { 'x-purpose': options.purpose }),
    ...(options.episode !== undefined && { 'x-episode': options.episode }),
  };
  return fetch(given ?? run.urls.graphql, { method: 'POST', headers, body }).catch(() => {
    throw new CommandFailure('failed', 'The gateway does not answer.');
  });
};

/**
 * `childview query <file>`: the answer as JSON on stdout, its errors in a line each on stderr.
 * @throws CommandFailure when the whole request is refused
 */
export const runQuery = async (file: string, options: QueryOptions): Promise<void> => {
  const response = await ask(file, options);
  const body: unknown = await response.json().catch(() => null);
  const read = answerBody.safeParse(body);
  if (!read.success) throw new CommandFailure('failed', 'The answer is not one of GraphQL.');
  process.stdout.write(`${JSON.stringify(body, null, 2)}\n`);
  const { data, errors = [] } = read.data;
  for (const error of errors) process.stderr.write(`${shortened(error)}\n`);
  const isRefused = data === undefined || data === null;
  if (isRefused) throw new CommandFailure('failed', 'The request was refused.');
};
