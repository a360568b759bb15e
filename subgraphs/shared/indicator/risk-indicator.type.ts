import { Directive, Field, ID, ObjectType } from 'type-graphql';
import {
  indicatorCatalogue,
  indicatorCodes,
  type IndicatorCode,
  type IndicatorState,
} from '../../../schema/indicators/indicator-catalogue.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { AgencyEnum } from '../policy/policy-enums.js';
import { namedEnum } from '../server/named-enum.js';
import { CivilDay } from '../server/scalars.js';

const titles = indicatorCodes.map((code) => [code, `${indicatorCatalogue[code].title}.`] as const);

export const IndicatorCodeEnum = namedEnum<IndicatorCode>(
  'IndicatorCode',
  'The named rules. None of them is a score.',
  // The keys are all codes of the catalogue: Object.fromEntries cannot say so.
  Object.fromEntries(titles) as Record<IndicatorCode, string>,
);

const IndicatorStateEnum = namedEnum<IndicatorState>(
  'IndicatorState',
  'Whether a rule holds of a child.',
  {
    RAISED: 'It holds; `evidence` names the records.',
    NOT_RAISED: 'It was looked at, and does not hold.',
    NOT_EVALUABLE:
      'It could not be looked at: a record that it needs is withheld from you, or its source did not answer.',
  },
);

@Directive('@shareable')
@ObjectType('IndicatorEvidence', {
  simpleResolvers: true,
  description: 'A record that raised an indicator.',
})
export class IndicatorEvidence {
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Field(() => AgencyEnum, { description: 'The agency that holds it.' })
  agency!: Agency;
}

@Directive('@shareable')
@ObjectType('RiskIndicator', {
  simpleResolvers: true,
  description:
    'A named rule over records, and whether it holds of this child, as far as you may see the records. Never a score.',
})
export class RiskIndicator {
  @Field(() => IndicatorCodeEnum, { description: 'Which rule.' })
  code!: IndicatorCode;

  @Field(() => String, { description: 'The rule in a line.' })
  title!: string;

  @Field(() => IndicatorStateEnum, { description: 'Whether it holds.' })
  state!: IndicatorState;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day from which on it has been so. Null unless it is raised.',
  })
  since!: CivilDate | null;

  @Field(() => String, { description: 'The threshold that was used.' })
  threshold!: string;

  @Field(() => [IndicatorEvidence], {
    description: 'The records that raised it, at most 20. Empty unless it is raised.',
  })
  evidence!: readonly IndicatorEvidence[];
}
