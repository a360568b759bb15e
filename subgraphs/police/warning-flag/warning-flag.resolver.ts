import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { authorityOf, bindAuthority } from '../../shared/policy/row-authority.js';
import { rowsByClass, type RowClass, type RowPolicy } from '../../shared/policy/row-class.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { crimeFlagKinds } from './flag-kind.js';
import { warningFlagsOfChild } from './warning-flag.loader.js';
import { WarningFlag } from './warning-flag.js';

const asCrime: RowClass = { insteadOf: 'SAFEGUARDING', is: 'CRIME' };

/** A flag that tells, or once told, of offences is CRIME. It belongs to no charging file. */
const flagPolicy: RowPolicy<WarningFlag> = {
  dataClass: 'SAFEGUARDING',
  listedAt: 'SUMMARY',
  classOf: ({ kind, changedFrom }) =>
    [kind, changedFrom].some((told) => told !== null && crimeFlagKinds.includes(told))
      ? asCrime
      : null,
};

@Resolver(() => PoliceChildRecord)
export class WarningFlagsOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY', orAs: ['CRIME'] })
  @FieldResolver(() => [WarningFlag], {
    nullable: true,
    description: 'Warnings about the child on police systems, newest first, at most 200.',
  })
  async warningFlags(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly WarningFlag[]> {
    const flags = await warningFlagsOfChild.load(context, record.childId);
    const outsideFile = authorityOf(record, context).about({ isOtherInvestigation: true });
    const source = bindAuthority({}, outsideFile);
    return rowsByClass(flags, flagPolicy, { source, context });
  }
}
