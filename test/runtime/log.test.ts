/** A log line says codes, names of ours and counts; what somebody else put into it is not written. */
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { openLog } from '../../runtime/log.js';

const linesOf = (log: (to: ReturnType<typeof openLog>) => void): readonly unknown[] => {
  const lines: unknown[] = [];
  const kept = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const { time: _time, ...line } = JSON.parse(chunk.toString()) as Record<string, unknown>;
      lines.push(line);
      done();
    },
  });
  log(openLog('police', kept));
  return lines;
};

describe('a log', () => {
  it('writes the fields that are allowed, and no other', () => {
    const lines = linesOf((log) => {
      log.error({ kind: 'Error', code: '53100', childId: 'c-1', name: 'Ada' }, 'it failed');
      log.warn('a sentence');
    });
    expect(lines).toEqual([
      { level: 50, process: 'police', kind: 'Error', code: '53100', msg: 'it failed' },
      { level: 40, process: 'police', msg: 'a sentence' },
    ]);
  });

  it('never writes the message of an error: it may quote what was read', () => {
    const lines = linesOf((log) => {
      log.error(new TypeError('Key (nhs_number)=(9990001234) already exists'));
      log.error({ err: new Error('Ada lives at 1 High Street') }, 'it failed');
    });
    expect(lines).toEqual([
      { level: 50, process: 'police', kind: 'TypeError', msg: 'something failed' },
      { level: 50, process: 'police', msg: 'it failed' },
    ]);
  });
});
