import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import type { ClockVariant } from '../../shared/clock/clock-rule.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { DetentionAuthorityEnum, type DetentionAuthority } from './custody-enums.js';
import type { CustodyRecord } from './custody-record.js';

@Entity('detention_extension')
@KeptRecord({ as: ['CUSTODY'], happened: 'authorisedAt' })
@Classified({ as: ['CUSTODY'], at: 'FULL' })
@ObjectType('DetentionExtension', {
  simpleResolvers: true,
  description:
    'Authority to detain without charge for longer than 24 hours: of a superintendent (PACE section 42) or a court (sections 43 and 44).',
})
export class DetentionExtension {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  custodyRecordId!: string;

  @EnumColumn({ of: Object.keys(DetentionAuthorityEnum) })
  @Field(() => DetentionAuthorityEnum, { nullable: true, description: 'Who gave it.' })
  authority!: DetentionAuthority;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was given.' })
  authorisedAt!: Instant;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'Until when the child may be held.' })
  until!: Instant;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Why, PACE section 42(5)(b).' })
  grounds!: string;
}

const variants: Readonly<Record<DetentionAuthority, ClockVariant>> = {
  SUPERINTENDENT: 'SUPERINTENDENT_AUTHORITY',
  COURT: 'COURT_WARRANT',
};

interface Detention {
  readonly custody: Pick<CustodyRecord, 'relevantTime' | 'chargedAt' | 'releasedAt'>;
  /** That which lasts longest; null: none was given. */
  readonly extension:
    (Pick<DetentionExtension, 'authority'> & Partial<Pick<DetentionExtension, 'until'>>) | null;
}

/** How long the child may be held without charge; it stops with the charge, or when the child leaves. */
export const detentionClock = (
  { custody: { relevantTime: startedAt, chargedAt, releasedAt }, extension }: Detention,
  { now, ruleset }: Pick<SubgraphContext, 'now' | 'ruleset'>,
): ClockReading =>
  readClock({
    ...{ code: 'PACE_DETENTION_LIMIT', startedAt, stoppedAt: chargedAt ?? releasedAt },
    variant: extension && variants[extension.authority],
    dueAt: extension?.until ?? null,
    ...{ now, ruleset },
  });
