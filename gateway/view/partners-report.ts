import { suppressCount, suppressPart } from '../../schema/policy/suppress-counts.js';
import { agencies, type Agency } from '../../schema/principal/agency.js';
import type { RawObject } from '../execute/engine-operation.js';
import { need, type DerivedField } from './derived-field.js';

const isObject = (value: unknown): value is RawObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numberIn = (source: unknown, name: string): number | null => {
  const value = isObject(source) ? source[name] : null;
  return typeof value === 'number' ? value : null;
};

/**
 * Part of a whole (M12): where one of the two is too small to show, neither is, and the rate alone says how
 * it stands, as the inspection published it: 11.1 % of the certificates.
 */
const share = (
  source: unknown,
  { part, whole }: { readonly part: string; readonly whole: string },
): RawObject | null => {
  const [some, all] = [numberIn(source, part), numberIn(source, whole)];
  if (some === null || all === null) return null;
  const shown = suppressPart(some, all);
  const percent = all === 0 ? null : Math.round((some / all) * 1000) / 10;
  const isWhole = shown.part !== null && shown.whole !== null;
  return { part: isWhole ? shown.part : null, whole: isWhole ? shown.whole : null, percent };
};

const waiting = (units: unknown): number | null => {
  if (!Array.isArray(units)) return null;
  const counts = units.map((unit) => numberIn(unit, 'waiting') ?? 0);
  return suppressCount(counts.reduce((sum, count) => sum + count, 0));
};

/** Of whose report each part is. */
const owners: Readonly<Record<string, Agency>> = {
  custody: 'POLICE',
  sample: 'POLICE',
  investigations: 'POLICE',
  backlog: 'POLICE',
  exploitation: 'POLICE',
  lado: 'POLICE',
  conferences: 'SOCIAL_CARE',
  discussions: 'SOCIAL_CARE',
  referrals: 'SOCIAL_CARE',
  charging: 'CPS',
};

/** Whoever has a part that did not come: the agency was down, or withholds it from this caller. */
const missingIn = (needed: RawObject): readonly Agency[] =>
  agencies.filter((agency) =>
    Object.entries(owners).some(
      ([part, owner]) => owner === agency && (needed[part] ?? null) === null,
    ),
  );

/**
 * What the safeguarding partners see of a period, over all agencies: their reports beside each other, each
 * as its owner counts it, suppressed here once more because they are read together (M12).
 */
export const partnersReport: DerivedField = {
  coordinate: 'Query.safeguardingPartnersReport',
  needs: need(`{
    custody: custodyReport(from: $from, to: $to) { arrests detainedOvernight transferredToLocalAuthority
      accommodationDue accommodationProvided certificatesDue certificatesRecorded }
    sample: custodySample { total accommodationProvided }
    investigations: investigationOutcomes(from: $from, to: $to) { concluded withinTwelveWeeks }
    backlog: backlogSummary { waiting }
    exploitation: cseCoverage { identified flagged withPlan }
    lado: ladoTimeliness { required late }
    conferences: icpcAttendance(agency: POLICE) { held attended }
    discussions: strategyDiscussionAttendance(agency: POLICE) { held attended }
    referrals: referralTimeliness(from: $from, to: $to) { counted inTime }
    charging: chargingTimeliness(from: $from, to: $to) { answered within28Days }
  }`),
  derive: (needed) => ({
    detainedOvernight: share(needed.custody, { part: 'detainedOvernight', whole: 'arrests' }),
    transferred: share(needed.custody, {
      part: 'transferredToLocalAuthority',
      whole: 'detainedOvernight',
    }),
    accommodation: share(needed.custody, {
      part: 'accommodationProvided',
      whole: 'accommodationDue',
    }),
    certificates: share(needed.custody, { part: 'certificatesRecorded', whole: 'certificatesDue' }),
    inspectedAccommodation: share(needed.sample, { part: 'accommodationProvided', whole: 'total' }),
    investigationsWithinTwelveWeeks: share(needed.investigations, {
      part: 'withinTwelveWeeks',
      whole: 'concluded',
    }),
    harmAssessmentsWaiting: waiting(needed.backlog),
    exploitationFlagged: share(needed.exploitation, { part: 'flagged', whole: 'identified' }),
    exploitationPlanned: share(needed.exploitation, { part: 'withPlan', whole: 'identified' }),
    ladoLate: share(needed.lado, { part: 'late', whole: 'required' }),
    policeAtConferences: share(needed.conferences, { part: 'attended', whole: 'held' }),
    policeAtDiscussions: share(needed.discussions, { part: 'attended', whole: 'held' }),
    referralsDecidedInTime: share(needed.referrals, { part: 'inTime', whole: 'counted' }),
    chargingWithin28Days: share(needed.charging, { part: 'within28Days', whole: 'answered' }),
    missing: missingIn(needed),
  }),
};
