import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFolderLock } from '../../../../subgraphs/shared/database/embedded-postgres/lock/folder-lock.js';
import { identityOf } from '../../../../subgraphs/shared/database/embedded-postgres/lock/process-identity.js';

describe('the lock of a folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'childview-lock-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const tick = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await tick();
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 12 }, () => withFolderLock(folder, work)));
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual(['lock.12']);
  });

  it('is given back when the work fails, and passes the error on', async () => {
    const failing = withFolderLock(folder, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await expect(withFolderLock(folder, () => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  it('passes on when its holder is dead, and once only', async () => {
    const output = execFileSync(process.execPath, ['-e', 'console.log(process.pid)']);
    symlinkSync(`${output.toString().trim()}@1#x`, join(folder, 'lock.41'));
    const order: string[] = [];
    await Promise.all(
      ['a', 'b'].map((name) =>
        withFolderLock(folder, async () => {
          order.push(`${name} in`);
          await tick();
          order.push(`${name} out`);
        }),
      ),
    );
    expect(order.map((entry) => entry.slice(2))).toEqual(['in', 'out', 'in', 'out']);
  });

  it('passes on when a later process got the number of its holder', async () => {
    symlinkSync(`${String(process.pid)}@1#x`, join(folder, 'lock.3'));
    expect(identityOf(process.pid)).not.toBe(`${String(process.pid)}@1`);
    await expect(withFolderLock(folder, () => Promise.resolve('in'))).resolves.toBe('in');
  });
});
