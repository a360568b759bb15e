import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page, and what it may load and reach. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

/** In place of a nonce in the built page (cli/build-web.mjs). */
const placeholder = /\bNONCE\b/g;

const everyPage = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/**
 * Scripts, workers and requests are this server's alone. Monaco writes its lines with `style` attributes, which
 * no nonce can let in; `style` elements need this answer's (docs/adr/0047).
 */
const explorerPolicy = (nonce: string): string =>
  [
    ...everyPage,
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
  ].join('; ');

const waitingStyle = 'body{margin:2rem;font:17px/1.5 Arial,Helvetica,sans-serif;color:#0b0c0c}';

/** Looks again by itself every two seconds. */
const waiting: Page = {
  html: `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>Child view: the explorer is being built</title>
<style>${waitingStyle}</style>
</head>
<body>
<h1>The explorer is being built</h1>
<p>The first start does so in the background, in some seconds. This page looks again by itself.</p>
<p>If it never comes, <code>npm run build:web</code> builds it, or says why not.</p>
</body>
</html>
`,
  policy: [
    ...everyPage,
    `style-src-elem 'sha256-${createHash('sha256').update(waitingStyle).digest('base64')}'`,
  ].join('; '),
};

/** The explorer, or, while there is none, the page that says so. */
export const readPage = async (pageDir: string): Promise<Page> => {
  const built = await readFile(join(pageDir, 'index.html'), 'utf8').catch(() => null);
  if (built === null) return waiting;
  const nonce = randomBytes(18).toString('base64');
  return { html: built.replace(placeholder, nonce), policy: explorerPolicy(nonce) };
};
