import { z } from 'zod';

const environment = z.object({
  ISSUER_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  ISSUER_HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  NODE_ENV: z.string().optional(),
});

export interface IssuerConfig {
  /** 0: the operating system chooses. */
  readonly port: number;
  readonly host: string;
  /** Where the keys are kept. */
  readonly dataDir: string;
}

/**
 * The issuer's configuration. Throws in production, where nobody may hand out tokens for the asking,
 * and an Error that names every bad variable, and no value.
 */
export const readIssuerConfig = (env: NodeJS.ProcessEnv = process.env): IssuerConfig => {
  const read = environment.safeParse(env);
  if (!read.success) {
    const names = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The development issuer cannot start. ${names.join('; ')}`);
  }
  const { ISSUER_PORT, ISSUER_HOST, DATA_DIR, NODE_ENV } = read.data;
  if (NODE_ENV === 'production') {
    throw new Error('The development issuer does not start with NODE_ENV=production.');
  }
  return { port: ISSUER_PORT, host: ISSUER_HOST, dataDir: DATA_DIR };
};
