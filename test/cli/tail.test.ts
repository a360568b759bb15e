/** `childview tail` as a process of its own, against a gateway that does as it is told. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  announceRun,
  claimDataDir,
  releaseDataDir,
  type RunDescription,
} from '../../cli/running/run-file.js';
import { startScriptedFeed, type ScriptedFeed } from '../support/scripted-feed.js';
import { childview, newDataDir, spawnCommand, type RunningCommand } from './support/childview.js';
import { until } from './support/processes.js';

const MANY = 20;

describe('childview tail', () => {
  const dataDir = newDataDir();
  const cursorFile = join(dataDir, 'referrals.cursor');
  let feed: ScriptedFeed;
  let running: RunningCommand | null = null;

  const tail = (...args: string[]): RunningCommand => {
    running = spawnCommand(['tail', '--url', feed.url, '--json', ...args], { DATA_DIR: dataDir });
    return running;
  };

  const idsIn = ({ stdout }: { readonly stdout: string }): readonly number[] =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Number((JSON.parse(line) as { id: string }).id.replace('POLICE:', '')));

  const from = (first: number, last: number): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at);

  beforeAll(async () => {
    feed = await startScriptedFeed();
    const issuer = feed.url;
    const subgraphs = { police: issuer, 'social-care': issuer, health: issuer, cps: issuer };
    const run: RunDescription = {
      ...{ state: 'RUNNING', dataset: 'wm2014', ports: { gateway: 0, admin: 0, issuer: 0 } },
      urls: { graphql: feed.url, issuer, subgraphs, admin: { gateway: issuer, ...subgraphs } },
    };
    mkdirSync(dataDir, { recursive: true });
    await claimDataDir(dataDir, run);
    announceRun(dataDir, run);
  });
  afterAll(async () => {
    running?.kill('SIGKILL');
    releaseDataDir(dataDir);
    await feed.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('prints a line an event from now on, keeps its cursor, and ends with 0 when it is told to', async () => {
    feed.publish(1);
    const { said, kill, exited } = tail('--cursor-file', cursorFile, '--area', 'E06000051');
    await until(() => feed.asked.length === 1, 60_000);
    feed.publish(3);
    await until(
      () => existsSync(cursorFile) && readFileSync(cursorFile, 'utf8').includes('c4'),
      60_000,
    );
    kill('SIGINT');
    expect((await exited).code).toBe(0);
    expect(idsIn(said)).toEqual([2, 3, 4]);
    expect(feed.asked[0]).toEqual({
      params: { authorization: 'Bearer a-token', 'x-purpose': 'MASH_SCREENING' },
      ...{ after: null, area: 'E06000051' },
    });
    expect(JSON.parse(readFileSync(cursorFile, 'utf8'))).toEqual({
      ...{ feed: 'policeReferralSubmitted', variables: { localAuthority: 'E06000051' } },
      cursor: 'c4',
    });
  });

  it('goes on after the kept cursor over cuts and kills: everything, once, in order', async () => {
    const area = ['--cursor-file', cursorFile, '--area', 'E06000051'];
    const seen: number[] = [];
    const first = tail(...area);
    await until(() => feed.asked.length === 2, 60_000);
    feed.publish(MANY);
    await until(() => idsIn(first.said).length === MANY, 60_000);
    feed.cut();
    feed.publish(MANY);
    await until(
      () => readFileSync(cursorFile, 'utf8').includes(`c${String(4 + 2 * MANY)}`),
      60_000,
    );
    expect(first.said.stderr).toContain('trying again in 250 ms');
    first.kill('SIGKILL');
    await first.exited;
    seen.push(...idsIn(first.said));
    feed.publish(MANY);
    const second = await tail(...area, '--count', String(MANY)).exited;
    expect(second.code).toBe(0);
    seen.push(...idsIn(second));
    expect(seen).toEqual(from(5, 4 + 3 * MANY));
  });

  it('is known to the owner under a name, with what it has printed: begun there, gone on there', async () => {
    const before = feed.asked.length;
    const name = ['--subscriber', 'case system'];
    const first = tail(...name, '--count', '2');
    await until(() => feed.asked.length > before, 60_000);
    const start = 4 + 3 * MANY;
    expect(feed.asked.at(-1)?.after).toBe(`c${String(start)}`);
    feed.publish(3);
    expect((await first.exited).code).toBe(0);
    expect(feed.registered.get('case system')).toBe(`c${String(start + 2)}`);
    expect(idsIn(await tail(...name, '--count', '1').exited)).toEqual([start + 3]);
    const { code, stderr } = await tail(...name, '--area', 'E06000051').exited;
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('another question'),
    });
  });

  it('ends with 4 when the gateway stays away for as long as it was given', async () => {
    feed.refuse('SOURCE_UNAVAILABLE');
    const { code, stderr } = await tail('--give-up-after', '1').exited;
    expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringContaining('Given up') });
    feed.refuse(null);
  });

  it.each([
    ['1 when it is refused', 'PURPOSE_NOT_AVAILABLE', 1],
    ['5 when events after its cursor are gone', 'CURSOR_EXPIRED', 5],
  ])('ends with %s', async (_what, refusal, expected) => {
    feed.refuse(refusal);
    const { code, stderr } = await tail().exited;
    expect({ code, stderr }).toEqual({ code: expected, stderr: expect.stringContaining(refusal) });
    feed.refuse(null);
  });

  it.each([
    ['a feed that is none', ['--feed', 'weather'], 'policeReferralSubmitted'],
    ['an argument that the feed has not', ['--variables', '{"colour":"red"}'], 'localAuthority'],
    ['a cursor file of another area', ['--cursor-file', cursorFile], 'E06000051'],
    ['two places for the cursor', ['--subscriber', 'x', '--cursor-file', cursorFile], 'no file'],
  ])('answers wrong use with 2: %s', async (_what, args, word) => {
    const { code, stderr } = await childview(['tail', ...args], { DATA_DIR: dataDir });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(word) });
  });

  it('says in words what it is told, without the cursor', async () => {
    const words = spawnCommand(['tail', '--url', feed.url, '--from-start', '--count', '1'], {
      DATA_DIR: dataDir,
    });
    const { stdout } = await words.exited;
    expect(stdout).toMatch(
      /^id=POLICE:1 {2}referral\.id=\S+ .*referral\.urgency=URGENT .*children=\S+c41d\n$/,
    );
  });
});
