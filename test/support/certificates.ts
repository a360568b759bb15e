/** Certificates of an authority of the test's own, made by openssl. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PeerFiles } from '../../runtime/tls/peer-variables.js';

const openssl = promisify(execFile);
const make = (...given: string[]) => openssl('openssl', given);
const newKey = [
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:prime256v1',
  '-nodes',
  '-days',
  '2',
];

export interface TestAuthority {
  /** Of a process on this machine: new files under the name, in the place of those that had it. */
  issue(name: string): Promise<PeerFiles>;
  remove(): Promise<void>;
}

export const startAuthority = async (): Promise<TestAuthority> => {
  const folder = await mkdtemp(join(tmpdir(), 'childview-authority-'));
  const at = (file: string): string => join(folder, file);
  await make(
    ...['req', '-x509', ...newKey, '-subj', '/CN=authority'],
    ...['-keyout', at('authority.key'), '-out', at('authority.crt')],
  );
  await writeFile(at('names'), 'subjectAltName=IP:127.0.0.1,DNS:localhost');
  return {
    issue: async (name) => {
      const files = {
        certificate: at(`${name}.crt`),
        key: at(`${name}.key`),
        authorities: at('authority.crt'),
      };
      await make(
        ...['req', ...newKey, '-subj', `/CN=${name}`],
        ...['-keyout', files.key, '-out', at(`${name}.csr`)],
      );
      await make(
        ...['x509', '-req', '-in', at(`${name}.csr`), '-out', files.certificate, '-days', '2'],
        ...['-CA', files.authorities, '-CAkey', at('authority.key'), '-extfile', at('names')],
      );
      return files;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
