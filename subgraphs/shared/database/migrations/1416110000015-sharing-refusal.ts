import type { MigrationInterface, QueryRunner } from 'typeorm';

const fixed = 'security definer set search_path = pg_catalog, public, pg_temp';

const standing = (isRefused: boolean): string => `
create function child_standing(children uuid[], of_issuer text, of_subject text, is_own boolean)
  returns table (child_id uuid, is_conflicted boolean, is_restricted boolean, named text${
    isRefused ? ', is_refused boolean' : ''
  })
  language sql stable ${fixed} as $body$
    select k.id,
      exists (select from conflict_of_interest c
        where c.issuer = of_issuer and c.subject = of_subject and c.child_id = k.id),
      exists (select from restricted_record r where r.child_id = k.id)
        and not exists (select from restricted_record_reader n
          where n.child_id = k.id and n.issuer = of_issuer and n.subject = of_subject),
      case when is_own then named_relation(k.id, of_subject) end${
        isRefused ? ', refuses_sharing(k.id)' : ''
      }
    from unnest(children) as k(id) $body$;`;

/** Whoever called it before may call it again. */
const again = (define: string): string => `
do $again$ declare callers text[]; caller text; begin
  select coalesce(array_agg(pg_get_userbyid(acl.grantee)), '{}') into callers
    from pg_proc, aclexplode(proacl) as acl
    where oid = 'child_standing(uuid[], text, text, boolean)'::regprocedure
      and acl.grantee not in (0, proowner);
  drop function child_standing(uuid[], text, text, boolean);
  ${define}
  foreach caller in array callers loop
    execute format('grant execute on function child_standing(uuid[], text, text, boolean) to %I', caller);
  end loop;
end $again$`;

/** M7: an agency that keeps young people's own refusals says here whether one stands; for the others none does. */
const refuses = `
create function refuses_sharing(child uuid) returns boolean language sql stable ${fixed}
  as $body$ select false $body$`;

export class SharingRefusal1416110000015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(refuses);
    await queryRunner.query(again(standing(true)));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(again(standing(false)));
    await queryRunner.query('drop function refuses_sharing(uuid)');
  }
}
