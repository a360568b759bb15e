import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { Classified } from '../../shared/policy/classified.js';
import { Disclosure } from '../../shared/policy/disclosure.type.js';
import { disclosuresOver } from '../../shared/policy/disclosures.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { policeHoldings } from '../police.holdings.js';
import { PoliceChildRecord } from './police-child-record.type.js';

const known = sqlLoader({
  sql: 'select child_id as "key" from police_child where child_id = any($1::uuid[])',
  read: (rows) => rows.length > 0,
});

const disclosures = disclosuresOver(policeHoldings);

@Resolver(() => Child)
export class PoliceOfChildResolver {
  @FieldResolver(() => PoliceChildRecord, {
    nullable: true,
    description: 'What the police hold. Null only when the police did not answer.',
  })
  police(@Root() child: Child): PoliceChildRecord {
    return Object.assign(new PoliceChildRecord(), { childId: child.id });
  }
}

@Resolver(() => PoliceChildRecord)
export class PoliceChildRecordResolver {
  @Classified({ as: ['CRIME'], at: 'PRESENCE' })
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the police hold any record of the child.',
  })
  knownToPolice(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<boolean> {
    return known.load(context, record.childId);
  }

  @FieldResolver(() => [Disclosure])
  disclosures(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Disclosure[]> {
    return disclosures(context, record.childId);
  }
}
