import type { DataSource } from 'typeorm';
import { requestAuthority } from '../../../schema/policy/request-authority.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { DomainClock } from '../clock/domain-clock.js';
import { childAuthority } from '../policy/child-authority.js';
import { poolOf } from '../database/pool-of.js';
import { ReadTransaction } from '../database/read-transaction.js';
import { sessionSettings } from './session-settings.js';
import type { SubgraphContext } from './subgraph-context.js';
import type { VerifiedRequest } from './verify-request.js';

export interface ContextSources {
  readonly owner: Agency;
  readonly dataSource: DataSource;
  readonly clock: DomainClock;
  /** Told of every SQL statement; for the tests that count them. */
  readonly onStatement?: (text: string) => void;
}

/** The context of one verified request. Costs no statement until something is loaded. */
export const createContext = (
  request: VerifiedRequest,
  { owner, dataSource, clock, onStatement }: ContextSources,
): SubgraphContext => {
  const children = new Set(request.pass?.children.map(({ id }) => id));
  const ofChildren = childAuthority(request, owner);
  const authorities = {
    authority: ofChildren.ofAll,
    authorityOfChild: ofChildren.of,
    authorities: ofChildren.distinct,
    authorityAtRoot: requestAuthority({ ...request, pass: null }, owner),
  };
  const settings = sessionSettings({ owner, request, ...authorities });
  const newReads = (): ReadTransaction =>
    new ReadTransaction({
      pool: poolOf(dataSource),
      settings,
      ...(onStatement ? { onStatement } : {}),
    });
  return {
    owner,
    request,
    ...authorities,
    now: clock.now(),
    ruleset: clock.ruleset,
    dataSource,
    settings,
    reads: newReads(),
    newReads,
    isInPass: (childId) => children.has(childId),
  };
};
