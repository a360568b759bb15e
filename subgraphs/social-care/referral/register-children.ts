import { InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { SexEnum, type Sex } from '../../shared/codes/sex.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput } from '../../shared/command/refusals.js';
import { TakesDay, TakesId, TakesOne, TakesText } from '../../shared/command/takes.js';
import { ChildIdentity } from '../child-index/child-identity.js';
import { LinkedRecord } from '../child-index/linked-record.js';
import { requireChildren } from '../child-index/require-children.js';

@InputType({
  description:
    'A child of a referral who was not in the index: recognised as one who is, or registered. `collectReferral` tells what the police know of them.',
})
export class ChildOfReferralInput {
  @TakesId('Opaque id of the unknown child, as the police gave it.')
  unknownChildId!: string;

  @TakesId(
    'Opaque id of the child of the index who it is. Absent: the child is new, and is registered.',
    'optional',
  )
  childId?: string | null;

  @TakesText('Given name of a new child. Absent: not known.', 'optional')
  givenName?: string | null;

  @TakesText('Family name of a new child. Absent: not known.', 'optional')
  familyName?: string | null;

  @TakesDay('Day of birth of a new child. Absent: not known.', 'optional')
  dateOfBirth?: CivilDate | null;

  @TakesOne(SexEnum, 'Sex of a new child. Absent: not known.', 'optional')
  sex?: Sex | null;
}

/** A child of the referral, and who it is in the index. */
export interface KnownChild {
  readonly unknownChildId: string;
  readonly childId: string;
}

const NO_NAME = 'Not known';

const register = async (
  { childId }: KnownChild,
  { givenName = null, familyName, dateOfBirth = null, sex }: ChildOfReferralInput,
  { area, work }: { readonly area: string; readonly work: CommandWork },
): Promise<void> => {
  await work.add(ChildIdentity, {
    ...{ id: childId, area, givenName, familyName: familyName ?? NO_NAME, dateOfBirth },
    ...{ sex: sex ?? 'UNKNOWN', isUnborn: false, disabilityCodes: [] },
  });
};

const link = (
  { unknownChildId, childId }: KnownChild,
  { newId, caller, now }: Pick<CommandWork, 'newId' | 'caller' | 'now'>,
) => ({
  ...{ id: newId(), childId, agency: 'POLICE' as const, localId: unknownChildId, weight: null },
  ...{ method: 'MANUAL' as const, status: 'CONFIRMED' as const, confidence: 'VERIFIED' as const },
  ...{ confirmedBy: caller.subject, confirmedAt: now },
});

/**
 * Registers the children of a referral who are new to the index, and links each to what the police call them.
 * @throws Refusal BAD_USER_INPUT when one comes twice, or is recognised as a child who is not in the index
 */
export const registerChildren = async (
  given: readonly ChildOfReferralInput[],
  area: string,
  work: CommandWork,
): Promise<readonly KnownChild[]> => {
  if (new Set(given.map(({ unknownChildId }) => unknownChildId)).size < given.length) {
    throw badInput('input.children', 'A child comes twice.');
  }
  const recognised = given.flatMap(({ childId }) => childId ?? []);
  if (recognised.length > 0) await requireChildren(recognised, work, 'input.children');
  const known: KnownChild[] = [];
  for (const child of given) {
    const { unknownChildId } = child;
    const who = { unknownChildId, childId: child.childId ?? work.newId() };
    if (!child.childId) await register(who, child, { area, work });
    known.push(who);
  }
  await work.add(LinkedRecord, ...known.map((child) => link(child, work)));
  return known;
};
