import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { PeerFiles } from './peer-variables.js';

/** As node:tls takes them. */
export interface PeerSecrets {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
  readonly minVersion: 'TLSv1.3';
}

export interface PeerCertificateOptions {
  /** Told why new files cannot be used; the old ones are, until they can. */
  readonly onProblem: (error: unknown) => void;
  /** How often the files are looked at, in milliseconds. Default 30,000. */
  readonly lookEveryMs?: number;
}

const pathsOf = ({ certificate, key, authorities }: PeerFiles): readonly string[] => [
  certificate,
  key,
  authorities,
];

/** Throws Error when a file cannot be read, or a key is not that of its certificate. */
const read = ({ certificate, key, authorities }: PeerFiles): PeerSecrets => {
  const secrets = {
    cert: readFileSync(certificate, 'utf8'),
    key: readFileSync(key, 'utf8'),
    ca: readFileSync(authorities, 'utf8'),
    minVersion: 'TLSv1.3',
  } as const;
  createSecureContext(secrets);
  return secrets;
};

/** What a process shows its peers, and whom it believes: read at the start, and again when a file changes. */
export class PeerCertificate {
  private readonly listeners = new Set<(secrets: PeerSecrets) => void>();
  private secrets: PeerSecrets;

  /** Throws Error when the files cannot be used. */
  constructor(
    private readonly files: PeerFiles,
    private readonly options: PeerCertificateOptions,
  ) {
    this.secrets = read(files);
    const interval = options.lookEveryMs ?? 30_000;
    for (const path of pathsOf(files)) {
      watchFile(path, { interval, persistent: false }, this.renew);
    }
  }

  get current(): PeerSecrets {
    return this.secrets;
  }

  /** Calls the listener with what is new, whenever it is. */
  onRenewed(listener: (secrets: PeerSecrets) => void): void {
    this.listeners.add(listener);
  }

  close(): void {
    for (const path of pathsOf(this.files)) unwatchFile(path, this.renew);
    this.listeners.clear();
  }

  /** A certificate whose key is not written yet is no certificate: the key's own change reads both again. */
  private readonly renew = (): void => {
    try {
      this.secrets = read(this.files);
    } catch (error) {
      this.options.onProblem(error);
      return;
    }
    for (const listener of this.listeners) listener(this.secrets);
  };
}
