import { reconcile } from '../../../../subgraphs/shared/audit/verify/reconcile.js';
import { callBy, recordOf } from './records.js';
import { openSealedLog, type SealedLog } from './sealed-log.js';

describe("an owner's log held against the gateway's", () => {
  let log: SealedLog;

  beforeAll(async () => {
    log = await openSealedLog();
    for (const requestId of [
      'through-1',
      'through-1',
      'through-2',
      'replayed',
      'replayed',
      'past',
    ]) {
      await log.writer.record(callBy('mash-police', { requestId }), [recordOf(null)]);
    }
  });
  afterAll(() => log.close());

  const line = (requestId: string, owner = 'POLICE'): string =>
    JSON.stringify({ at: '2020-01-01T00:00:00.000Z', requestId, owner });
  const found = (...lines: readonly string[]) => foundIn(() => lines.join('\n'));
  const foundIn = async (readLog: () => string) => {
    const of = { owner: 'POLICE', readLog } as const;
    const unexplained = await log.database.asOwner(({ manager }) => reconcile({ ...of, manager }));
    return unexplained.map(({ requestId, calls, asked }) => [requestId, calls, asked]);
  };
  const through = [line('through-1'), line('through-1'), line('through-2')];

  it('shows a call that did not come through the gateway, and a context that was used again', async () => {
    expect(await found(...through, line('replayed'), line('past', 'CPS'))).toEqual([
      ['replayed', 2, 1],
      ['past', 1, 0],
    ]);
  });

  it('has nothing to explain when the owner was down, nor of a line that a crash cut short', async () => {
    const all = [...through, line('replayed'), line('replayed'), line('past'), line('lost')];
    expect(await found(...all, '{"at":"20')).toEqual([]);
  });

  it('has nothing to explain of a call made while it is looking', async () => {
    const all = [...through, line('replayed'), line('replayed')];
    const logs = [all, [...all, line('past')]];
    expect(await foundIn(() => (logs.shift() ?? []).join('\n'))).toEqual([]);
  });
});
