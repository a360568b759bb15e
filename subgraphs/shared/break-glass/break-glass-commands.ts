import { InputType } from 'type-graphql';
import { IsNull } from 'typeorm';
import { instantOf } from '../../../schema/time/instant.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import { AccessOutcomeEnum, type AccessOutcome } from '../access-review/access-outcome.js';
import { command, type Command, type CommandOutcome } from '../command/command.js';
import { ChangeInput, CommandInput } from '../command/command-input.js';
import type { CommandWork } from '../command/command-work.js';
import { lockByName } from '../command/lock-by-name.js';
import { outOfOrder } from '../command/refusals.js';
import { TakesId, TakesOne, TakesText } from '../command/takes.js';
import { openDataBreach } from '../data-breach/data-breach-commands.js';
import { BreakGlass } from './break-glass.js';

/** Sixty minutes of real time (docs/protocol.md). */
const lifeSeconds = 60 * 60;

@InputType({ description: 'An imminent risk to the life of a child.' })
class BreakGlassInput extends CommandInput {
  @TakesId('Opaque id of the child, as `Child.id`.')
  childId!: string;

  @TakesText('What the risk is, for the person who reviews this.')
  reason!: string;
}

@InputType({ description: 'What a second person found of a declaration of imminent risk.' })
class AccessReviewInput extends ChangeInput {
  @TakesId('Opaque id of the declaration that is reviewed.')
  breakGlassId!: string;

  @TakesOne(
    AccessOutcomeEnum,
    'What the reviewer concludes. Absent: the finding says it.',
    'optional',
  )
  outcome?: AccessOutcome | null;

  @TakesText('What the reviewer found.')
  finding!: string;
}

const alertSql = `select raise_access_alert('BREAK_GLASS', $1::uuid, $2, $3, $4, $5, $6, $6, $7)`;

const declare = async (
  { childId, reason }: BreakGlassInput,
  work: CommandWork,
): Promise<CommandOutcome> => {
  const { manager, caller, now, purpose } = work;
  const { issuer, subject, agency, kind } = caller;
  if (kind !== 'person') throw outOfOrder('Only a person declares a risk to life.');
  await lockByName(manager, `break-glass ${issuer} ${subject} ${childId}`);
  const unreviewed = { issuer, subject, childId, reviewedAt: IsNull() };
  if (await manager.existsBy(BreakGlass, unreviewed)) {
    throw outOfOrder('What you declared for this child before has not been reviewed.');
  }
  const id = work.newId();
  const reference = await work.newReference('BG');
  const expiresAt = instantOf((realSeconds() + lifeSeconds) * 1000);
  const reviewer = { reviewedAt: null, reviewerIssuer: null, reviewerSubject: null };
  const declaration = { id, reference, childId, issuer, subject, reason, declaredAt: now };
  await work.add(BreakGlass, {
    ...{ ...declaration, ...reviewer, expiresAt, version: 1 },
    ...{ outcome: null, finding: null },
  });
  await manager.query(alertSql, [childId, issuer, subject, agency, purpose, reference, now]);
  work.announce({ topic: 'breakGlassDeclared', key: id, payload: { childIds: [childId] } });
  return { recordId: id, childIds: [childId] };
};

const review = async (
  { breakGlassId, outcome = null, finding, expectedVersion }: AccessReviewInput,
  work: CommandWork,
): Promise<CommandOutcome> => {
  const argument = 'input.breakGlassId';
  const found = await work.lock(BreakGlass, breakGlassId, { argument, expectedVersion });
  const { issuer, subject } = work.caller;
  if (found.issuer === issuer && found.subject === subject) {
    throw outOfOrder('The reviewer is never the reader.');
  }
  if (found.reviewedAt !== null) throw outOfOrder('It has been reviewed already.');
  const by = { reviewerIssuer: issuer, reviewerSubject: subject };
  await work.change(BreakGlass, found, { ...by, reviewedAt: work.now, outcome, finding });
  if (outcome === 'DATA_BREACH') {
    const { id: accessId, childId } = found;
    await openDataBreach({ accessId, childId, awareAt: work.now, nature: finding }, work);
  }
  return { recordId: found.id, childIds: [found.childId] };
};

/** Declaring break-glass at an agency, and reviewing it there; mutations that name the agency. */
export const breakGlassCommands = (agency: string): readonly Command[] => [
  command({
    name: `declare${agency}BreakGlass`,
    does: 'Declares an imminent risk to the life of a child: an episode for this caller alone, for 60 minutes, that opens status, narrative, health and contact at every agency, and nothing else. Each agency is alerted, and a second person reviews it; until then it cannot be declared again.',
    input: BreakGlassInput,
    shows: { field: 'breakGlass', record: BreakGlass },
    act: declare,
  }),
  command({
    name: `record${agency}AccessReview`,
    does: 'Records what a second person found of a declaration of imminent risk. What it opened is closed.',
    input: AccessReviewInput,
    act: review,
  }),
];
