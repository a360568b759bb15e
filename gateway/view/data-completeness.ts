import type { Agency } from '../../schema/principal/agency.js';
import type { RawObject } from '../execute/engine-operation.js';
import { need, type DerivedField } from './derived-field.js';

/** Whose records are counted, by the name of its part. The CPS keeps no record of a child of its own. */
const parts: readonly (readonly [part: string, agency: Agency])[] = [
  ['police', 'POLICE'],
  ['socialCare', 'SOCIAL_CARE'],
  ['health', 'HEALTH'],
];

const isObject = (value: unknown): value is RawObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const figures = 'total recorded percent byLocalAuthority { localAuthority total recorded percent }';

/**
 * How often something is written down, agency beside agency: each counts, and suppresses (M12), its own
 * records, and no child is matched with another agency's.
 */
export const dataCompleteness: DerivedField = {
  coordinate: 'Query.dataCompleteness',
  needs: need(`{
    police: policeDataCompleteness(field: $field) { ${figures} }
    socialCare: socialCareDataCompleteness(field: $field) { ${figures} }
    health: healthDataCompleteness(field: $field) { ${figures} }
  }`),
  derive: (needed) => ({
    agencies: parts.flatMap(([part, agency]) => {
      const counted = needed[part];
      return isObject(counted) ? [{ agency, ...counted }] : [];
    }),
    missing: parts.flatMap(([part, agency]) => (isObject(needed[part]) ? [] : [agency])),
  }),
};
