import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import {
  DetentionBasisEnum,
  LacStatusEnum,
  type DetentionBasis,
  type LacStatus,
} from './custody-enums.js';

const mark = { as: ['CUSTODY'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('ChildInCustody', {
  simpleResolvers: true,
  description: 'A child was detained (PACE 1984; Children and Young Persons Act 1933 s34).',
})
class ChildInCustody extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the custody record.' })
  custodyRecordId!: string;

  @Field(() => DetentionBasisEnum, { nullable: true, description: 'Why the child was detained.' })
  basis!: DetentionBasis;

  @Field(() => LacStatusEnum, {
    nullable: true,
    description: 'Whether the child is looked after, as the custody officer recorded it.',
  })
  lacStatus!: LacStatus;
}

export const childInCustody = feed({
  topic: 'childInCustody',
  tells: 'Children who are detained, as the custody record is opened.',
  event: ChildInCustody,
  mark,
  told: (event) => ({
    ...aboutChildren(event),
    custodyRecordId: event.key,
    basis: event.payload.basis,
    lacStatus: event.payload.lacStatus,
  }),
});
