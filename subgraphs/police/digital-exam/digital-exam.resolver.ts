import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile } from '../../shared/policy/own-file.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { Investigation } from '../investigation/investigation.js';
import { exhibitsOfChild, exhibitsOfInvestigation } from './digital-exam.loader.js';
import { daysInQueue, DigitalExhibit } from './digital-exhibit.js';

@Resolver(() => PoliceChildRecord)
export class ExhibitsOfChildResolver {
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => [DigitalExhibit], {
    nullable: true,
    description: 'Seized devices that concern the child, newest first, at most 200.',
  })
  async digitalExhibits(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly DigitalExhibit[]> {
    return rowsByFile(
      await exhibitsOfChild.load(context, record.childId),
      {
        dataClass: 'CRIME',
        listedAt: 'SUMMARY',
        investigationsOf: ({ investigationId }) => [investigationId],
      },
      { source: record, context },
    );
  }
}

@Resolver(() => Investigation)
export class ExhibitsOfInvestigationResolver {
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => [DigitalExhibit], {
    nullable: true,
    description: 'Seized devices, newest first, at most 200.',
  })
  exhibits(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly DigitalExhibit[]> {
    return exhibitsOfInvestigation.load(context, id);
  }
}

@Resolver(() => DigitalExhibit)
export class DigitalExhibitResolver {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Days since it was sent for examination, until it was examined or until now. Null when it was never sent.',
  })
  daysInQueue(@Root() exhibit: DigitalExhibit, @Ctx() { now }: SubgraphContext): number | null {
    return daysInQueue(exhibit, now);
  }
}
