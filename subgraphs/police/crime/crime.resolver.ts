import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { CrimeReport } from './crime-report.js';
import { crimesOfChild, offencesOfCrime } from './crime.loader.js';
import { Offence } from './offence.js';

@Resolver(() => PoliceChildRecord)
export class CrimesOfChildResolver {
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => [CrimeReport], {
    nullable: true,
    description: 'Crimes that concern the child as victim or witness, newest first, at most 200.',
  })
  crimes(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CrimeReport[]> {
    return crimesOfChild.load(context, record.childId);
  }
}

@Resolver(() => CrimeReport)
export class CrimeReportResolver {
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => [Offence], { nullable: true, description: 'Its offences, as recorded.' })
  offences(
    @Root() crime: CrimeReport,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Offence[]> {
    return offencesOfCrime.load(context, crime.id);
  }
}
