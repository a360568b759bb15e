import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'undici';

const patienceMs = 5_000;

export interface IssuerAnswer {
  readonly status: number;
  readonly body: unknown;
}

const unavailable: IssuerAnswer = { status: 503, body: { error: 'issuer_unavailable' } };

/**
 * INVARIANT: no page but the explorer itself gets a token by way of it. Browsers say where a request comes from;
 * under which name it was asked, the issuer is told, which answers under local names only.
 */
export const isOfOwnPage = ({
  host,
  origin,
  'sec-fetch-site': site,
}: IncomingHttpHeaders): boolean => {
  const isSameHost =
    origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  return isSameHost && (site === undefined || site === 'same-origin');
};

/** Asks the development issuer in the caller's place. Never throws. */
export const askIssuer = async (
  url: URL,
  { headers, body }: { readonly headers: IncomingHttpHeaders; readonly body?: unknown },
): Promise<IssuerAnswer> => {
  const { host = '', 'content-type': contentType = 'none' } = headers;
  try {
    const answer = await request(url, {
      headersTimeout: patienceMs,
      ...(body === undefined
        ? { method: 'GET', headers: { host } }
        : {
            method: 'POST',
            headers: { host, 'content-type': contentType },
            body: JSON.stringify(body),
          }),
    });
    return { status: answer.statusCode, body: await answer.body.json() };
  } catch {
    return unavailable;
  }
};
