import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Secrets {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Name variables, and never a value. */
  readonly problems: readonly string[];
}

/** An empty variable is an absent one: docker-compose passes those on. */
const given = (environment: Environment, name: string): string | undefined => {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
};

const contentOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
};

/**
 * Variables that hold secrets. Each may be given as itself, or as `<NAME>_FILE`, the path of a file that holds it,
 * so that it is in no process list and no description of a container.
 */
export const readSecrets = (names: readonly string[], environment: Environment): Secrets => {
  const values: Record<string, string | undefined> = {};
  const problems: string[] = [];
  for (const name of names) {
    const own = given(environment, name);
    const file = given(environment, `${name}_FILE`);
    const content = file === undefined ? null : contentOf(file);
    if (own !== undefined && file !== undefined)
      problems.push(`${name} and ${name}_FILE are both set: set one`);
    if (file !== undefined && !content) problems.push(`${name}_FILE names no file with a value`);
    values[name] = own ?? content ?? undefined;
  }
  return { values, problems };
};
