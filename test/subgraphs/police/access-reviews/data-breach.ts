/** A review that finds a breach opens it, for the agency to decide about. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Answer, Ask } from '../../../support/ask-subgraph.js';
import { child, codeOf, database, raise, subgraph } from './asked-reviews.js';

export const describeDataBreach = (): void => {
  describe('as a personal data breach', () => {
    const listed = async (over: Partial<Ask> = {}) =>
      subgraph().ask({
        ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null, ...over },
        document: `{ policeDataBreaches { id accessId childId nature decision reason
          clock { code status } } }`,
      });
    const decide = (input: Readonly<Record<string, unknown>>): Promise<Answer> =>
      subgraph().ask({
        ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null },
        document: `mutation ($input: DataBreachDecisionInput!) {
          decidePoliceDataBreach(input: $input) { dataBreach { decision version } } }`,
        variables: { input: { idempotencyKey: randomUUID(), ...input } },
      });

    it('are kept for the agency, which tells the Commissioner or says why not', async () => {
      await database().asOwner((owner) =>
        owner.query(raise, [
          ...['CONFLICT_OF_INTEREST', child, 'https://police', 'cousin', 'POLICE', null],
          '2014-11-14',
        ]),
      );
      const [alert] = await database().rows<{ id: string }>(
        `select id from access_alert where subject = 'cousin'`,
      );
      const finding = {
        accessId: alert?.id,
        outcome: 'DATA_BREACH',
        finding: 'He told his family.',
      };
      const found = await subgraph().ask({
        ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null },
        document: `mutation ($input: AccessFindingInput!) {
          recordPoliceAccessFinding(input: $input) { recordId } }`,
        variables: { input: { idempotencyKey: randomUUID(), ...finding } },
      });
      expect(found.errors).toEqual([]);
      const { data, errors } = await listed();
      expect(errors).toEqual([]);
      const [breach] = data?.policeDataBreaches as readonly { readonly id: string }[];
      expect(breach).toMatchObject({
        ...{ accessId: alert?.id, childId: child, nature: 'He told his family.', decision: null },
        clock: { code: 'ICO_BREACH' },
      });
      const at = { dataBreachId: breach?.id, decidedAt: '2014-11-14T17:00:00Z' };
      expect(codeOf(await decide({ ...at, decision: 'NO_RISK' }))).toBe('BAD_USER_INPUT');
      const early = { ...at, decision: 'REPORTED', decidedAt: '2014-11-13T17:00:00Z' };
      expect(codeOf(await decide(early))).toBe('CONFLICT');
      expect((await decide({ ...at, decision: 'REPORTED' })).data).toEqual({
        decidePoliceDataBreach: { dataBreach: { decision: 'REPORTED', version: 2 } },
      });
      expect(codeOf(await decide({ ...at, decision: 'REPORTED' }))).toBe('CONFLICT');
    });

    it.each([
      ['response-officer', 'MASH_SCREENING'],
      ['team-manager', 'AUDIT'],
      ['ig-auditor', 'AUDIT'],
    ] as const)('are withheld from %s for %s', async (as, purpose) => {
      const { data, errors } = await listed({ as, purpose });
      expect(data).toEqual({ policeDataBreaches: null });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['WITHHELD']);
    });
  });
};
