/** A disk that is soon full: a small file system of its own, where this account may mount one (root, on Linux). */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mount = (folder: string, mebibytes: number): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(mebibytes)}m`, 'tmpfs', folder])
    .status === 0;

export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Whether there can be one here. */
  static isPossible(): boolean {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
    const disk = SmallDisk.of(1);
    disk?.remove();
    return disk !== null;
  }

  static of(mebibytes: number): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'childview-disk-'));
    if (!mount(folder, mebibytes)) {
      rmSync(folder, { recursive: true });
      return null;
    }
    // The account of the database server passes through.
    chmodSync(folder, 0o711);
    return new SmallDisk(folder);
  }

  /** A folder on it that belongs to whoever owns another one. */
  folderLike(name: string, other: string): string {
    const folder = join(this.folder, name);
    const { uid, gid } = statSync(other);
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, uid, gid);
    return folder;
  }

  /** Not a byte is free any more. */
  fill(): void {
    spawnSync('dd', ['if=/dev/zero', `of=${join(this.folder, 'ballast')}`, 'bs=4k']);
  }

  /** What filled it is gone. */
  clear(): void {
    writeFileSync(join(this.folder, 'ballast'), '');
  }

  remove(): void {
    spawnSync('umount', ['-l', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
