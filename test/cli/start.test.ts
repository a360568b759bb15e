import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireRun } from '../../cli/running/run-file.js';
import { commandOf } from '../../subgraphs/shared/database/embedded-postgres/lock/process-identity.js';
import { childview, newDataDir, startChildview, type RunningStart } from './support/childview.js';
import { childrenOf, isRunning, until } from './support/processes.js';

const dataDir = newDataDir();
const environment = { DATA_DIR: dataDir, PORT: '0', ADMIN_PORT: '0', NO_COLOR: '1' };

/** A first start on a machine that is busy with other tests. */
const PATIENCE_MS = 180_000;

const databaseLock = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');

let running: RunningStart | null = null;

const start = async (): Promise<RunningStart> => {
  running = await startChildview(environment);
  return running;
};

/** The supervisor's processes that serve: neither the database, which has its own, nor the explorer's build. */
const nodeChildren = ({ pid }: RunningStart): readonly number[] =>
  childrenOf(pid).filter((child) => commandOf(child)?.includes('/main.js'));

const databasePid = (): number =>
  existsSync(databaseLock) ? Number.parseInt(readFileSync(databaseLock, 'utf8'), 10) : 0;

afterAll(async () => {
  if (running) {
    running.stop('SIGTERM');
    await running.exited;
  }
  const left = databasePid();
  if (left > 0 && isRunning(left)) process.kill(left, 'SIGQUIT');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** One after the other, on one data directory: each begins with what the one before has left. */
describe('start', () => {
  it(
    'prints where everything is, whom to act as and what to try',
    async () => {
      const { printed } = await start();
      const block = printed();
      expect(block).toMatch(/^Child view \d+\.\d+\.\d+ {3} SYNTHETIC DATA /m);
      for (const name of ['Children', 'Police', 'Social care', 'Health', 'CPS']) {
        expect(block).toMatch(new RegExp(`^✔ ${name} +[\\d,]+ {2}\\d+ms$`, 'm'));
      }
      expect(block).toContain('4 subgraphs composed');
      const { graphql } = requireRun(dataDir).urls;
      expect(block).toContain(graphql);
      expect(block).toContain(graphql.replace('/graphql', '/explorer'));
      expect(block).toContain('npx childview token mash-police');
      expect(block).toMatch(/^Ready in \d+\.\ds\. Press Ctrl\+C to stop\.$/m);
      expect(block).not.toMatch(/eyJ|postgres:/);
    },
    PATIENCE_MS,
  );

  it('offers commands that work as they are printed', async () => {
    const block = running?.printed() ?? '';
    const words = /npx childview (query .*) \\\n {2}(.*)$/m.exec(block) ?? [];
    const args = `${words[1] ?? ''} ${words[2] ?? ''}`.replaceAll("'", '').split(' ');
    const { code, stdout } = await childview(args, environment);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      data: { child: { police: { knownToPolice: true } } },
    });
  });

  it('prints a token alone', async () => {
    const { code, stdout, stderr } = await childview(['token', 'named-nurse'], environment);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  it('passes on what the gateway refuses, and fails with it', async () => {
    const args = ['query', 'operations/inspection-figures.graphql', '--as', 'ig-auditor'];
    const { code, stdout, stderr } = await childview(args, environment);
    expect(code).toBe(1);
    expect(stderr).toContain('PURPOSE_REQUIRED');
    expect(JSON.parse(stdout)).toHaveProperty('errors');
  });

  it('keeps a second start off its data directory', async () => {
    const { code, stderr } = await childview(['start'], environment);
    expect(code).toBe(1);
    expect(stderr).toContain('already');
    const seed = await childview(['seed', '--dataset', 'demo'], environment);
    expect(seed.code).toBe(1);
  });

  it(
    'starts a process again that was killed',
    async () => {
      const before = nodeChildren(running!);
      const subgraph = before.find((pid) => commandOf(pid)?.includes('main.js health'));
      process.kill(subgraph ?? 0, 'SIGKILL');
      const url = new URL('/readyz', requireRun(dataDir).urls.admin.health);
      await until(() => !isRunning(subgraph ?? 0), 60_000);
      await untilAnswers(url);
      expect(nodeChildren(running!)).toHaveLength(before.length);
    },
    PATIENCE_MS,
  );

  it('leaves no process and no word of itself when it is told to stop', async () => {
    const { pid, stop, exited } = running!;
    const all = [pid, ...childrenOf(pid), databasePid()];
    // Twice, as Ctrl-C arrives under npm.
    stop('SIGINT');
    stop('SIGTERM');
    expect((await exited).code).toBe(0);
    expect(all.filter(isRunning)).toEqual([]);
    expect(existsSync(databaseLock)).toBe(false);
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
    running = null;
  });

  it(
    'keeps what was loaded for the next start, and leaves no process of ours when it is killed',
    async () => {
      const second = await start();
      expect(second.printed()).not.toContain('Loading');
      const children = nodeChildren(second);
      expect(children).toHaveLength(6);
      second.stop('SIGKILL');
      await second.exited;
      running = null;
      await until(() => !children.some(isRunning), 60_000);
      expect((await childview(['token', 'mash-police'], environment)).code).toBe(1);
    },
    PATIENCE_MS,
  );
});

const untilAnswers = async (url: URL): Promise<void> => {
  let isUp = false;
  const ask = async (): Promise<void> => {
    isUp = (await fetch(url).catch(() => null))?.ok ?? false;
    if (!isUp) setTimeout(() => void ask(), 100);
  };
  void ask();
  await until(() => isUp, 30_000);
};
