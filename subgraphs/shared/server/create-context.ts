import type { DataSource } from 'typeorm';
import { requestAuthority } from '../../../schema/policy/request-authority.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { PassChild } from '../../../schema/principal/episode-pass.js';
import type { ChildRegister, RegisteredStanding } from '../child-register/child-register.js';
import { AuditTrail, type AuditSources } from '../audit/audit-trail.js';
import type { DomainClock } from '../clock/domain-clock.js';
import { childAuthority } from '../policy/child-authority.js';
import { poolOf } from '../database/pool-of.js';
import { ReadTransaction, type ReadTransactionOptions } from '../database/read-transaction.js';
import { sessionSettings } from './session-settings.js';
import type { SubgraphContext } from './subgraph-context.js';
import type { CursorSeal } from '../feed/feed-cursor.js';
import type { VerifiedRequest } from './verify-request.js';

export interface ContextSources {
  readonly owner: Agency;
  readonly dataSource: DataSource;
  readonly clock: DomainClock;
  readonly register: ChildRegister;
  readonly audit: AuditSources;
  readonly cursors: CursorSeal;
  /** Called when a command is committed. */
  readonly onWritten?: () => void;
  /** Told of every SQL statement; for the tests that count them. */
  readonly onStatement?: (text: string) => void;
  /** Where reads are not as usual: to warm up with. */
  readonly readsOf?: (options: ReadTransactionOptions) => ReadTransaction;
}

const usualReads = (options: ReadTransactionOptions): ReadTransaction =>
  new ReadTransaction(options);

/** M5: the pass without the children who do not exist for the caller, wherever it is looked at. */
const withoutConflicts = (
  request: VerifiedRequest,
  registered: ReadonlyMap<string, RegisteredStanding>,
): VerifiedRequest => {
  const { pass } = request;
  const isThere = ({ id }: PassChild): boolean => registered.get(id)?.isConflicted === false;
  return pass === null
    ? request
    : { ...request, pass: { ...pass, children: pass.children.filter(isThere) } };
};

/**
 * The context of one verified request: what the registers say of the children of its pass is asked first,
 * in one statement; nothing else until something is loaded. Throws Refusal SOURCE_UNAVAILABLE.
 */
export const createContext = async (
  verified: VerifiedRequest,
  sources: ContextSources,
): Promise<SubgraphContext> => {
  const { owner, dataSource, clock, register, audit, onStatement, readsOf = usualReads } = sources;
  const now = clock.now();
  const registered = await register.ask(verified.pass?.children.map(({ id }) => id) ?? [], {
    principal: verified.principal,
    purpose: verified.purpose,
    episode: verified.pass?.episode ?? null,
    isBreakGlass: verified.pass?.kind === 'BG',
    now,
  });
  const request = withoutConflicts(verified, registered);
  const children = new Set(request.pass?.children.map(({ id }) => id));
  const ofChildren = childAuthority({ owner, request, registered });
  const authorities = {
    authority: ofChildren.ofAll,
    authorityOfChild: ofChildren.of,
    authorities: ofChildren.distinct,
    authorityAtRoot: requestAuthority({ ...request, pass: null }, owner),
  };
  const settings = sessionSettings({ owner, request, now, ...authorities });
  const newReads = (isByKey: boolean): ReadTransaction =>
    readsOf({
      pool: poolOf(dataSource),
      settings,
      isByKey,
      ...(onStatement ? { onStatement } : {}),
    });
  return {
    owner,
    request,
    ...authorities,
    now,
    register,
    cursors: sources.cursors,
    onWritten: sources.onWritten ?? (() => undefined),
    audit: new AuditTrail(audit, request, now),
    ruleset: clock.ruleset,
    dataSource,
    settings,
    reads: newReads(request.pass !== null),
    newReads,
    isInPass: (childId) => children.has(childId),
  };
};
