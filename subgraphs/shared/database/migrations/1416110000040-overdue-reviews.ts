import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reviews as reviewsBefore } from './1416100000092-access-findings.js';

const setting = (name: string): string => `current_setting('app.${name}', true)`;

const safely = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * Every access that is out of the ordinary, with what a second person found of it; \`until\` is of the reads alone, which
 * are the many. It runs with the rights of whoever asks: the role that serves requests has none to what it reads.
 */
const every = `
create function reviewable_accesses(until timestamptz)
  returns table (id uuid, at timestamptz, kind text, child_id uuid, agency text, issuer text, subject text, roles text[],
    purpose text, episode text, justified text[], reason text, justification bytea,
    reviewed_at timestamptz, reviewer text, outcome text, finding text, version integer)
  language sql stable as $body$
  select b.id, b.expires_at - interval '60 minutes', 'BREAK_GLASS_DECLARED', b.child_id,
    null::text, b.issuer, b.subject, '{}'::text[], null::text, b.reference, '{}'::text[], b.reason, null::bytea,
    b.reviewed_at, b.reviewer_subject, b.outcome, b.finding, b.version
  from break_glass b
  union all
  select a.id, a.raised_at, case a.kind when 'BREAK_GLASS' then 'BREAK_GLASS_USED' else a.kind end,
    a.child_id, a.agency, a.issuer, a.subject, '{}'::text[], a.purpose, a.episode, '{}'::text[], null::text,
    null::bytea, f.reviewed_at, f.reviewer_subject, f.outcome, f.finding, null::integer
  from access_alert a left join access_finding f on f.access_id = a.id
  where not exists (select from break_glass b
    where a.kind = 'BREAK_GLASS' and b.reference = a.episode and b.issuer = a.issuer and b.subject = a.subject)
  union all
  select md5('audit ' || r.id::text)::uuid, r.at, 'JUSTIFIED_READ', r.child_id, r.agency, r.issuer, r.subject,
    r.roles, r.purpose, r.episode,
    array(select name from unnest(r.justified) as name where r.disclosed ? name order by 1),
    null::text, r.justification, f.reviewed_at, f.reviewer_subject, f.outcome, f.finding, null::integer
  from audit_record r left join access_finding f on f.access_id = md5('audit ' || r.id::text)::uuid
  where r.justification is not null and r.kind = 'READ' and r.disclosed ?| r.justified
    and r.child_id is not null and (until is null or r.at <= until)
  $body$`;

/** Not reviewed, and of a day before the first of its kind that is still in time. A kind without one is reviewed elsewhere. */
const isOverdue = `e.reviewed_at is null
  and (e.at at time zone 'Europe/London')::date < (in_time_from ->> e.kind)::date`;

/** For a reviewer: of others than themselves, and of children who exist for them (M5). */
const isTheirs = `${setting('purpose')} = 'AUDIT' and ${setting('subject')} <> ''
    and (e.issuer, e.subject) <> (${setting('issuer')}, ${setting('subject')})
    and not exists (select from conflict_of_interest c where c.child_id = e.child_id
      and c.issuer = ${setting('issuer')} and c.subject = ${setting('subject')})`;

/** As before; \`in_time_from\`: what is overdue alone, by the first day in time of each kind. */
const reviews = `
create function access_reviews(before_at timestamptz, before_id uuid, at_most integer, in_time_from jsonb)
  returns table (id uuid, at text, kind text, child_id uuid, agency text, issuer text, subject text, roles text[],
    purpose text, episode text, justified text[], reason text, justification bytea,
    reviewed_at timestamptz, reviewer text, outcome text, finding text, version integer)
  language sql stable ${safely} as $body$
  select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.kind, e.child_id, e.agency,
    e.issuer, e.subject, e.roles, e.purpose, e.episode, e.justified, e.reason, e.justification, e.reviewed_at,
    e.reviewer, e.outcome, e.finding, e.version
  from reviewable_accesses(before_at) e
  where ${isTheirs} and (before_at is null or (e.at, e.id) < (before_at, before_id))
    and (in_time_from is null or (${isOverdue}))
  order by e.at desc, e.id desc limit least(at_most, 201)
  $body$`;

const overdueOfCaller = `
create function access_reviews_overdue(in_time_from jsonb) returns integer
  language sql stable ${safely} as $body$
  select count(*)::integer from reviewable_accesses(null) e where ${isTheirs} and ${isOverdue}
  $body$`;

/** For whoever watches the whole: how many, by kind, and nothing of anybody. */
const overdueOfAll = `
create function audit_overdue_reviews(in_time_from jsonb) returns table (kind text, overdue integer)
  language sql stable ${safely} as $body$
  select e.kind, count(*)::integer from reviewable_accesses(null) e where ${isOverdue} group by e.kind
  $body$`;

export class OverdueReviews1416110000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function access_reviews(timestamptz, uuid, integer)');
    for (const made of [every, reviews, overdueOfCaller, overdueOfAll]) {
      await queryRunner.query(made);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop function audit_overdue_reviews(jsonb), access_reviews_overdue(jsonb),
      access_reviews(timestamptz, uuid, integer, jsonb), reviewable_accesses(timestamptz)`);
    await queryRunner.query(reviewsBefore);
  }
}
