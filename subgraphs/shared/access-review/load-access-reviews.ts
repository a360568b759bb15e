import { dataClasses } from '../../../schema/policy/data-class.js';
import { dayOf, instantOf, type CivilDate } from '../../../schema/time/instant.js';
import { realMillis } from '../../../schema/time/real-clock.js';
import type { RawRow } from '../database/hydrate.js';
import { sqlStatement } from '../database/named-statement.js';
import { readRows } from '../loader/read-rows.js';
import { pageOf } from '../page/connection.js';
import { pageRequest } from '../page/page-arguments.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { AccessOutcomeEnum } from './access-outcome.js';
import type { AccessReviewArguments } from './access-review-arguments.js';
import { AccessReviewKindEnum } from './access-review-kind.js';
import type { AccessReviewAnswer, AccessReviewPage } from './access-review.type.js';
import { firstDaysInTime, reviewDueOn } from './review-due.js';

const statement = sqlStatement(
  'select * from access_reviews($1::timestamptz, $2::uuid, $3::integer, $4::jsonb)',
  ['beforeAt', 'beforeId', 'atMost', 'inTimeFrom'],
);

const overdueStatement = sqlStatement('select access_reviews_overdue($1::jsonb) as overdue', [
  'inTimeFrom',
]);

const kinds = Object.values(AccessReviewKindEnum);

/** In London, of real time: an access happened when it did, whatever the dataset's clock says. */
const today = (): CivilDate => dayOf(instantOf(realMillis()));

const inTimeFrom = (): string => JSON.stringify(firstDaysInTime(today()));

const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const reasonOf = ({ reason, justification }: RawRow, { audit }: SubgraphContext): string | null =>
  justification instanceof Buffer ? audit.openJustification(justification) : orNull(reason);

const reviewOf = (row: RawRow, context: SubgraphContext): AccessReviewAnswer => {
  const justified: readonly unknown[] = Array.isArray(row.justified) ? row.justified : [];
  const version = typeof row.version === 'number' ? row.version : null;
  const reviewedAt = orNull(row.reviewed_at);
  const kind = kinds.find((known) => known === row.kind) ?? 'JUSTIFIED_READ';
  const at = String(row.at);
  const dueOn = reviewDueOn(kind, at);
  return {
    ...{ id: String(row.id), kind, dueOn },
    ...{ at, childId: String(row.child_id), who: String(row.subject) },
    // Only this agency's people declare here.
    agency: orNull(row.agency) ?? context.owner,
    ...{ purpose: orNull(row.purpose), episode: orNull(row.episode), version, reviewedAt },
    justified: dataClasses.filter((name) => justified.includes(name)),
    reason: reasonOf(row, context),
    isReviewed: dueOn === null ? null : reviewedAt !== null,
    isOverdue: dueOn === null ? null : reviewedAt === null && today() > dueOn,
    outcome: Object.values(AccessOutcomeEnum).find((known) => known === row.outcome) ?? null,
    ...{ reviewer: orNull(row.reviewer), finding: orNull(row.finding) },
  };
};

const overdueIn = async (context: SubgraphContext): Promise<number> => {
  const [row] = await readRows(context, overdueStatement, { inTimeFrom: inTimeFrom() });
  return Number(row?.overdue);
};

/** Accesses out of the ordinary of others than the caller, the newest first. */
export const loadAccessReviews = async (
  context: SubgraphContext,
  asked: AccessReviewArguments,
): Promise<AccessReviewPage> => {
  const request = pageRequest(asked);
  const { first, after } = request;
  const from = { beforeAt: after?.at ?? null, beforeId: after?.id ?? null };
  const rows = await readRows(context, statement, {
    ...{ ...from, atMost: first + 1 },
    inTimeFrom: asked.overdue === true ? inTimeFrom() : null,
  });
  const page = pageOf({
    rows: rows.map((row) => reviewOf(row, context)),
    request,
    positionOf: ({ at, id }) => ({ at, id }),
    totalCount: () => Promise.resolve(rows.length),
  });
  return { ...page, overdueCount: () => overdueIn(context) };
};
