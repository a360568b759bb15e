import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createEngine } from '../../../gateway/execute/engine.js';
import { supergraphRules } from '../../../gateway/rules.js';
import { createViewFetcher } from '../../../gateway/view/view-subgraph.js';
import { agreement } from '../../../schema/policy/cedar/agreement.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { passFor, principalOf } from '../../support/ask-subgraph.js';

const supergraphSdl = readFileSync(
  new URL('../../../schema/supergraph.graphql', import.meta.url),
  'utf8',
);
const { supergraphSchema } = createEngine({ supergraphSdl, fetchers: {}, isGuarded: true });
const rules = supergraphRules(supergraphSchema);
const fetchView = createViewFetcher(() => rules);

interface Asked {
  readonly as: string;
  readonly purpose: AccessPurpose;
  readonly isInEpisode?: boolean;
}

const ask = async (document: string, { as, purpose, isInEpisode = false }: Asked) => {
  const context = {
    principal: principalOf(as),
    purpose,
    pass: isInEpisode ? passFor(purpose, []) : null,
    ...{ justification: null, episode: null, requestId: 'request-1', token: '', traceparent: null },
  };
  const { data, errors } = await fetchView({
    ...{ subgraph: 'view', document, variables: {}, body: '', context, endsAt: Infinity },
    signal: new AbortController().signal,
  });
  return JSON.parse(JSON.stringify({ data, errors })) as {
    data: Record<string, unknown> | null;
    errors: readonly { extensions: Record<string, unknown> }[];
  };
};

const cells =
  '{ owner class level reason whenJustified whenNamed whenJustifiedAndNamed modifiers }';

describe('policy', () => {
  it('tells practitioners what their own agency sees, for the purpose of the request', async () => {
    const asked = { as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP' } as const;
    const { data } = await ask(`{ policy ${cells} }`, asked);
    expect(data?.policy).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ owner: 'POLICE', class: 'CRIME', level: 'FULL', reason: null }),
        expect.objectContaining({
          ...{ owner: 'POLICE', class: 'INTELLIGENCE', level: 'NONE' },
          ...{ reason: 'JUSTIFICATION_REQUIRED', whenJustified: 'FULL' },
        }),
        expect.objectContaining({
          ...{ owner: 'SOCIAL_CARE', class: 'PROTECTED_ADDRESS', whenJustified: null },
          ...{ whenJustifiedAndNamed: 'FULL' },
        }),
      ]),
    );
  });

  it('tells auditors of any agency and purpose', async () => {
    const asked = { as: 'ig-auditor', purpose: 'AUDIT' } as const;
    const document = `{ policy(asAgency: CPS, purpose: "CRIMINAL_INVESTIGATION_CHARGING") ${cells} }`;
    const { data } = await ask(document, asked);
    expect(data?.policy).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ owner: 'HEALTH', class: 'HEALTH', level: 'PRESENCE' }),
      ]),
    );
  });

  it.each([
    ['of another agency', '{ policy(asAgency: HEALTH) { level } }', 'PURPOSE_NOT_AVAILABLE'],
    [
      'of a purpose not theirs',
      '{ policy(purpose: "CUSTODY_WELFARE") { level } }',
      'PURPOSE_NOT_AVAILABLE',
    ],
    ['of a purpose without a column', '{ policy(purpose: "AUDIT") { level } }', 'BAD_USER_INPUT'],
  ])('tells a practitioner nothing %s', async (_, document, code) => {
    const { data, errors } = await ask(document, { as: 'mash-police', purpose: 'S47_STRATEGY_CP' });
    expect(data).toEqual({ policy: null });
    expect(errors[0]?.extensions.code).toBe(code);
  });
});

const explain = (coordinate: string): string => `{ explainAccess(coordinate: "${coordinate}") {
  coordinate owner isOpen
  marks { classes { class needs level isReached reason lawfulBasis row
    policies { id effect law reason modifiers { code } } } alternatives { class isReached } } } }`;

const marksOf = async (coordinate: string, asked: Asked): Promise<unknown> =>
  (await ask(explain(coordinate), asked)).data?.explainAccess;

describe('explainAccess', () => {
  it('names the row, the policies, their law and their modifiers', async () => {
    const asked = { as: 'police-supervisor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' } as const;
    expect(
      await marksOf('ActionPlanItem.rationale', { ...asked, isInEpisode: true }),
    ).toMatchObject({
      owner: 'CPS',
      isOpen: false,
      marks: [
        {
          classes: [
            {
              ...{ class: 'LEGAL_ADVICE', level: 'NONE', isReached: false },
              ...{ reason: 'LEGAL_PRIVILEGE' },
              row: 'LEGAL_ADVICE · POLICE · CRIMINAL_INVESTIGATION_CHARGING',
              policies: [
                expect.objectContaining({
                  ...{ id: 'guard.privilege', effect: 'forbid', modifiers: [{ code: 'M13' }] },
                  law: expect.stringContaining('privilege'),
                }),
              ],
            },
          ],
        },
      ],
    });
  });

  it('tells what an address may be instead', async () => {
    const asked = { as: 'mash-police', purpose: 'S47_STRATEGY_CP', isInEpisode: true } as const;
    expect(await marksOf('Address.postcode', asked)).toMatchObject({
      marks: [
        {
          classes: [{ class: 'CONTACT', isReached: true }],
          alternatives: [{ class: 'PROTECTED_ADDRESS', isReached: false }],
        },
      ],
    });
  });

  it('says EPISODE_REQUIRED where there is none', async () => {
    const asked = { as: 'mash-police', purpose: 'S47_STRATEGY_CP' } as const;
    expect(await marksOf('Address.postcode', asked)).toMatchObject({
      marks: [{ classes: [{ reason: 'EPISODE_REQUIRED', level: 'NONE' }] }],
    });
  });

  it('explains every marked field of the graph, by policies that exist', async () => {
    const known = new Set([...agreement().policies.map(({ id }) => id), 'aggregates']);
    const asked = { as: 'named-nurse', purpose: 'S47_STRATEGY_CP', isInEpisode: true } as const;
    for (const [coordinate, { marks }] of rules) {
      if (marks.length === 0) continue;
      const text = JSON.stringify(await marksOf(coordinate, asked));
      for (const [, id] of text.matchAll(/"id":"([^"]+)"/g)) expect(known).toContain(id);
    }
  });

  it('knows an open field, and no field that is not there', async () => {
    const asked = { as: 'mash-police', purpose: 'S47_STRATEGY_CP' } as const;
    expect(await marksOf('Child.id', asked)).toMatchObject({ isOpen: true, marks: [] });
    const { errors } = await ask(explain('Child.secrets'), asked);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'coordinate' });
  });
});
