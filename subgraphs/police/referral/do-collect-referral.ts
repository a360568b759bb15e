import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { noSuchRecord } from '../../shared/command/refusals.js';
import { TakesId } from '../../shared/command/takes.js';
import { readRows } from '../../shared/loader/read-rows.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { CollectedChildPayload } from './collected-child.type.js';
import { PoliceReferral } from './police-referral.js';
import { toldChildren } from './told-referral.search.js';

@InputType({ description: 'A referral that is opened by those whom it was sent to.' })
class CollectReferralInput extends CommandInput {
  @TakesId('Opaque id of the referral, as the event told it.')
  policeReferralId!: string;
}

const childrenTold = async (
  context: SubgraphContext,
  id: string,
): Promise<readonly CollectedChildPayload[]> => {
  const { areas } = context.request.principal;
  const rows = await readRows(context, toldChildren.statement, { id, areas });
  return rows.map((row) =>
    // The columns are those of the type.
    Object.assign(new CollectedChildPayload(), {
      ...{ id: row.id, givenName: row.given_name, familyName: row.family_name },
      ...{ dateOfBirth: row.date_of_birth, sex: row.sex, locality: row.locality },
    }),
  );
};

/**
 * The event of a referral tells no names, and no episode leads to a child who is in nobody's index: whoever is
 * to act on the referral collects them in person, and that is on record.
 */
export const collectReferral = command({
  name: 'collectReferral',
  does: 'Opens a referral at the local authority that it was sent to, and tells who its children are who are not in the child index.',
  input: CollectReferralInput,
  tells: {
    field: 'unknownChildren',
    description: 'Its children who were not in the child index when it was sent.',
    of: CollectedChildPayload,
    load: childrenTold,
  },
  act: async ({ policeReferralId: id }, work) => {
    const referral = await work.find(PoliceReferral, { id });
    if (!referral) throw noSuchRecord('input.policeReferralId');
    work.requireArea(referral.localAuthority);
    if (referral.collectedAt === null) {
      await work.manager.update(PoliceReferral, { id }, { collectedAt: work.now });
    }
    const childIds = await work.childrenOf('police_referral_child', id);
    return { recordId: id, childIds, classes: ['IDENTITY', 'CONTACT'] };
  },
});
