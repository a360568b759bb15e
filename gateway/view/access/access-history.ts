import { need, type DerivedField } from '../derived-field.js';
import type { RawObject } from '../../execute/engine-operation.js';
import { accessEventFields, newestFirst } from './access-events.js';

const handedOn = `{ accessHistory(last: $last) { ${accessEventFields} } }`;

const listOf = (part: unknown): unknown =>
  typeof part === 'object' && part !== null ? (part as RawObject).accessHistory : null;

/** `Child.accessHistory`: who looked, over all owners who tell the caller. */
export const accessHistory: DerivedField = {
  coordinate: 'Child.accessHistory',
  needs: need(`{ police ${handedOn} socialCare ${handedOn} health ${handedOn} cps ${handedOn} }`),
  isSilentOfSources: true,
  derive: ({ police, socialCare, health, cps }, { last }) => {
    const lists = [police, socialCare, health, cps].map(listOf);
    if (!lists.some(Array.isArray)) return null;
    return newestFirst(lists).slice(0, typeof last === 'number' ? last : 50);
  },
};
