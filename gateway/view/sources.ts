import { agencies, type Agency } from '../../schema/principal/agency.js';
import { agencyParts } from './agency-parts.js';
import { need, type DerivedField } from './derived-field.js';

export interface SourceStatus {
  readonly agency: Agency;
  readonly state: 'OK' | 'PARTIAL' | 'UNAVAILABLE';
  readonly recordCount: number | null;
  readonly checkedAt: string | null;
}

interface Disclosed {
  readonly state: string;
  readonly count: number | null;
  readonly checkedAt: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const disclosureOf = (value: unknown): readonly Disclosed[] => {
  if (!isObject(value)) return [];
  const { state, count, checkedAt } = value;
  if (typeof state !== 'string' || typeof checkedAt !== 'string') return [];
  return [{ state, count: typeof count === 'number' ? count : null, checkedAt }];
};

const wholeStates: ReadonlySet<string> = new Set(['DISCLOSED', 'NOT_HELD']);

const statusOf = (agency: Agency, record: unknown): SourceStatus => {
  const listed = isObject(record) && Array.isArray(record.disclosures) ? record.disclosures : [];
  const disclosed = listed.flatMap(disclosureOf);
  const [first] = disclosed;
  if (!first) return { agency, state: 'UNAVAILABLE', recordCount: null, checkedAt: null };
  const counts = disclosed.flatMap(({ count }) => (count === null ? [] : [count]));
  return {
    agency,
    state: disclosed.every(({ state }) => wholeStates.has(state)) ? 'OK' : 'PARTIAL',
    recordCount: counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null,
    checkedAt: first.checkedAt,
  };
};

/** An owner who said nothing is UNAVAILABLE: the others' answers stand. */
export const sources: DerivedField = {
  coordinate: 'Child.sources',
  needs: need(`{
    police { disclosures { state count checkedAt } }
    socialCare { disclosures { state count checkedAt } }
    health { disclosures { state count checkedAt } }
    cps { disclosures { state count checkedAt } }
  }`),
  derive: (child): readonly SourceStatus[] =>
    agencies.map((agency) => statusOf(agency, child[agencyParts[agency]])),
};
