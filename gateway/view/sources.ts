import { parse, Kind, type FieldNode } from 'graphql';
import type { DeriveField } from '../execute/engine-operation.js';
import { agencies, type Agency } from '../../schema/principal/agency.js';

/** Response names of what this field needs; no caller's alias can be one, and none is answered. */
const hidden: Readonly<Record<Agency, string>> = {
  POLICE: '_sources_police',
  SOCIAL_CARE: '_sources_socialCare',
  HEALTH: '_sources_health',
  CPS: '_sources_cps',
};

const need = `{
  ${hidden.POLICE}: police { disclosures { state count checkedAt } }
  ${hidden.SOCIAL_CARE}: socialCare { disclosures { state count checkedAt } }
  ${hidden.HEALTH}: health { disclosures { state count checkedAt } }
  ${hidden.CPS}: cps { disclosures { state count checkedAt } }
}`;

const [definition] = parse(need, { noLocation: true }).definitions;

/** What `Child.sources` needs of the agencies. */
export const sourcesNeed: readonly FieldNode[] =
  definition?.kind === Kind.OPERATION_DEFINITION
    ? definition.selectionSet.selections.filter((node) => node.kind === Kind.FIELD)
    : [];

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

/** `Child.sources`: a pure function of what this viewer was given. An owner who said nothing is UNAVAILABLE. */
export const deriveSources: DeriveField = (child): readonly SourceStatus[] =>
  agencies.map((agency) => statusOf(agency, child[hidden[agency]]));

/** Whether an error is about a selection that nobody asked for. */
export const isHiddenPath = (path: readonly (string | number)[] | undefined): boolean =>
  path?.some((key) => typeof key === 'string' && key.startsWith('_sources_')) ?? false;
