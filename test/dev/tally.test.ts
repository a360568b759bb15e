/** The last line of `.ci/run`: what Jest reported, with the second go of files that failed (docs/adr/0067). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Status = 'passed' | 'failed' | 'pending';
type Reported = Readonly<Record<string, readonly Status[] | 'could not run'>>;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const isBroken = (tests: Reported[string]) => tests === 'could not run' || tests.includes('failed');

/** What Jest leaves of a run: a report, and its exit status. */
function run(name: string, files: Reported, status = Object.values(files).some(isBroken) ? 1 : 0) {
  const path = join(folder, name);
  const testResults = Object.entries(files).map(([file, tests]) => ({
    name: file,
    status: isBroken(tests) ? 'failed' : 'passed',
    assertionResults: (tests === 'could not run' ? [] : tests).map((each, at) => ({
      fullName: `test ${String(at + 1)}`,
      status: each,
    })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  writeFileSync(`${path}.status`, String(status));
  return path;
}

function tally(...parameters: readonly string[]) {
  const { stdout, status } = spawnSync(process.execPath, ['.ci/tally.mjs', ...parameters]);
  return { lines: stdout.toString().split('\n').slice(0, -1), status };
}

const noSecondGo = () => join(folder, 'again.json');

describe('the last line of a run', () => {
  it('counts the tests of every report, and leaves out what was skipped', () => {
    const reports = [
      run('most.json', { a: ['passed', 'pending'] }),
      run('apart.json', { b: ['passed'] }),
    ];
    expect(tally('count', '0', noSecondGo(), ...reports)).toEqual({
      lines: ['2 passed, 0 failed'],
      status: 0,
    });
  });

  it.each([
    ['a test that failed', { a: ['passed', 'failed'] }, '0', undefined, '1 passed, 1 failed'],
    [
      'a file that could not run',
      { a: ['passed'], b: 'could not run' },
      '0',
      undefined,
      '1 passed, 1 failed',
    ],
    ['a failed check', { a: ['passed'] }, '2', undefined, '1 passed, 2 failed'],
    ['a run that failed in no file', { a: ['passed'] }, '0', 134, '0 passed, 1 failed'],
  ] as const)('fails on %s', (_, files, failedChecks, exit, line) => {
    const report = run('most.json', files, exit);
    expect(tally('count', failedChecks, noSecondGo(), report)).toEqual({
      lines: [line],
      status: 1,
    });
  });

  it('fails on a run that left no report', () => {
    const lines = ['0 passed, 1 failed'];
    expect(tally('count', '0', noSecondGo(), join(folder, 'most.json'))).toEqual({
      lines,
      status: 1,
    });
  });
});

describe('a second go', () => {
  it('is for the files that failed, of all reports', () => {
    const most = run('most.json', { a: ['failed'], b: ['passed'] });
    const apart = run('apart.json', { c: 'could not run' });
    expect(tally('failed', most, apart).lines).toEqual(['a', 'c']);
  });

  it('stands in for the first, whose failures are named', () => {
    const first = run('most.json', { a: ['passed', 'failed'], b: ['passed'], c: 'could not run' });
    const again = run('again.json', { a: ['passed', 'passed'], c: ['passed'] });
    expect(tally('count', '0', again, first)).toEqual({
      lines: ['unsteady: a: test 2', 'unsteady: c: could not run', '4 passed, 0 failed'],
      status: 0,
    });
  });

  it.each([
    ['the file fails again', { a: ['failed', 'passed'] }],
    ['it is of other files', { b: ['passed'] }],
  ] as const)('changes nothing when %s', (_, files) => {
    const first = run('most.json', { a: ['passed', 'failed'] });
    const again = run('again.json', files);
    expect(tally('count', '0', again, first)).toEqual({ lines: ['1 passed, 1 failed'], status: 1 });
  });

  it('changes nothing when it did not come to its end', () => {
    const first = run('most.json', { a: ['failed'] });
    expect(tally('count', '0', noSecondGo(), first)).toEqual({
      lines: ['0 passed, 1 failed'],
      status: 1,
    });
  });
});
