import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../apply-statements.js';

const index = `
create index "audit_record_justified_idx" on "audit_record" ("at" desc) where justification is not null`;

const setting = (name: string): string => `current_setting('app.${name}', true)`;

/**
 * What is to be reviewed, in real time, the newest first: declarations, alerts about this owner's data, and reads in which a
 * class was opened by a justification. INVARIANT: nobody is shown a row of their own, nor one of a child who does
 * not exist for them (M5). An alert of a declaration that is listed itself is not listed again. Declarations keep their
 * real time as the end of their hour.
 */
const reviews = `
create function access_reviews(before_at timestamptz, before_id uuid, at_most integer)
  returns table (id uuid, at text, kind text, child_id uuid, agency text, issuer text, subject text, roles text[],
    purpose text, episode text, justified text[], reason text, justification bytea,
    reviewed_at timestamptz, reviewer text, finding text, version integer)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $body$
  with declared as (
    select b.id, b.expires_at - interval '60 minutes' as at, 'BREAK_GLASS_DECLARED' as kind, b.child_id,
      null::text as agency, b.issuer, b.subject, '{}'::text[] as roles, null::text as purpose, b.reference as episode,
      '{}'::text[] as justified, b.reason, null::bytea as justification, b.reviewed_at,
      b.reviewer_subject as reviewer, b.finding, b.version
    from break_glass b
  ), alerted as (
    select a.id, a.raised_at as at, case a.kind when 'BREAK_GLASS' then 'BREAK_GLASS_USED' else a.kind end as kind,
      a.child_id, a.agency, a.issuer, a.subject, '{}'::text[], a.purpose, a.episode, '{}'::text[], null::text,
      null::bytea, null::timestamptz, null::text, null::text, null::integer
    from access_alert a
    where not exists (select from break_glass b
      where a.kind = 'BREAK_GLASS' and b.reference = a.episode and b.issuer = a.issuer and b.subject = a.subject)
  ), read as (
    select md5('audit ' || r.id)::uuid as id, r.at, 'JUSTIFIED_READ' as kind, r.child_id, r.agency, r.issuer, r.subject,
      r.roles, r.purpose, r.episode,
      array(select name from unnest(r.justified) as name where r.disclosed ? name order by 1) as justified,
      null::text, r.justification, null::timestamptz, null::text, null::text, null::integer
    from audit_record r
    where r.justification is not null and r.kind = 'READ' and r.disclosed ?| r.justified
      and r.child_id is not null and (before_at is null or r.at <= before_at)
  ), every as (
    select * from declared union all select * from alerted union all select * from read
  )
  select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.kind, e.child_id, e.agency,
    e.issuer, e.subject, e.roles, e.purpose, e.episode, e.justified, e.reason, e.justification, e.reviewed_at,
    e.reviewer, e.finding, e.version
  from every e
  where ${setting('purpose')} = 'AUDIT' and ${setting('subject')} <> ''
    and (e.issuer, e.subject) <> (${setting('issuer')}, ${setting('subject')})
    and not exists (select from conflict_of_interest c where c.child_id = e.child_id
      and c.issuer = ${setting('issuer')} and c.subject = ${setting('subject')})
    and (before_at is null or (e.at, e.id) < (before_at, before_id))
  order by e.at desc, e.id desc limit least(at_most, 201)
  $body$`;

export class AccessReviews1416100000064 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await applyStatements(queryRunner, index);
    await queryRunner.query(reviews);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function access_reviews(timestamptz, uuid, integer)');
    await queryRunner.query('drop index audit_record_justified_idx');
  }
}
