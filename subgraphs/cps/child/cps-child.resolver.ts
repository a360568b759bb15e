import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RawRow } from '../../shared/database/hydrate.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { Classified } from '../../shared/policy/classified.js';
import { Disclosure } from '../../shared/policy/disclosure.type.js';
import { disclosuresOver } from '../../shared/policy/disclosures.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { cpsHoldings } from '../cps.holdings.js';
import { ChildCaseRoleEnum, type ChildCaseRole } from './child-case-role.js';
import { CpsChildRecord } from './cps-child-record.type.js';

const isRole = (value: unknown): value is ChildCaseRole =>
  typeof value === 'string' && value in ChildCaseRoleEnum;

const roleOf = ([newest]: readonly RawRow[]): ChildCaseRole | null =>
  isRole(newest?.role) ? newest.role : null;

const roleOfChild = sqlLoader({
  sql: `select p.child_id as "key", p.role from charging_case_child p
    join charging_case c on c.id = p.record_id
    where p.child_id = any($1::uuid[]) order by c.first_reported_at desc, c.id`,
  read: roleOf,
});

const disclosures = disclosuresOver(cpsHoldings);

@Resolver(() => Child)
export class CpsOfChildResolver {
  @FieldResolver(() => CpsChildRecord, {
    nullable: true,
    description: 'What the CPS holds. Null only when the CPS did not answer.',
  })
  cps(@Root() child: Child): CpsChildRecord {
    return Object.assign(new CpsChildRecord(), { childId: child.id });
  }
}

@Resolver(() => CpsChildRecord)
export class CpsChildRecordResolver {
  @Classified({ as: ['CRIME', 'VICTIM'], at: 'SUMMARY' })
  @FieldResolver(() => ChildCaseRoleEnum, {
    nullable: true,
    description: 'What the child is in the newest of these files. Null when they are in none.',
  })
  role(
    @Root() record: CpsChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<ChildCaseRole | null> {
    return roleOfChild.load(context, record.childId);
  }

  @FieldResolver(() => [Disclosure])
  disclosures(
    @Root() record: CpsChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Disclosure[]> {
    return disclosures(context, record.childId);
  }
}
