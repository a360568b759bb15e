import { agencies, type Agency } from '../../../schema/principal/agency.js';

/** An entry of an owner's access log, as it was given. */
export type AccessEventGiven = Readonly<Record<string, unknown>> & { readonly at: string };

/** What is asked of each owner. */
export const accessEventFields = `id owner at kind agency who roles purpose episode refusal disclosed withheld cursor`;

const isEvent = (value: unknown): value is AccessEventGiven =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string';

/** The entries of all owners, the newest first. */
export const newestFirst = (lists: readonly unknown[]): readonly AccessEventGiven[] =>
  lists
    .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
    .filter(isEvent)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));

/** Owners whose list did not come: they did not answer, or do not tell this caller. */
export const missingFrom = (lists: ReadonlyMap<Agency, unknown>): readonly Agency[] =>
  agencies.filter((agency) => !Array.isArray(lists.get(agency)));
