import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { graphql } from 'graphql';
import { schemaOf, subgraphNames } from './schemas.js';
import { reportReady } from '../processes/child.js';

const name = subgraphNames.find((one) => one === process.argv[2]);
if (name === undefined) throw new Error('Name one of the benchmark subgraphs');
const schema = schemaOf(name);

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
};

interface Posted {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const answerTo = async (body: string): Promise<string> => {
  const { query, variables, operationName } = JSON.parse(body) as Posted;
  const answer = await graphql({ schema, source: query, variableValues: variables, operationName });
  return JSON.stringify(answer);
};

/**
 * Answers by request body: the data never changes, and the machine's time is wanted for the gateways,
 * whose cost is what is measured. All of them ask these same processes.
 */
const known = new Map<string, Promise<string>>();

const server = createServer((request, response) => {
  void (async () => {
    const body = await bodyOf(request);
    const answer = known.get(body) ?? answerTo(body);
    known.set(body, answer);
    const text = Buffer.from(await answer);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': text.length,
    });
    response.end(text);
  })();
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  reportReady(server);
});
