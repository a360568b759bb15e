import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { Agency } from '../../principal/agency.js';

export const guardRails = 'guard-rails.cedar';

/** Each owner's own file. */
export const fileOf: Readonly<Record<Agency, string>> = {
  POLICE: 'police.cedar',
  SOCIAL_CARE: 'social-care.cedar',
  HEALTH: 'health.cedar',
  CPS: 'cps.cedar',
};

export interface PolicyFile {
  readonly name: string;
  readonly text: string;
}

/** The agreement as it is written: the schema and every policy file. */
export interface PolicyText {
  readonly schema: string;
  readonly files: readonly PolicyFile[];
}

const beside = (name: string): string =>
  readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/** Reads the policy files in the folder above this code. A missing file throws: nothing is decided without policy. */
export const readPolicyText = (): PolicyText => ({
  schema: beside('schema.cedarschema'),
  files: [guardRails, ...Object.values(fileOf)].map((name) => ({ name, text: beside(name) })),
});

/** SHA-256 (hex) over the schema and all files: the policy hash of caches and audit records. */
export const policyHash = (text: PolicyText): string => {
  const hash = createHash('sha256').update(text.schema);
  for (const file of text.files) hash.update(`\0${file.name}\0`).update(file.text);
  return hash.digest('hex');
};
