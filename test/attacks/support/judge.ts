/** The assertions that hold of every attack, whoever makes it and however it is carried. */
import { expect } from '@jest/globals';
import { dataClasses, type DataClass } from '../../../schema/policy/data-class.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { Attack, Outcome } from './attacker.js';
import type { Battlefield } from './battlefield.js';
import { canariesIn, type Canary } from './dataset/canaries.js';
import { shownBy } from './oracle/shown-by.js';
import { isUnaskable, mayHaveValue, type Reader, type RowClass } from './oracle/expected-level.js';
import { expectedStates } from './oracle/expected-states.js';
import { fetchedIn } from './oracle/fetched.js';
import { personNamed } from './people.js';

const readers = new Map<string, Reader>();

/** Classes that a request justifies, as its headers say. */
const justifiedBy = (headers: Attack['headers'] = {}): readonly DataClass[] =>
  dataClasses.filter((dataClass) =>
    (headers['x-justify'] ?? '').split(',').some((named) => named.trim() === dataClass),
  );

/** Who asks, and why, always the same object; an attack without a purpose reads nothing. */
export const readerOf = ({
  as,
  purpose,
  headers,
}: Pick<Attack, 'as' | 'purpose' | 'headers'>): Reader | null => {
  if (purpose === undefined) return null;
  const justified = justifiedBy(headers);
  const key = [as, purpose, ...justified].join(' ');
  const known = readers.get(key) ?? { ...personNamed(as), purpose, justified };
  readers.set(key, known);
  return known;
};

const variantClass: Readonly<Record<string, RowClass>> = {
  PROTECTED: { insteadOf: 'CONTACT', is: 'PROTECTED_ADDRESS' },
  PLACED: { insteadOf: 'SAFEGUARDING', is: 'PROTECTED_ADDRESS' },
  LA_ID: { insteadOf: 'IDENTITY_NHS_UPN', is: 'IDENTITY' },
  RECORD_ID: { insteadOf: 'IDENTITY_NHS_UPN', is: 'IDENTITY_PNC_CRO' },
  EXHIBIT: { insteadOf: 'HEALTH', is: 'CRIME' },
};

const ownerIn = ({ column }: Canary): Agency | undefined =>
  agencies.find((agency) => column.startsWith(`${agency}.`));

/** M6, M9: what an officer's own colleagues alone have, with a justification too. */
const kept: ReadonlySet<string | null> = new Set(['HANDLING_C', 'REVIEW_DUE']);

/** M6: where intelligence came from, released or not. */
const sourceOfIntelligence = /^POLICE\.intelligence_\w+\.provenance_/;

const neverLeaves = (canary: Canary, reader: Reader): boolean =>
  (kept.has(canary.variant) || sourceOfIntelligence.test(canary.column)) &&
  reader.agency !== ownerIn(canary);

const mayKnow = (canary: Canary, reader: Reader, columns: Battlefield['columns']): boolean => {
  if (neverLeaves(canary, reader)) return false;
  const rowClass = canary.variant === null ? null : (variantClass[canary.variant] ?? null);
  const isOwn = reader.agency === ownerIn(canary);
  return shownBy(canary.column, columns).some((coordinate) => {
    const inPlace = (place: 'CHILD' | 'ROOT'): boolean =>
      mayHaveValue(coordinate, reader, { place, rowClass });
    // What is of somebody else's child is met in the work lists of its owner's own people alone.
    return canary.of === 'OTHER' ? isOwn && inPlace('ROOT') : inPlace('CHILD') || inPlace('ROOT');
  });
};

/** (a) Canaries in a text that the reader may not know. */
export const leaksIn = (
  text: string,
  reader: Reader | null,
  { columns }: Pick<Battlefield, 'columns'>,
): readonly string[] =>
  canariesIn(text)
    .filter((canary) => reader === null || !mayKnow(canary, reader, columns))
    .map(({ text: canary }) => canary);

/** (b) Coordinates in what owners were asked that the reader may not have. */
const forbiddenFetches = (
  { requestId }: Pick<Outcome, 'requestId'>,
  reader: Reader | null,
  field: Battlefield,
): readonly string[] =>
  fetchedIn(field.exchangesOf(requestId))
    .filter(
      ({ owner, coordinate, place }) =>
        reader === null || isUnaskable(coordinate, reader, { place, owner }),
    )
    .map(({ owner, coordinate }) => `${owner} ${coordinate}`);

const siteOf = ({ path = [], extensions: { field } }: Outcome['errors'][number]): string =>
  `${path.join('.')}${typeof field === 'string' ? `:${field}` : ''}`;

/** What an answer says is withheld, as {@link expectedStates} writes it. */
const withheldIn = ({ errors }: Pick<Outcome, 'errors'>): readonly string[] =>
  errors
    .filter(({ extensions: { code } }) => code === 'WITHHELD')
    .map(siteOf)
    .sort();

/** Every value that stands at a path of response keys, through lists. */
export const valuesAt = (data: unknown, keys: readonly string[]): readonly unknown[] => {
  if (Array.isArray(data)) return data.flatMap((item: unknown) => valuesAt(item, keys));
  const [key, ...rest] = keys;
  if (key === undefined) return [data];
  if (typeof data !== 'object' || data === null) return [];
  return valuesAt((data as Readonly<Record<string, unknown>>)[key], rest);
};

/** Withheld sites at which something stands all the same. */
const filled = (data: Outcome['data'], sites: readonly string[]): readonly string[] =>
  sites.filter((site) =>
    valuesAt(data, site.split(/[.:]/)).some((value) => value !== null && value !== undefined),
  );

/**
 * (a) to (c) of an answer that must come: nothing leaks, nothing is fetched, each path is as agreed. Tells
 * how many coordinates were asked.
 */
export const expectAgreed = (field: Battlefield, attack: Attack, outcome: Outcome): number => {
  const reader = readerOf(attack);
  if (!reader) throw new Error('Without a purpose nothing is answered');
  const { withheld, asked } = expectedStates(attack, reader);
  const states = withheld.map(({ at }) => at);
  expect({
    ...{ status: outcome.status, leaks: leaksIn(outcome.raw, reader, field) },
    fetched: forbiddenFetches(outcome, reader, field),
    withheld: withheldIn(outcome),
    otherErrors: outcome.errors.filter(({ extensions: { code } }) => code !== 'WITHHELD'),
    filled: filled(outcome.data, states),
  }).toEqual({
    ...{ status: 200, leaks: [], fetched: [], withheld: states.sort() },
    ...{ otherErrors: [], filled: [] },
  });
  return asked.size;
};

/** (a) and (b) of an attack that must be refused as a whole, with this code and nothing else. */
export const expectRefused = (field: Battlefield, outcome: Outcome, code: string): void => {
  expect({
    codes: [...new Set(outcome.errors.map(({ extensions }) => extensions.code))],
    data: outcome.data,
    canaries: canariesIn(outcome.raw).map(({ text }) => text),
    fetched: fetchedIn(field.exchangesOf(outcome.requestId)).map(({ coordinate }) => coordinate),
  }).toEqual({ codes: [code], data: null, canaries: [], fetched: [] });
};
