import { IsNull, Not } from 'typeorm';
import type { CommandWork } from '../../shared/command/command-work.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { AgencyContribution } from './agency-contribution.js';

/** What became of a meeting: a plan, or the reason for none. */
export interface PlanRecord {
  readonly planRecorded: boolean;
  readonly noPlanReason: string | null;
}

/**
 * What agencies share has to lead to a plan: the inspection of 2014 found information shared and nothing
 * done with it (the indicator R06).
 * @throws Refusal CONFLICT when there is neither a plan nor a reasoned no-plan
 */
export const requirePlan = ({ planRecorded, noPlanReason }: PlanRecord): void => {
  if (planRecorded || noPlanReason !== null) return;
  throw outOfOrder('Information was shared: record a plan, or why there is none, before closing.');
};

/** Whether an agency besides children's social care has brought anything. */
export const isShared = (mashEpisodeId: string, { manager }: CommandWork): Promise<boolean> =>
  manager.existsBy(AgencyContribution, {
    mashEpisodeId,
    agency: Not('SOCIAL_CARE'),
    contributedAt: Not(IsNull()),
  });
