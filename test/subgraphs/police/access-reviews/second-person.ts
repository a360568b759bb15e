/** An access is reviewed once, by somebody else who may know of the child. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { principalOf, type Answer } from '../../../support/ask-subgraph.js';
import { away, codeOf, database, nodesIn, reviews, subgraph } from './asked-reviews.js';

export const describeSecondPerson = (): void => {
  describe('are reviewed by a second person', () => {
    const find = async (accessId: unknown, as = 'police-supervisor'): Promise<Answer> =>
      subgraph().ask({
        ...{ as, purpose: 'AUDIT', pass: null },
        document: `mutation ($input: AccessFindingInput!) {
          recordPoliceAccessFinding(input: $input) { recordId } }`,
        variables: {
          input: {
            ...{ idempotencyKey: randomUUID(), accessId, outcome: 'NOT_IN_ORDER' },
            finding: 'He had no part in the case: spoken to.',
          },
        },
      });
    const idOf = async (kind: string): Promise<unknown> =>
      nodesIn(await reviews()).find((node) => node.kind === kind)?.id;

    it.each(['JUSTIFIED_READ', 'CONFLICT_OF_INTEREST'])(
      '%s: once, with an outcome',
      async (kind) => {
        const id = await idOf(kind);
        expect(codeOf(await find(id))).toBeNull();
        expect(nodesIn(await reviews()).find((node) => node.id === id)).toMatchObject({
          ...{ kind, isReviewed: true, isOverdue: false, reviewer: 'police-supervisor' },
          ...{ outcome: 'NOT_IN_ORDER', finding: 'He had no part in the case: spoken to.' },
        });
        expect(codeOf(await find(id))).toBe('CONFLICT');
      },
    );

    it.each(['BREAK_GLASS_USED', 'BREAK_GLASS_DECLARED'])(
      '%s: elsewhere, or by its own command',
      async (kind) => {
        expect(codeOf(await find(await idOf(kind)))).toBe('BAD_USER_INPUT');
      },
    );

    it('never by the person whose access it was', async () => {
      const { subject } = principalOf('police-supervisor');
      const [own] = await database().rows<{ id: string }>(
        `select md5('audit ' || id::text)::uuid as id from audit_record where subject = $1
          and justification is not null`,
        [subject],
      );
      expect(codeOf(await find(own?.id))).toBe('CONFLICT');
    });

    it('never by somebody who may not know of the child, to whom there is no such access', async () => {
      const [alert] = await database().rows<{ id: string }>(
        'select id from access_alert where child_id = $1',
        [away],
      );
      const ofAway = await find(alert?.id);
      const ofNothing = await find(randomUUID());
      expect(ofAway.errors).toEqual(ofNothing.errors);
      expect(codeOf(ofAway)).toBe('BAD_USER_INPUT');
    });
  });
};
