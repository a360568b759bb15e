import { createServer, type Server } from 'node:net';
import { rmSync } from 'node:fs';
import { childview, newDataDir } from './support/childview.js';

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

describe('the childview command', () => {
  it('explains itself, with its exit codes', async () => {
    const { code, stdout } = await childview(['--help']);
    expect(code).toBe(0);
    for (const word of ['start', 'seed', 'stories', 'token', 'query', 'Exit codes']) {
      expect(stdout).toContain(word);
    }
  });

  it.each([
    ['start', 'DATASET'],
    ['seed', '--again'],
    ['stories', '--json'],
    ['token', 'Example'],
    ['query', '--variables'],
    ['rotate-key', 'KEY_FILE'],
    ['audit', 'reconcile'],
    ['tail', '--cursor-file'],
  ])('explains %s, with %s', async (command, word) => {
    const { code, stdout } = await childview([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(word);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['begin']],
    ['an unknown option', ['stories', '--xml']],
    ['an argument too few', ['token']],
    ['a key file that is not there', ['rotate-key', 'no.key']],
    ['query without a person', ['query', 'operations/child-view.graphql']],
    ['an unknown dataset', ['seed', '--dataset', 'wm2015']],
    ['an unknown person', ['token', 'nobody']],
    ['an unknown agency', ['audit', 'verify', '--agency', 'FIRE']],
    ['an unknown person who asks', ['query', 'package.json', '--as', 'nobody']],
    ['a file that is not there', ['query', 'no.graphql', '--as', 'mash-police']],
    [
      'variables that are no JSON',
      ['query', 'package.json', '--as', 'prosecutor', '--variables', '{'],
    ],
    ['an address that is none', ['query', 'package.json', '--as', 'prosecutor', '--url', 'here']],
  ])('answers wrong use with 2: %s', async (_what, args) => {
    const { code, stderr, stdout } = await childview(args, { DATA_DIR: newDataDir() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('lists the datasets to whoever names another, and the people', async () => {
    const dataset = await childview(['seed', '--dataset', 'wm2015']);
    expect(dataset.stderr).toContain('wm2014, wm2025, demo');
    const person = await childview(['token', 'nobody']);
    expect(person.stderr).toContain('named-nurse');
  });

  it('says how to start what is not running', async () => {
    const { code, stderr } = await childview(['token', 'mash-police'], { DATA_DIR: newDataDir() });
    expect(code).toBe(1);
    expect(stderr).toContain('npm start');
  });

  it('names every wrong variable of a start, and no value', async () => {
    const wrong = { PORT: 'my-secret', DATASET: 'my-secret', DATABASE_URL_CPS: 'my-secret' };
    const { code, stderr } = await childview(['start'], wrong);
    expect(code).toBe(2);
    for (const name of ['PORT', 'DATASET', 'DATABASE_URL_CPS']) expect(stderr).toContain(name);
    expect(stderr).not.toContain('my-secret');
  });

  it('says which port is busy and what to set, and leaves nothing behind', async () => {
    const busy = createServer();
    await new Promise<void>((listening) => busy.listen(0, '127.0.0.1', listening));
    const dataDir = newDataDir();
    const port = String(portOf(busy));
    const { code, stderr } = await childview(['start'], {
      DATA_DIR: dataDir,
      PORT: '0',
      ADMIN_PORT: port,
    });
    busy.close();
    rmSync(dataDir, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${port} is in use. Set ADMIN_PORT`);
  });

  it('tells the stories as a table and as JSON, in colours to nobody who does not want them', async () => {
    const table = await childview(['stories', '--dataset', 'demo'], { NO_COLOR: '1', CI: '1' });
    expect(table.stdout).toMatch(/^DM-\d\d {2}\S/);
    expect(table.stdout).not.toContain('\u001b[');
    const { stdout } = await childview(['stories', '--json']);
    const stories: unknown = JSON.parse(stdout);
    expect(stories).toContainEqual({
      story: 'ST-13',
      title: expect.any(String),
      childIds: [expect.stringMatching(/^[0-9a-f-]{36}$/)],
      episodes: expect.objectContaining({
        S47_STRATEGY_CP: expect.stringMatching(/^SD-\d{4}-\d+$/),
      }),
      urn: expect.any(String),
    });
  });

  it('lists the demo people with their purposes', async () => {
    const { stdout } = await childview(['people']);
    expect(stdout).toMatch(/^ig-auditor .* AUDIT$/m);
  });
});
