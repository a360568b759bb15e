import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  announceRun,
  claimDataDir,
  findRun,
  releaseDataDir,
  requireRun,
  wasKilled,
  type RunDescription,
} from '../../cli/running/run-file.js';
import { newDataDir } from './support/childview.js';

const description = (state: RunDescription['state']): RunDescription => ({
  state,
  dataset: 'wm2014',
  urls: {
    graphql: 'http://localhost:1/graphql',
    issuer: 'http://127.0.0.1:3',
    subgraphs: { police: 'a', 'social-care': 'b', health: 'c', cps: 'd' },
    admin: { gateway: 'e', police: 'f', 'social-care': 'g', health: 'h', cps: 'i' },
  },
  ports: { gateway: 1, admin: 2, issuer: 3 },
});

describe('the word that a start leaves of itself', () => {
  let dataDir = '';
  const file = (): string => join(dataDir, 'run.json');

  beforeEach(() => {
    dataDir = newDataDir();
    mkdirSync(dataDir);
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  it('is readable by its owner alone', async () => {
    await claimDataDir(dataDir, description('STARTING'));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('keeps a second start away, and says where the first is', async () => {
    await claimDataDir(dataDir, description('STARTING'));
    const second = claimDataDir(dataDir, description('STARTING'));
    await expect(second).rejects.toThrow('http://localhost:1/graphql');
  });

  it('lets one of two simultaneous starts win', async () => {
    const claims = await Promise.allSettled(
      [1, 2].map(() => claimDataDir(dataDir, description('STARTING'))),
    );
    expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not count when its process was killed, even if the number is taken again', async () => {
    await claimDataDir(dataDir, description('RUNNING'));
    const kept = readFileSync(file(), 'utf8');
    writeFileSync(file(), kept.replace(/"identity": "[^"]*"/, '"identity": "1@0"'));
    expect(findRun(dataDir)).toBeNull();
    expect(wasKilled(dataDir)).toBe(true);
    await expect(claimDataDir(dataDir, description('STARTING'))).resolves.toBeUndefined();
  });

  it('does not count when it is not ours to read', () => {
    writeFileSync(file(), '{"pid": "nonsense"');
    expect(findRun(dataDir)).toBeNull();
    expect(wasKilled(dataDir)).toBe(false);
  });

  it('tells apart what runs, what still starts and what is not there', async () => {
    expect(() => requireRun(dataDir)).toThrow('npm start');
    await claimDataDir(dataDir, description('STARTING'));
    expect(() => requireRun(dataDir)).toThrow('still starting');
    announceRun(dataDir, description('RUNNING'));
    expect(requireRun(dataDir).ports.issuer).toBe(3);
    releaseDataDir(dataDir);
    expect(() => requireRun(dataDir)).toThrow('npm start');
  });
});
