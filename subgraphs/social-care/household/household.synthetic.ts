import { dayOf } from '../../../schema/time/instant.js';
import { copyRows } from '../../shared/database/copy-rows.js';
import { addressRows } from '../address/address.synthetic.js';
import { ageOn } from '../child-index/age.js';
import type { SeedPart, SocialCareSeed } from '../seed-part.synthetic.js';
import type { HouseholdRole } from './household-enums.js';
import { HouseholdMember } from './household-member.js';

type Member = SocialCareSeed['socialCare']['family'][number];

const carers: ReadonlySet<Member['relationship']> = new Set([
  'MOTHER',
  'FATHER',
  'STEP_PARENT',
  'FOSTER_CARER',
]);

const roleOf = (relationship: Member['relationship'], ageYears: number | null): HouseholdRole => {
  if (carers.has(relationship)) return 'CARER';
  const isChild = ageYears === null ? relationship === 'SIBLING' : ageYears < 18;
  return isChild ? 'CHILD' : 'OTHER_ADULT';
};

/** Children of whom nobody may say where they live. */
const hiddenAt = (world: SocialCareSeed): ReadonlySet<string> =>
  new Set(
    addressRows(world)
      .filter(({ kind, to }) => to === null && kind !== 'SCHOOL' && kind !== 'PREVIOUS')
      .filter((address) => address.protected)
      .map(({ childId }) => childId),
  );

export const seedHouseholds: SeedPart = async (world, manager) => {
  const { family, people } = world.socialCare;
  const born = new Map(people.map(({ id, dateOfBirth }) => [id, dateOfBirth]));
  const hidden = hiddenAt(world);
  const rows = family
    .filter(({ inHousehold }) => inHousehold)
    .map(({ id, childId, personId, relationship }) => {
      const dateOfBirth = born.get(personId) ?? null;
      const ageYears = dateOfBirth === null ? null : ageOn(dateOfBirth, dayOf(world.asOf));
      const role = roleOf(relationship, ageYears);
      return { id, childId, personId, relationship, role, protected: hidden.has(childId) };
    });
  await copyRows<HouseholdMember>(manager, HouseholdMember, rows);
  return rows.length;
};
