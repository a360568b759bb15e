/** Answers that are recorded and never read. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { about } from '../cases/case.js';
import { overHttp } from '../support/attacker.js';
import { countCases } from '../support/count-cases.js';
import { target } from '../support/dataset/target-child.js';
import { codesOf, type On } from './asking.js';

/** Over-recording is safe; the other way round is not. */
export const describeUnread = (on: On): void => {
  describe('an answer that nobody reads', () => {
    const attack = about(
      'named-nurse',
      '{ police { crimes { crimeNumber } } health { nhsNumber } }',
    );

    const recordsOf = async (requestId: string): Promise<readonly string[]> => {
      const owners = [];
      for (const owner of ['POLICE', 'HEALTH'] as const) {
        const rows = await on().databases[owner].rows(
          'select id from audit_record where request_id = $1 and child_id = $2',
          [requestId, target],
        );
        if (rows.length > 0) owners.push(owner);
      }
      return owners;
    };

    afterAll(() => {
      on().wires.HEALTH.bend = () => null;
    });

    it('is on record when its owner dies between the record and the answer', async () => {
      countCases('audit');
      on().wires.HEALTH.bend = ({ path }) => {
        if (path !== '/graphql') return null;
        throw new Error('The connection breaks');
      };
      const outcome = await overHttp(on(), attack);
      on().wires.HEALTH.bend = () => null;
      expect(codesOf(outcome)).toContain('SOURCE_UNAVAILABLE');
      expect(await recordsOf(outcome.requestId)).toEqual(['POLICE', 'HEALTH']);
    });

    it('is on record when the caller has left before it comes', async () => {
      countCases('audit');
      const leaving = new AbortController();
      const requests: (string | null)[] = [];
      on().wires.HEALTH.bend = ({ path, requestId }) => {
        if (path === '/graphql') {
          requests.push(requestId);
          leaving.abort();
        }
        return null;
      };
      await expect(overHttp(on(), { ...attack, signal: leaving.signal })).rejects.toThrow(/abort/i);
      expect(requests).toHaveLength(1);
      expect(await recordsOf(requests[0] ?? '')).toContain('HEALTH');
    });
  });
};
