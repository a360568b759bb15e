/**
 * The wire between an owner and its database, tapped: PostgreSQL's own protocol is read as it passes, so
 * that the query log is what was really sent. Statements are told apart by request: every transaction
 * says whose it is in its settings.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

interface SentStatement {
  readonly requestId: string | null;
  readonly text: string;
}

export interface StatementWire {
  /** The database's URL by way of this wire. */
  through(url: string): string;
  /** By the request that each is part of. */
  readonly statements: ReadonlyMap<string | null, readonly string[]>;
  close(): Promise<void>;
}

const requestIdIn = (text: string): string | null => /\bat-\d{6,}\b/.exec(text)?.[0] ?? null;

/** One connection's frontend messages, read as they pass. */
class FrontendReader {
  private rest = Buffer.alloc(0);
  private isStarted = false;
  private requestId: string | null = null;
  private readonly named = new Map<string, string>();

  constructor(private readonly tell: (statement: SentStatement) => void) {}

  read(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      const head = this.isStarted ? 1 : 0;
      if (this.rest.length < head + 4) return;
      const end = head + this.rest.readInt32BE(head);
      if (this.rest.length < end) return;
      if (this.isStarted) {
        this.message(String.fromCharCode(this.rest[0] ?? 0), this.rest.subarray(5, end));
      }
      this.isStarted = true;
      this.rest = this.rest.subarray(end);
    }
  }

  private message(type: string, body: Buffer): void {
    const [first = '', second = ''] = body.toString('utf8').split('\0', 2);
    if (type === 'P') this.named.set(first, second);
    if (type === 'Q') this.sent(first);
    if (type === 'B') {
      this.requestId = requestIdIn(body.toString('latin1')) ?? this.requestId;
      this.sent(this.named.get(second) ?? '');
    }
  }

  private sent(text: string): void {
    this.tell({ requestId: this.requestId, text });
    if (/^(commit|rollback)\b/i.test(text)) this.requestId = null;
  }
}

export const tapStatements = async (): Promise<StatementWire> => {
  const statements = new Map<string | null, string[]>();
  const keep = ({ requestId, text }: SentStatement): void => {
    const known = statements.get(requestId);
    if (known) known.push(text);
    else statements.set(requestId, [text]);
  };
  const sockets = new Set<Socket>();
  let target = { host: '127.0.0.1', port: 0 };
  const server = createServer((client) => {
    const database = connect(target);
    const reader = new FrontendReader(keep);
    client.on('data', (chunk) => {
      reader.read(chunk);
    });
    client.pipe(database).pipe(client);
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    through: (url) => {
      const tapped = new URL(url);
      target = { host: tapped.hostname, port: Number(tapped.port) };
      tapped.hostname = '127.0.0.1';
      tapped.port = String((server.address() as AddressInfo).port);
      return tapped.href;
    },
    statements,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
};
