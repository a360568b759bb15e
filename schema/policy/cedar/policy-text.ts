import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The guard rails first, then one file per owning agency. */
export const policyFiles = [
  'guard-rails.cedar',
  'police.cedar',
  'social-care.cedar',
  'health.cedar',
  'cps.cedar',
] as const;

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
  readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** Reads the files that lie beside this code. A missing file throws: nothing is decided without policy. */
export const readPolicyText = (): PolicyText => ({
  schema: beside('schema.cedarschema'),
  files: policyFiles.map((name) => ({ name, text: beside(name) })),
});

/** SHA-256 (hex) over the schema and all files: the policy hash of caches and audit records. */
export const policyHash = (text: PolicyText): string => {
  const hash = createHash('sha256').update(text.schema);
  for (const file of text.files) hash.update(`\0${file.name}\0`).update(file.text);
  return hash.digest('hex');
};
