import { Field, Int, ObjectType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import { CivilDay } from '../../shared/server/scalars.js';
import type { WorkListPage } from '../../shared/work-list/work-list.js';
import { crimeList } from '../work-list-marks.js';
import { DeviceTypeEnum, type DeviceType } from './digital-exam-enums.js';
import type { DigitalExhibit } from './digital-exhibit.js';
import { DigitalExhibitConnection } from './work-list/digital-exam.list.js';

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('DeviceTypeCount', { simpleResolvers: true, description: 'Devices of one type.' })
export class DeviceTypeCount {
  @Field(() => DeviceTypeEnum, { nullable: true, description: 'What they are.' })
  type!: DeviceType;

  @Field(() => Int, { nullable: true, description: 'How many devices.' })
  count!: number;
}

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('DigitalExamQueue', {
  simpleResolvers: true,
  description: 'Seized devices that wait for examination.',
})
export class DigitalExamQueue {
  @Field(() => Int, { nullable: true, description: 'How many wait.' })
  total!: number;

  @Field(() => [DeviceTypeCount], {
    nullable: true,
    description: 'By type; types of which none waits are left out.',
  })
  byType!: readonly Readonly<DeviceTypeCount>[];

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day on which the oldest of them was seized. Null when none waits.',
  })
  oldestSeizedOn!: CivilDate | null;

  @Classified(crimeList)
  @Field(() => DigitalExhibitConnection, {
    nullable: true,
    description:
      'The devices themselves: a work list of the police, the most urgent first, then the longest seized.',
  })
  entries!: () => WorkListPage<DigitalExhibit>;
}
