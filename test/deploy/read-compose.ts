import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const projectRoot = join(import.meta.dirname, '../..');

const service = z.object({
  image: z.string(),
  command: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  networks: z.array(z.string()),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  profiles: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});

const composeFile = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.object({})),
});

export type ComposeService = z.infer<typeof service>;

type Variables = Readonly<Record<string, string>>;

const reference = /\$\{([A-Z_]+)(?::([-?+])([^}]*))?\}/g;

/** What docker compose makes of `${NAME}`, `:-` default, `:+` alternative and `:?` demand. */
export const substitute = (text: string, variables: Variables): string =>
  text.replaceAll(reference, (_whole, name: string, sign?: string, word?: string): string => {
    const value = variables[name] ?? '';
    const given = word ?? '';
    if (sign === '+') return value === '' ? '' : given;
    if (value !== '') return value;
    if (sign === '?') throw new Error(`${name}: ${given}`);
    return sign === '-' ? given : '';
  });

export const composeText = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8');

export const compose = composeFile.parse(parse(composeText, { merge: true }));

export const serviceOf = (name: string): ComposeService => {
  const found = compose.services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

/** A service's environment as its process sees it. */
export const environmentOf = (name: string, variables: Variables): Record<string, string> =>
  Object.fromEntries(
    Object.entries(serviceOf(name).environment).map(([key, value]) => [
      key,
      substitute(value, variables),
    ]),
  );

/** The values that somebody who runs compose has to give, as deploy/make-env names them. */
export const variablesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
