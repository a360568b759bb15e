import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile } from '../../shared/policy/own-file.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { personRef } from '../person/person.loader.js';
import { VictimRef } from '../person/victim-ref.type.js';
import { SuspectLink } from '../suspect/suspect-link.js';
import { investigationIdsOfCrime, suspectsOfCrime } from '../suspect/suspect.loader.js';
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
  async crimes(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CrimeReport[]> {
    return rowsByFile(
      await crimesOfChild.load(context, record.childId),
      {
        dataClass: 'CRIME',
        listedAt: 'SUMMARY',
        investigationsOf: ({ id }) => investigationIdsOfCrime(context, id),
      },
      { source: record, context },
    );
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

  @Classified({ as: ['VICTIM'], at: 'SUMMARY' })
  @FieldResolver(() => VictimRef, {
    nullable: true,
    description: 'Who complained, where that was not the child. Null where it was.',
  })
  complainant(
    @Root() { complainantPersonId }: CrimeReport,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<VictimRef> | null> {
    return personRef(context, complainantPersonId);
  }

  @Classified({ as: ['CRIME'], at: 'FULL' })
  @FieldResolver(() => [SuspectLink], {
    nullable: true,
    description: 'Suspects of the investigations into this crime.',
  })
  suspects(
    @Root() crime: CrimeReport,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly SuspectLink[]> {
    return suspectsOfCrime(context, crime.id);
  }
}
