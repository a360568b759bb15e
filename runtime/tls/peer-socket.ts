import { WebSocket } from 'ws';
import type { PeerSecrets } from './peer-certificate.js';

export interface PeerSocketOptions {
  /** Bytes of one message. */
  readonly maxPayload: number;
  /** Milliseconds for the other side to accept the connection. */
  readonly handshakeTimeout: number;
  /** What is shown to the peer at each opening; absent, or nothing: plain. */
  readonly secrets?: (() => PeerSecrets | undefined) | undefined;
}

/** The class of a connection to a peer: graphql-ws passes no options to its socket. */
export const peerSocket = ({
  secrets,
  ...limits
}: PeerSocketOptions): new (url: string, protocol: string) => WebSocket =>
  class extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, {
        ...{ ...limits, ...secrets?.() },
        ...{ perMessageDeflate: false, followRedirects: false },
      });
    }
  };
