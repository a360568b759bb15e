import { readFileSync, writeFileSync } from 'node:fs';

export interface GeneratedFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** The project's root, whether this runs from the sources or from `dist/`. */
const projectRoot = (): URL => {
  const here = import.meta.url;
  return new URL(here.includes('/dist/') ? '../../../' : '../../', here);
};

const readOr = (file: URL, absent: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return absent;
  }
};

/** Writes generated files, or with `isCheck` only compares: a stale one makes the process fail. */
export const keepFiles = (files: readonly GeneratedFile[], isCheck: boolean): void => {
  for (const { path, text } of files) {
    const file = new URL(path, projectRoot());
    if (readOr(file, '') === text) continue;
    if (!isCheck) writeFileSync(file, text);
    else {
      process.stderr.write(`${path} is stale: run npm run schema\n`);
      process.exitCode = 1;
    }
  }
};
