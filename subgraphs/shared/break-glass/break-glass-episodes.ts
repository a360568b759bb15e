import { z } from 'zod';
import { breakGlassPurposes } from '../../../schema/policy/commands/break-glass-commands.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { PassChild } from '../../../schema/principal/episode-pass.js';
import { kindOfReference } from '../../../schema/principal/episode-reference.js';
import type { PassDesk } from '../server/pass-desk.js';
import type { EpisodeFinder, EpisodeRow } from '../server/pass-endpoint.js';

const declared = z.array(
  z.object({ child: z.string(), iss: z.string(), sub: z.string(), ends: z.number() }),
);

const sql = `select child_id as child, issuer as iss, subject as sub,
    extract(epoch from expires_at)::float8 as ends
  from break_glass where reference = $1 and reviewed_at is null`;

/** A child whom the agency holds nothing of: its age and area are not known. */
const unheld = (id: string): PassChild => ({
  ...{ id, area: null, ageBand: 'UNKNOWN', consent: 'NOT_RECORDED' },
});

const rowOf = async (
  reference: string,
  finder: EpisodeFinder,
  { owner, desk }: { readonly owner: Agency; readonly desk: PassDesk },
): Promise<EpisodeRow | null> => {
  const [found] = declared.parse(await desk.query(sql, [reference]));
  if (!found) return null;
  const { child, iss, sub, ends } = found;
  const [held = unheld(child)] = await finder.holds([child]);
  return {
    kind: 'BG',
    purposes: breakGlassPurposes,
    children: [held],
    agencies: [owner],
    people: [{ iss, sub, relation: 'INVITED' }],
    investigations: [],
    closedAt: null,
    endsAtSeconds: Math.floor(ends),
  };
};

/** An agency's episodes, and what its people have declared: open until its hour is over or it is reviewed. */
export const withBreakGlass = (
  finder: EpisodeFinder,
  place: { readonly owner: Agency; readonly desk: PassDesk },
): EpisodeFinder => ({
  holds: (childIds) => finder.holds(childIds),
  byReference: (reference) =>
    kindOfReference(reference) === 'BG'
      ? rowOf(reference, finder, place)
      : finder.byReference(reference),
});
