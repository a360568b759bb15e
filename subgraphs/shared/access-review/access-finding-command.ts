import { InputType } from 'type-graphql';
import { command, type Command, type CommandOutcome } from '../command/command.js';
import { CommandInput } from '../command/command-input.js';
import type { CommandWork } from '../command/command-work.js';
import { noSuchRecord, outOfOrder } from '../command/refusals.js';
import { TakesId, TakesOne, TakesText } from '../command/takes.js';
import { openDataBreach } from '../data-breach/data-breach-commands.js';
import { AccessFinding } from './access-finding.js';
import { AccessOutcomeEnum, type AccessOutcome } from './access-outcome.js';

@InputType({
  description:
    'What a second person found of a justified read, or of somebody who asked for a child of whom they are kept away.',
})
class AccessFindingInput extends CommandInput {
  @TakesId(
    'Opaque id of the access, as `AccessReview.id` of kind JUSTIFIED_READ or CONFLICT_OF_INTEREST.',
  )
  accessId!: string;

  @TakesOne(AccessOutcomeEnum, 'What the reviewer concludes.')
  outcome!: AccessOutcome;

  @TakesText('Why, and what was done about it.')
  finding!: string;
}

interface Access {
  readonly childId: string;
  readonly issuer: string;
  readonly subject: string;
}

const accessSql = `select child_id as "childId", issuer, subject from reviewable_access($1::uuid)`;

const accessOf = async (accessId: string, { manager }: CommandWork): Promise<Access> => {
  const [access]: readonly Access[] = await manager.query(accessSql, [accessId]);
  if (access) return access;
  throw noSuchRecord('input.accessId');
};

const review = async (
  { accessId, outcome, finding }: AccessFindingInput,
  work: CommandWork,
): Promise<CommandOutcome> => {
  const { childId, issuer, subject } = await accessOf(accessId, work);
  const { caller } = work;
  await work.requireKnown({ argument: 'input.accessId', childIds: [childId] });
  if (issuer === caller.issuer && subject === caller.subject) {
    throw outOfOrder('The reviewer is never the reader.');
  }
  if (await work.find(AccessFinding, { accessId })) {
    throw outOfOrder('It has been reviewed already.');
  }
  const id = work.newId();
  await work.add(AccessFinding, {
    ...{ id, accessId, childId, outcome, finding, reviewedAt: work.now },
    ...{ reviewerIssuer: caller.issuer, reviewerSubject: caller.subject },
  });
  if (outcome === 'DATA_BREACH') {
    await openDataBreach({ accessId, childId, awareAt: work.now, nature: finding }, work);
  }
  return { recordId: id, childIds: [childId] };
};

/** Reviewing what is listed at an agency and was not declared there; a mutation that names the agency. */
export const accessFindingCommand = (agency: string): Command =>
  command({
    name: `record${agency}AccessFinding`,
    does: 'Records what a second person found of a justified read, or of somebody who asked for a child of whom they are kept away; never of their own.',
    input: AccessFindingInput,
    act: review,
  });
