import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { RawObject } from '../../execute/engine-operation.js';
import { agencyParts } from '../agency-parts.js';
import { need, type DerivedField } from '../derived-field.js';
import { Given } from '../given.js';
import type { ChronologyEvent, EventSource } from './chronology-event.js';
import { askedOf, pageOf, type ChronologyEntry, type ChronologyPage } from './chronology-page.js';
import { cpsEvents } from './cps-events.js';
import { healthEvents } from './health-events.js';
import { policeEvents } from './police-events.js';
import { socialCareEvents } from './social-care-events.js';

const sources: Readonly<Record<Agency, readonly EventSource[]>> = {
  POLICE: policeEvents,
  SOCIAL_CARE: socialCareEvents,
  HEALTH: healthEvents,
  CPS: cpsEvents,
};

/** Why the chronology may not be whole, of one agency. */
export interface ChronologyGap {
  readonly agency: Agency;
  readonly reason: 'UNAVAILABLE' | 'WITHHELD' | 'TRUNCATED';
}

const whole: ReadonlySet<string | null> = new Set(['DISCLOSED', 'SUMMARISED', 'NOT_HELD']);

const hasMore = (part: Given, { field }: EventSource): boolean =>
  part.one(field)?.one('pageInfo')?.flag('hasNextPage') === true;

const gapsOf = (agency: Agency, part: Given | null): readonly ChronologyGap[] => {
  if (!part?.has('disclosures')) return [{ agency, reason: 'UNAVAILABLE' }];
  const disclosures = part.all('disclosures');
  const isWithheld = disclosures.some((one) => !whole.has(one.text('state')));
  const isTruncated =
    disclosures.some((one) => one.flag('truncated') === true) ||
    sources[agency].some((source) => hasMore(part, source));
  return [
    ...(isWithheld ? [{ agency, reason: 'WITHHELD' } as const] : []),
    ...(isTruncated ? [{ agency, reason: 'TRUNCATED' } as const] : []),
  ];
};

const entryOf = (
  agency: Agency,
  recordId: string | null,
  { at, ...told }: ChronologyEvent,
): readonly ChronologyEntry[] => (at === null ? [] : [{ at, agency, recordId, ...told }]);

const entriesOf = (agency: Agency, part: Given | null): readonly ChronologyEntry[] =>
  part === null
    ? []
    : sources[agency].flatMap(({ field, events }) =>
        part
          .all(field)
          .flatMap((record) =>
            events(record).flatMap((event) => entryOf(agency, record.text('id'), event)),
          ),
      );

const derive = (
  child: RawObject,
  args: Readonly<Record<string, unknown>>,
): ChronologyPage & { readonly gaps: readonly ChronologyGap[] } => {
  const asked = askedOf(args);
  const given = new Given(child);
  const told = agencies.filter((agency) => asked.agencies?.includes(agency) ?? true);
  const parts = told.map((agency) => [agency, given.one(agencyParts[agency])] as const);
  return {
    ...pageOf(
      parts.flatMap(([agency, part]) => entriesOf(agency, part)),
      asked,
    ),
    gaps: parts.flatMap(([agency, part]) => gapsOf(agency, part)),
  };
};

const needOf = (agency: Agency): string =>
  `${agencyParts[agency]} {
    disclosures { state truncated }
    ${sources[agency].map((source) => source.need).join('\n')}
  }`;

/**
 * What all agencies recorded about a child, newest first: each entry only from what this caller may see
 * of its record, at the level at which it is seen. It never claims to be whole: `gaps` says why not.
 */
export const chronology: DerivedField = {
  coordinate: 'Child.chronology',
  needs: need(`{ ${agencies.map(needOf).join('\n')} }`),
  isSilentOfSources: true,
  derive,
};
