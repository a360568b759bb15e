import { z } from 'zod';
import { optionalVariable } from '../optional-variable.js';

/** How a process and its peers know one another, for the zod object of either kind. */
export const peerVariables = {
  TLS_CERTIFICATE_FILE: optionalVariable,
  TLS_KEY_FILE: optionalVariable,
  TLS_AUTHORITIES_FILE: optionalVariable,
  TLS_ELSEWHERE: z.stringbool().default(false),
};

type Variables = z.infer<z.ZodObject<typeof peerVariables>>;

/** PEM files. They are read again when they change: a certificate is renewed while the process runs. */
export interface PeerFiles {
  /** The certificate of this process, and those between it and an authority. Its names are those of the process' URL. */
  readonly certificate: string;
  readonly key: string;
  /** Who may vouch for a peer: the partnership's own authorities, and nobody else. */
  readonly authorities: string;
}

/** Null: the process speaks plain HTTP. */
export const peerFilesOf = (variables: Variables): PeerFiles | null => {
  const { TLS_CERTIFICATE_FILE: certificate, TLS_KEY_FILE: key } = variables;
  const { TLS_AUTHORITIES_FILE: authorities } = variables;
  return certificate && key && authorities ? { certificate, key, authorities } : null;
};

interface Problem {
  readonly name: string;
  readonly message: string;
}

const problemsOf = (
  variables: Variables & Readonly<Record<string, unknown>>,
  addresses: readonly string[],
): readonly Problem[] => {
  const names = ['TLS_CERTIFICATE_FILE', 'TLS_KEY_FILE', 'TLS_AUTHORITIES_FILE'] as const;
  const missing = names.filter((name) => variables[name] === undefined);
  if (missing.length === 0) {
    return addresses
      .filter((name) => !String(variables[name]).startsWith('https:'))
      .map((name) => ({ name, message: 'is not https, and TLS_CERTIFICATE_FILE is set' }));
  }
  if (missing.length < names.length) {
    return missing.map((name) => ({ name, message: 'belongs to the other TLS_*_FILE' }));
  }
  if (variables.NODE_ENV !== 'production' || variables.TLS_ELSEWHERE) return [];
  const message =
    'production needs TLS between processes: this, TLS_KEY_FILE and TLS_AUTHORITIES_FILE; or TLS_ELSEWHERE=true where a service mesh sees to it, or the network of one host';
  return [{ name: 'TLS_CERTIFICATE_FILE', message }];
};

/** A refinement of the zod object of a process: how it would reach the peers whose addresses are in these variables. */
export const reachesPeers =
  (addresses: readonly string[]) =>
  (
    variables: Variables & Readonly<Record<string, unknown>>,
    context: Pick<z.RefinementCtx, 'addIssue'>,
  ): void => {
    for (const { name, message } of problemsOf(variables, addresses)) {
      context.addIssue({ code: 'custom', path: [name], message });
    }
  };
