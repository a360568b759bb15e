import { InputType } from 'type-graphql';
import { millisOf, type Instant } from '../../../schema/time/instant.js';
import { command, type Command, type CommandOutcome } from '../command/command.js';
import { ChangeInput, CommandInput } from '../command/command-input.js';
import type { CommandWork } from '../command/command-work.js';
import { badInput, outOfOrder } from '../command/refusals.js';
import { TakesId, TakesMoment, TakesOne, TakesText } from '../command/takes.js';
import { breachClock } from './breach.clock.js';
import { BreachDecisionEnum, type BreachDecision } from './breach-decision.js';
import { DataBreach } from './data-breach.js';

@InputType({ description: 'A personal data breach that came to light.' })
class DataBreachInput extends CommandInput {
  @TakesMoment('When the agency became aware of it: starts the 72 hours (UK GDPR Art 33(1)).')
  awareAt!: Instant;

  @TakesText('What happened, whose data it is, and what is done about it (Art 33(3)).')
  nature!: string;

  @TakesId('Opaque id of the child whose data it is. Absent: it is not of one child.', 'optional')
  childId?: string | null;
}

@InputType({ description: 'What was decided on a personal data breach.' })
class DataBreachDecisionInput extends ChangeInput {
  @TakesId('Opaque id of the breach.')
  dataBreachId!: string;

  @TakesOne(BreachDecisionEnum, 'Whether the Information Commissioner was told.')
  decision!: BreachDecision;

  @TakesMoment('When the Commissioner was told, or it was decided not to.')
  decidedAt!: Instant;

  @TakesText(
    'Why it is no risk, or why the Commissioner was told after 72 hours (Art 33(1)). Left out where neither is so.',
    'optional',
  )
  reason?: string | null;
}

type Opened = Pick<DataBreach, 'awareAt' | 'nature' | 'childId' | 'accessId'>;

/** A breach that begins to be kept, by a command or by what a second person found of an access. */
export const openDataBreach = async (breach: Opened, work: CommandWork): Promise<string> => {
  const id = work.newId();
  const open = { decision: null, decidedAt: null, reason: null };
  await work.add(DataBreach, { id, ...breach, ...open });
  const childIds = breach.childId === null ? [] : [breach.childId];
  work.announce({ topic: 'dataBreachOpened', key: id, payload: { childIds } });
  return id;
};

const record = async (
  { awareAt, nature, childId = null }: DataBreachInput,
  work: CommandWork,
): Promise<CommandOutcome> => {
  const recordId = await openDataBreach({ awareAt, nature, childId, accessId: null }, work);
  return { recordId, childIds: childId === null ? [] : [childId] };
};

const decide = async (
  { dataBreachId, decision, decidedAt, reason = null, expectedVersion }: DataBreachDecisionInput,
  work: CommandWork,
): Promise<CommandOutcome> => {
  const argument = 'input.dataBreachId';
  const breach = await work.lock(DataBreach, dataBreachId, { argument, expectedVersion });
  if (breach.decidedAt !== null) throw outOfOrder('It is decided already.');
  if (millisOf(decidedAt) < millisOf(breach.awareAt)) {
    throw outOfOrder('Nobody decides on a breach before knowing of it.');
  }
  const { awareAt } = breach;
  const at = { now: work.now, ruleset: work.context.ruleset };
  const { breached } = breachClock({ awareAt, decidedAt }, at);
  if (reason === null && (decision === 'NO_RISK' || breached)) {
    throw badInput('input.reason', 'No risk, and a report after 72 hours, need their reason.');
  }
  await work.change(DataBreach, breach, { decision, decidedAt, reason });
  const childIds = breach.childId === null ? [] : [breach.childId];
  work.announce({ topic: 'dataBreachDecided', key: breach.id, payload: { childIds, decision } });
  return { recordId: breach.id, childIds };
};

/** Keeping an agency's personal data breaches; mutations that name the agency. */
export const dataBreachCommands = (agency: string): readonly Command[] => [
  command({
    name: `record${agency}DataBreach`,
    does: 'Records that a personal data breach came to light: 72 hours to tell the Information Commissioner (UK GDPR Art 33).',
    input: DataBreachInput,
    shows: { field: 'dataBreach', record: DataBreach },
    act: record,
  }),
  command({
    name: `decide${agency}DataBreach`,
    does: 'Records that the Information Commissioner was told of a breach, or why that is not needed (UK GDPR Art 33(1)).',
    input: DataBreachDecisionInput,
    shows: { field: 'dataBreach', record: DataBreach },
    act: decide,
  }),
];
