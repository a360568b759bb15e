import { localities, schools, streets } from '../names.js';
import type { WorldDraft } from './world-draft.js';

const lives: ReadonlySet<string> = new Set(['HOME', 'REFUGE']);

/** A home for every child who has none yet; 0.3 % of them are protected. */
export const addHomes = (draft: WorldDraft): void => {
  const housed = new Set(
    draft.socialCare.addresses.filter(({ kind }) => lives.has(kind)).map(({ childId }) => childId),
  );
  for (const child of draft.children.filter(({ id }) => !housed.has(id))) {
    const random = draft.stream(`home:${child.householdId}`);
    draft.socialCare.addresses.push({
      id: draft.id('address', `home:${child.id}`),
      childId: child.id,
      kind: 'HOME',
      line1: `${String(random.whole(1, 90))} ${random.pick(streets)}`,
      line2: null,
      town: random.pick(localities[child.area]),
      postcode: child.postcode,
      uprn: null,
      from: null,
      to: null,
      protected:
        draft.notes.get(child.id)?.hidesPostcode === true ||
        (child.story === null && random.chance(0.003)),
    });
    if (child.upn !== null && random.chance(0.5)) addSchool(draft, child.id, random.pick(schools));
  }
};

const addSchool = (draft: WorldDraft, childId: string, school: string): void => {
  draft.socialCare.addresses.push({
    id: draft.id('address', `school:${childId}`),
    ...{ childId, kind: 'SCHOOL', line1: school, line2: null, town: 'in the county' },
    ...{ postcode: 'WR9 9VC', uprn: null, from: null, to: null, protected: false },
  });
};
