import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { askIssuer, isOfOwnPage, type IssuerAnswer } from './ask-issuer.js';
import { readPage } from './explorer-page.js';

export interface ExplorerOptions {
  /** Where `npm run build:web` has put the page, or will. */
  readonly pageDir: string;
  /** Whose people one can act as; null: nobody, and a token is pasted. */
  readonly issuerUrl: URL | null;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** Names as the build gives them: no folder can be left by one. */
const assetName = /^[\w-]+(\.[\w-]+)*\.(js|css|ttf)$/;

/** Of a worker: what it loads is this server's. */
const assetPolicy = "default-src 'none'; script-src 'self'";

const notFound: IssuerAnswer = { status: 404, body: { error: 'not_found' } };
const notOurs: IssuerAnswer = { status: 403, body: { error: 'own_page_only' } };

/**
 * `/explorer`: GraphiQL as this server keeps it, with nothing from any other host; and on the same origin, what
 * the development issuer answers. Names of assets carry a hash of what is in them, so that they may be kept.
 */
export const serveExplorer = (
  app: FastifyInstance,
  { pageDir, issuerUrl }: ExplorerOptions,
): void => {
  const sendPage = async (reply: FastifyReply): Promise<FastifyReply> => {
    const { html, policy } = await readPage(pageDir);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .send(html);
  };
  app.get('/explorer', (_request, reply) => sendPage(reply));
  app.get('/explorer/', (_request, reply) => sendPage(reply));

  app.get<{ Params: { name: string } }>('/explorer/assets/:name', async ({ params }, reply) => {
    const { name } = params;
    const content = assetName.test(name)
      ? await readFile(join(pageDir, 'assets', name)).catch(() => null)
      : null;
    if (content === null) {
      reply.callNotFound();
      return reply;
    }
    return reply
      .type(types[extname(name)] ?? 'application/octet-stream')
      .header('content-security-policy', assetPolicy)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(content);
  });

  app.get('/explorer/scene', async ({ headers }, reply) => {
    const { status, body } = issuerUrl
      ? await askIssuer(new URL('/scene', issuerUrl), { headers })
      : notFound;
    return reply.status(status).send(body);
  });

  app.post('/explorer/token', async ({ headers, body: asked }, reply) => {
    const own = isOfOwnPage(headers);
    const { status, body } = !own
      ? notOurs
      : issuerUrl
        ? await askIssuer(new URL('/token', issuerUrl), { headers, body: asked ?? null })
        : notFound;
    return reply.status(status).send(body);
  });
};
