import { addPerson } from '../draft/children.js';
import { addFamily } from '../draft/social-care.js';
import { boys, girls } from '../names.js';
import type { WorldChild } from '../world.js';
import type { Part } from './part.js';
import { shares } from './rates.js';

/** The parents of each household, as social care knows them. */
export const addFamilies = ({ draft, people }: Part): void => {
  const households = new Map<string, WorldChild[]>();
  for (const child of people) {
    const siblings = households.get(child.householdId);
    if (siblings) siblings.push(child);
    else households.set(child.householdId, [child]);
  }
  for (const [household, children] of households) {
    const random = draft.stream(`family:${household}`);
    const surname = children[0]?.familyName ?? '';
    const mother = `${random.pick(girls)} ${surname}`;
    const father = random.chance(shares.fatherAtHome) ? `${random.pick(boys)} ${surname}` : null;
    const add = (relationship: 'MOTHER' | 'FATHER', name: string): void => {
      const key = `${household}:${relationship}`;
      const personId = addPerson(draft, 'socialCare', { key, role: relationship, name });
      for (const { id: childId } of children) {
        addFamily(draft, `${childId}:${relationship}`, { childId, personId, relationship });
      }
    };
    add('MOTHER', mother);
    if (father !== null) add('FATHER', father);
  }
};
