import { CommandFailure } from '../../cli/command-failure.js';
import { readCliConfig } from '../../cli/config.js';

const failureOf = (variables: Record<string, string>): CommandFailure => {
  try {
    readCliConfig(variables);
  } catch (error) {
    if (error instanceof CommandFailure) return error;
    throw error;
  }
  throw new Error('The environment was accepted.');
};

describe('the environment of childview', () => {
  it('may be empty', () => {
    expect(readCliConfig({})).toMatchObject({
      port: 4000,
      adminPort: 4001,
      host: '127.0.0.1',
      dataset: null,
      databases: { kind: 'embedded' },
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readCliConfig({ PORT: '', DATASET: '', DATABASE_URL_CPS: '' })).toEqual(
      readCliConfig({}),
    );
  });

  it('names every problem at once, and no value', () => {
    const failure = failureOf({
      PORT: 'eighty-secret',
      ADMIN_PORT: '70000',
      DATASET: 'secret-set',
      DATABASE_URL_POLICE: 'postgres://app:secret@host/police',
    });
    expect(failure.exitCode).toBe(2);
    for (const name of ['PORT', 'ADMIN_PORT', 'DATASET', 'DATABASE_URL_HEALTH']) {
      expect(failure.message).toContain(name);
    }
    expect(failure.message).not.toContain('secret');
  });

  it('lists the datasets when DATASET names none of them', () => {
    expect(failureOf({ DATASET: 'wm2015' }).message).toContain('wm2014, wm2025, demo');
  });

  it('keeps PORT and ADMIN_PORT apart', () => {
    expect(failureOf({ PORT: '4500', ADMIN_PORT: '4500' }).message).toContain('ADMIN_PORT');
  });

  it('refuses production, where nobody may hand out tokens', () => {
    expect(failureOf({ NODE_ENV: 'production' }).message).toContain('NODE_ENV');
  });

  it('hands on to child processes what they need and nothing else', () => {
    const { inherited } = readCliConfig({
      PATH: '/bin',
      HOME: '/root',
      AWS_SECRET: 'x',
      TZ: 'UTC',
    });
    expect(inherited).toEqual({ PATH: '/bin', TZ: 'UTC' });
  });
});
