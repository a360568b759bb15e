import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { Agent, buildConnector, fetch as plainFetch } from 'undici';
import {
  PeerCertificate,
  type PeerCertificateOptions,
  type PeerSecrets,
} from './peer-certificate.js';
import type { PeerFiles } from './peer-variables.js';

/** Idle connections are kept for so long, as Fastify's own server keeps them. */
const KEEP_ALIVE_MS = 72_000;

export interface PeerServerOptions {
  /** Bytes. */
  readonly maxHeaderSize: number;
  /** Whether whoever connects must have a certificate of an authority of ours. */
  readonly isForPeersAlone: boolean;
}

/**
 * How a process speaks with the other processes of the partnership: over TLS in which each shows the other its
 * certificate, where it has one; else over plain HTTP.
 */
export class Peers {
  private readonly certificate: PeerCertificate | null;
  private readonly agent: Agent | null;

  /** Throws Error when the files cannot be used. */
  constructor(files: PeerFiles | null, options: PeerCertificateOptions) {
    this.certificate = files && new PeerCertificate(files, options);
    const connect = this.connector();
    this.agent = connect ? new Agent({ connect }) : null;
  }

  /** As undici's, to peers alone. */
  readonly fetch: typeof plainFetch = (input, init) =>
    plainFetch(input, this.agent ? { ...init, dispatcher: this.agent } : init);

  /** Reads a key set for jose, which takes the global fetch's answers. */
  readonly fetchKeys = async (
    url: string,
    { headers, signal }: { readonly headers: Headers; readonly signal: AbortSignal },
  ): Promise<Response> => {
    const given = Object.fromEntries(headers);
    const answer = await this.fetch(url, { headers: given, signal, redirect: 'manual' });
    return new Response(await answer.text(), { status: answer.status });
  };

  /** What a pool of undici connects with; undefined: what it has by itself. */
  connector(): buildConnector.connector | undefined {
    const { certificate } = this;
    if (!certificate) return undefined;
    let connect = buildConnector({ ...certificate.current });
    certificate.onRenewed((secrets) => {
      connect = buildConnector({ ...secrets });
    });
    return (options, callback) => {
      connect(options, callback);
    };
  }

  /** What is shown to a peer now; undefined: nothing. */
  readonly secrets = (): PeerSecrets | undefined => this.certificate?.current;

  /** Fastify's options for the server of this process. */
  serverOptions({ maxHeaderSize, isForPeersAlone }: PeerServerOptions) {
    const { certificate } = this;
    if (!certificate) return { http: { maxHeaderSize } };
    const demand = { requestCert: isForPeersAlone, rejectUnauthorized: isForPeersAlone };
    const serverFactory = (handler: RequestListener) => {
      const server = createServer({ ...certificate.current, ...demand, maxHeaderSize }, handler);
      server.keepAliveTimeout = KEEP_ALIVE_MS;
      certificate.onRenewed((secrets) => {
        server.setSecureContext(secrets);
      });
      return server;
    };
    return { serverFactory };
  }

  async close(): Promise<void> {
    this.certificate?.close();
    await this.agent?.close();
  }
}
