/** The gateway's log of calls: on disk before the call, and whole again after a disk that took nothing. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, unlink } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { AskLogFile } from '../../../gateway/audit/ask-log-file.js';

let folder: string;
let file: string;
let problems: string[];
let log: AskLogFile;

const opened = (mostWaiting?: number): AskLogFile => {
  const onProblem = (code: string) => problems.push(code);
  return new AskLogFile({ file, onProblem, ...(mostWaiting === undefined ? {} : { mostWaiting }) });
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'childview-requests-'));
  file = join(folder, 'requests.ndjson');
  problems = [];
  log = opened();
});

afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true });
});

const line = z.object({ at: z.iso.datetime(), requestId: z.string(), owner: z.string() });

const written = async (): Promise<readonly string[]> => {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((text) => {
    const { requestId, owner } = line.parse(JSON.parse(text));
    return `${requestId} ${owner}`;
  });
};

describe('the request log of the gateway', () => {
  it('holds ids and times, a line a call, and is only added to', async () => {
    await log.note('request-1', 'POLICE');
    await log.close();
    log = opened();
    await log.note('request-1', 'CPS');
    expect(await written()).toEqual(['request-1 POLICE', 'request-1 CPS']);
    expect(problems).toEqual([]);
  });

  it('has each call before it may be made, however many are noted at once', async () => {
    const ids = Array.from({ length: 500 }, (_, n) => `request-${String(n)}`);
    const unwritten = ids.map(async (id) => {
      await log.note(id, 'POLICE');
      return (await written()).includes(`${id} POLICE`) ? [] : [id];
    });
    expect((await Promise.all(unwritten)).flat()).toEqual([]);
    expect(await written()).toHaveLength(500);
  });

  it('lets calls be made where it cannot be written, and has them all when it can', async () => {
    await symlink(join(folder, 'gone', 'requests.ndjson'), file);
    await log.note('request-1', 'POLICE');
    await log.note('request-2', 'HEALTH');
    expect(problems).toEqual(['ENOENT']);
    expect(log.waitingCount).toBe(2);
    await mkdir(join(folder, 'gone'));
    await log.close();
    expect(await written()).toEqual(['request-1 POLICE', 'request-2 HEALTH']);
    expect(log.lostCount).toBe(0);
  });

  it('finds by itself that it can be written again', async () => {
    await symlink(join(folder, 'gone', 'requests.ndjson'), file);
    await log.note('request-1', 'POLICE');
    await mkdir(join(folder, 'gone'));
    // Calls go on meanwhile; each of them is noted.
    let calls = 1;
    while (log.waitingCount > 0) {
      await log.note(`request-${String((calls += 1))}`, 'POLICE');
      await pause(20);
    }
    expect(await written()).toHaveLength(calls);
    expect(log.lostCount).toBe(0);
  });

  it('counts what is beyond what it can keep', async () => {
    await symlink(join(folder, 'gone', 'requests.ndjson'), file);
    log = opened(2);
    for (const id of ['request-1', 'request-2', 'request-3', 'request-4'])
      await log.note(id, 'POLICE');
    expect(log.lostCount).toBe(2);
    await log.close();
    expect(log.lostCount).toBe(4);
    await unlink(file);
  });

  (process.platform === 'win32' ? it.skip : it)(
    'does not keep callers waiting for whoever reads it too slowly',
    async () => {
      execFileSync('mkfifo', [file]);
      const reader = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
      // More than a pipe holds: the write waits for a reader.
      await Promise.all(Array.from({ length: 3_000 }, (_, n) => log.note(String(n), 'POLICE')));
      expect(problems).toEqual(['LATE']);
      await log.note('one-more', 'POLICE');
      const chunk = Buffer.alloc(65_536);
      while (log.waitingCount > 0) {
        await pause(5);
        try {
          readSync(reader, chunk);
        } catch (error) {
          expect(error).toMatchObject({ code: 'EAGAIN' });
        }
      }
      closeSync(reader);
    },
  );
});
