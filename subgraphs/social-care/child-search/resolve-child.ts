import { filterNotPermitted } from '../../../schema/errors/filter-not-permitted.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { agencies, type Agency, type CallerAgency } from '../../../schema/principal/agency.js';
import type { RawRow } from '../../shared/database/hydrate.js';
import { readRows } from '../../shared/loader/read-rows.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { candidateSearch, searchPurposes } from './candidate.search.js';
import type { ChildCandidate } from './child-candidate.type.js';
import { compare, type Held, type Sought } from './compare.js';
import { countSearch } from './search-rate.js';

const MAX_CANDIDATES = 10;

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const listIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const heldIn = (row: RawRow): Held => ({
  givenName: textIn(row.given_name)?.toLowerCase() ?? null,
  familyName: textIn(row.family_name)?.toLowerCase() ?? null,
  dateOfBirth: textIn(row.date_of_birth),
  sex: textIn(row.sex),
  postcodes: listIn(row.postcodes),
  hasNhsNumber: row.has_nhs_number === true,
  hasUpn: row.has_upn === true,
});

const initialsOf = (row: RawRow): string | null => {
  const names = [textIn(row.given_name), textIn(row.family_name)].filter((name) => name !== null);
  return names.length < 2 ? null : names.map((name) => `${name.slice(0, 1)}.`).join(' ');
};

const isAgency = (name: string): name is Agency => agencies.some((agency) => agency === name);

interface Weighed {
  readonly candidate: Readonly<ChildCandidate>;
  readonly weight: number;
}

const candidateIn = (row: RawRow, sought: Sought): readonly Weighed[] => {
  const held = heldIn(row);
  const found = compare(sought, held);
  if (!found) return [];
  const { weight, ...shown } = found;
  const candidate = {
    ...shown,
    id: String(row.id),
    initials: initialsOf(row),
    yearOfBirth: held.dateOfBirth === null ? null : Number(held.dateOfBirth.slice(0, 4)),
    locality: textIn(row.town),
    knownTo: listIn(row.known_to).filter(isAgency),
  };
  return [{ candidate, weight }];
};

/**
 * The row IDENTITY_NHS_UPN of the sharing agreement, the same for every purpose of a search: the police see
 * whether a number is verified and no more, so to them a guess would be confirmed.
 */
const readersOfNumbers: readonly CallerAgency[] = ['SOCIAL_CARE', 'HEALTH'];

export const mayUseNumbers = (agency: CallerAgency): boolean => readersOfNumbers.includes(agency);

const requireNumbers = ({ nhsNumber, upn }: Sought, { request }: SubgraphContext): void => {
  if ((nhsNumber === null && upn === null) || mayUseNumbers(request.principal.agency)) return;
  const coordinate = 'Query.resolveChild(input:)';
  throw filterNotPermitted({ coordinate, owner: 'SOCIAL_CARE', dataClass: 'IDENTITY_NHS_UPN' });
};

/**
 * Children of the index who may be the one sought, the likeliest first, at most ten. A search is an access
 * too: it has a purpose, is counted, and leaves its trace.
 * @throws Refusal PURPOSE_NOT_AVAILABLE, FILTER_NOT_PERMITTED, LIMIT_EXCEEDED
 */
export const resolveChild = async (
  context: SubgraphContext,
  sought: Sought,
): Promise<readonly Readonly<ChildCandidate>[]> => {
  const { principal, purpose } = context.request;
  const maySearch = purpose !== null && searchPurposes.includes(purpose);
  if (!maySearch || principal.kind !== 'person') throw new Refusal('PURPOSE_NOT_AVAILABLE');
  requireNumbers(sought, context);
  await countSearch(principal);
  const rows = await readRows(context, candidateSearch.statement, {
    name: [sought.givenName, sought.familyName].filter((name) => name !== null).join(' '),
    family: sought.familyName ?? '',
    born: sought.dateOfBirth,
    postcode: sought.postcode,
    nhsNumber: sought.nhsNumber,
    upn: sought.upn,
  });
  return rows
    .flatMap((row) => candidateIn(row, sought))
    .sort((a, b) => b.weight - a.weight || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(({ candidate }) => candidate);
};
