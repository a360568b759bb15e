import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile } from '../../shared/policy/own-file.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { ManagedOffender } from '../offender/managed-offender.js';
import { offenderByPerson } from '../offender/offender.loader.js';
import { personRef } from '../person/person.loader.js';
import { PolicePersonRef } from '../person/police-person-ref.type.js';
import { SuspectLink } from './suspect-link.js';
import { suspectsOfChild } from './suspect.loader.js';

@Resolver(() => PoliceChildRecord)
export class SuspectsOfChildResolver {
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @FieldResolver(() => [SuspectLink], {
    nullable: true,
    description: 'Suspects in investigations that concern the child, newest first, at most 200.',
  })
  async suspectLinks(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly SuspectLink[]> {
    return rowsByFile(
      await suspectsOfChild.load(context, record.childId),
      {
        dataClass: 'CRIME',
        listedAt: 'FULL',
        investigationsOf: ({ investigationId }) => [investigationId],
      },
      { source: record, context },
    );
  }
}

@Resolver(() => SuspectLink)
export class SuspectLinkResolver {
  @FieldResolver(() => PolicePersonRef, {
    nullable: true,
    description: 'Who it is, without a name. Null where nobody of that id is held.',
  })
  personRef(
    @Root() { personId }: SuspectLink,
    @Ctx() context: SubgraphContext,
  ): Promise<PolicePersonRef | null> {
    return personRef(context, personId);
  }

  @Classified({ as: ['CRIME_RSO_MAPPA'], at: 'SUMMARY' })
  @FieldResolver(() => ManagedOffender, {
    nullable: true,
    description: 'How the suspect is managed as an offender. Null when not managed.',
  })
  managedOffender(
    @Root() { personId }: SuspectLink,
    @Ctx() context: SubgraphContext,
  ): Promise<ManagedOffender | null> {
    return offenderByPerson.load(context, personId);
  }
}
