import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/page/page-info.type.js';
import type { Page } from '../../shared/page/connection.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import type { QueueFigures, QueueFilter } from './charging-queue.loader.js';

@ObjectType('ChargingQueueEdge', { simpleResolvers: true, description: 'A file of the queue.' })
export class ChargingQueueEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => ChargingCase, { description: 'The file.' })
  node!: ChargingCase;
}

/** Nothing is read before it is asked for, and nothing twice. */
@ObjectType('ChargingQueueConnection', {
  simpleResolvers: true,
  description:
    'Files in which a charging decision is awaited. Figures are of the whole filtered queue, edges of this page.',
})
export class ChargingQueueConnection {
  filter!: QueueFilter;
  page!: () => Promise<Page<ChargingCase>>;
  figures!: () => Promise<QueueFigures>;

  @Field(() => [ChargingQueueEdge], { description: 'This page, in the order asked for.' })
  edges?: readonly ChargingQueueEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo?: PageInfo;
}
