import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Page } from '../../shared/page/connection.js';
import { PageArguments, pageRequest } from '../../shared/page/page-arguments.js';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile } from '../../shared/policy/own-file.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { PoliceIncidentConnection } from './incident-connection.type.js';
import { incidentsOfChild } from './incident.loader.js';
import type { PoliceIncident } from './police-incident.js';

/** A log belongs to no investigation: a prosecutor reads it at SUMMARY. None falls out, so the count stands. */
const outsideAnyFile = {
  dataClass: 'CRIME',
  listedAt: 'SUMMARY',
  investigationsOf: () => [],
} as const;

@Resolver(() => PoliceChildRecord)
export class IncidentsOfChildResolver {
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => PoliceIncidentConnection, {
    nullable: true,
    description: 'Incident logs that concern the child, newest first.',
  })
  async incidents(
    @Root() record: PoliceChildRecord,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Page<PoliceIncident>> {
    const found = await incidentsOfChild.load(context, record.childId, pageRequest(page));
    const nodes = found.edges.map(({ node }) => node);
    await rowsByFile(nodes, outsideAnyFile, { source: record, context });
    return found;
  }
}
