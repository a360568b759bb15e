import type { Given } from '../given.js';

/** KEY: it decided about the child's safety, or said that the child was hurt or in danger. */
export type Significance = 'KEY' | 'ROUTINE';

/** What happened, in codes; never free text. */
export interface ChronologyEvent {
  /** A moment, or a day where the record knows no more. Null: it has not happened, or may not be known. */
  readonly at: string | null;
  readonly kind: string;
  readonly title: string;
  readonly significance: Significance;
}

/** One kind of record of an agency, and the events that it tells of. */
export interface EventSource {
  /** The field of the agency's part, as the need answers it. */
  readonly field: string;
  /** How it is asked; each record with its id. */
  readonly need: string;
  readonly events: (record: Given) => readonly ChronologyEvent[];
}

/** A code as words: `NO_APPARENT_RISK` is "no apparent risk". A code that is not there says nothing. */
const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

/** A title of what happened and, where there is one, a code that says more. */
const titled = (what: string, code: string | null | undefined): string =>
  code === null || code === undefined ? what : `${what}: ${words(code)}`;

type Told = readonly [at: string | null, kind: string, what: string, code?: string | null];

export const key = (...[at, kind, what, code]: Told): ChronologyEvent => ({
  at,
  kind,
  title: titled(what, code),
  significance: 'KEY',
});

export const routine = (...told: Told): ChronologyEvent => ({
  ...key(...told),
  significance: 'ROUTINE',
});
