import { testSeal } from '../../../../support/test-seal.js';
import type { AccessPurpose } from '../../../../../schema/principal/purpose.js';
import type { PassChild } from '../../../../../schema/principal/episode-pass.js';
import { createChildRegister } from '../../../../../subgraphs/shared/child-register/child-register.js';
import { sqlStatement } from '../../../../../subgraphs/shared/database/named-statement.js';
import { createContext } from '../../../../../subgraphs/shared/server/create-context.js';
import type { SubgraphContext } from '../../../../../subgraphs/shared/server/subgraph-context.js';
import { passFor, principalOf } from '../../../../support/ask-subgraph.js';
import { collectedAudit } from '../../../../support/collected-audit.js';
import type { SeededDatabase } from '../../../../support/seeded.js';

/** Of the domain clock. */
export const today = '2014-11-14';

export interface Caller {
  readonly standing: { readonly as: string; readonly purpose: AccessPurpose };
  /** Of the pass; null without one. The first is as `ageBand` and `consent` say. */
  readonly children: readonly string[] | null;
  readonly ageBand: PassChild['ageBand'];
  readonly consent: PassChild['consent'];
  /** Whether the pass names the caller. */
  readonly isNamed: boolean;
}

/** The context that the subgraph would make of this caller's request. */
export const contextOf = (
  { subgraph: { owner }, dataSource }: SeededDatabase,
  { standing: { as, purpose }, children, ageBand, consent, isNamed }: Caller,
): Promise<SubgraphContext> => {
  const principal = principalOf(as);
  const named = { iss: principal.issuer, sub: principal.subject, relation: 'INVITED' } as const;
  const plain = children && passFor(purpose, children, { people: isNamed ? [named] : [] });
  const pass = plain && {
    ...plain,
    children: plain.children.map((child, at) =>
      at === 0 ? { ...child, ageBand, consent } : child,
    ),
  };
  return createContext(
    {
      ...{ principal, purpose, pass, passJwt: null, justification: null },
      ...{ withheld: [], requestId: 'request-1' },
    },
    {
      ...{ owner, dataSource, register: createChildRegister(dataSource, owner) },
      cursors: testSeal,
      clock: { ruleset: 'WM_2014', now: () => `${today}T17:00:00.000Z` },
      audit: collectedAudit(),
    },
  );
};

/** Where the rows are that one request is shown, by table. */
export const visibleRows = async (
  { newReads }: SubgraphContext,
  tables: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const reads = newReads(false);
  const shown = new Map<string, readonly string[]>();
  for (const table of tables) {
    const rows = await reads.run(sqlStatement(`select ctid::text from ${table}`, []));
    shown.set(table, rows.map(({ ctid }) => String(ctid)).sort());
  }
  await reads.finish();
  return shown;
};
