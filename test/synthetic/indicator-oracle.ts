import { londonDay, workingDaysAfter } from '../../dev/synthetic/civil-time.js';
import type { World } from '../../dev/synthetic/world.js';
import { addDays } from '../../schema/time/instant.js';

/**
 * The 25 indicators, R01 to R25, read straight off a world with every record in sight: not
 * the product's rules, but a second opinion on what the stories must raise.
 */
export const raisedFor = (world: World, childId: string): string[] => {
  const facts = factsOf(world, childId);
  return Object.entries(checks)
    .filter(([, isRaised]) => isRaised(facts))
    .map(([code]) => code)
    .sort();
};

type Facts = ReturnType<typeof factsOf>;
type Exhibit = World['police']['digitalExhibits'][number];

/** The child, and whom an incident at home names beside the child. */
const householdOf = ({ police }: World, childId: string): readonly string[] =>
  police.incidents
    .filter(({ category }) => category === 'DOMESTIC_ABUSE' || category === 'NEGLECT')
    .filter(({ childIds }) => childIds.includes(childId))
    .flatMap(({ childIds }) => childIds);

const factsOf = (world: World, childId: string) => {
  const { police, socialCare, cps } = world;
  const today = londonDay(world.asOf);
  const mine = <T extends { readonly childId: string }>(records: readonly T[]): T[] =>
    records.filter((record) => record.childId === childId);
  const ours = <T extends { readonly childIds: readonly string[] }>(records: readonly T[]): T[] =>
    records.filter((record) => record.childIds.includes(childId));
  const household = [childId, ...householdOf(world, childId)];
  const theirs = <T extends { readonly childIds: readonly string[] }>(records: readonly T[]): T[] =>
    records.filter(({ childIds }) => childIds.some((id) => household.includes(id)));
  const investigations = ours(police.investigations);
  return {
    today,
    daysAgo: (days: number) => addDays(today, -days),
    incidents: ours(police.incidents),
    ofHousehold: { incidents: theirs(police.incidents), referrals: theirs(police.policeReferrals) },
    crimes: ours(police.crimes),
    suspects: ours(police.suspectLinks),
    flags: mine(police.warningFlags),
    profiles: mine(police.cseProfiles),
    discussions: ours(socialCare.strategyDiscussions),
    mash: ours(socialCare.mashEpisodes),
    missing: mine(police.missingEpisodes),
    careMissing: mine(socialCare.missingEpisodes),
    assessments: mine(socialCare.assessments),
    investigations,
    open: investigations.filter(({ endedAt }) => endedAt === null),
    exhibits: ours(police.digitalExhibits),
    lado: ours(police.ladoNotifications),
    custody: mine(police.custodyRecords),
    protections: mine(police.policeProtections),
    harm: ours(police.harmAssessments),
    enquiries: mine(socialCare.section47Enquiries),
    care: mine(socialCare.lookedAfter),
    interviews: mine(police.childInterviews),
    cases: cps.chargingCases.filter(({ childVictimIds }) => childVictimIds.includes(childId)),
  };
};

/** Police incidents and police referrals, about the child or the household. */
const concerns = ({ ofHousehold }: Facts, since: string): number =>
  [
    ...ofHousehold.incidents.map(({ openedAt }) => openedAt),
    ...ofHousehold.referrals.map(({ submittedAt }) => submittedAt),
  ].filter((at) => londonDay(at) >= since).length;

/** Devices in the child's cases that nobody has examined, for as long as it may take. */
const isWaiting = ({ daysAgo }: Facts, { status, seizedAt }: Exhibit): boolean =>
  status === 'WAITING' && londonDay(seizedAt) < daysAgo(60);

const isNeverSubmitted = ({ daysAgo }: Facts, exhibit: Exhibit): boolean =>
  exhibit.ownerRole === 'VICTIM' &&
  exhibit.submittedAt === null &&
  exhibit.examinedAt === null &&
  londonDay(exhibit.seizedAt) < daysAgo(28);

const isExploitation = ({ profiles, flags, crimes }: Facts): boolean =>
  profiles.some(({ riskGrade }) => riskGrade !== 'NO_CURRENT_RISK') ||
  flags.some(({ kind, clearedAt }) => ['CSE', 'CCE'].includes(kind) && clearedAt === null) ||
  crimes.some(({ offences }) =>
    offences.some(({ cjsCode }) => /^SX032(2[7-9]|3[0-2])$/.test(cjsCode)),
  );

/** Of a stay that changed its legal status on the way, the first day. */
const cameIntoCareOn = (care: Facts['care'], since: string): string => {
  const before = care.find(({ endedOn }) => endedOn === since);
  return before ? cameIntoCareOn(care, before.since) : since;
};

const isUnsettled = (answer: string): boolean => answer !== 'YES';

const checks: Readonly<Record<string, (facts: Facts) => boolean>> = {
  R01: (f) => concerns(f, f.daysAgo(365)) >= 3 || concerns(f, f.daysAgo(90)) >= 2,
  R02: ({ incidents }) =>
    incidents.some(
      ({ domesticAbuse }) =>
        domesticAbuse?.reappraisedAt === null &&
        domesticAbuse.flagHistory.some(({ to }) => to === 'HARASSMENT' || to === 'STALKING'),
    ),
  R03: ({ crimes, incidents }) =>
    crimes.some(({ status, recordedAt }) =>
      status === 'NFA'
        ? incidents.some((one) => one.category === 'HARASSMENT' && one.openedAt > recordedAt)
        : false,
    ),
  R04: ({ profiles, flags }) =>
    profiles.length > 0 &&
    !flags.some(({ kind, clearedAt }) => kind === 'CSE' && clearedAt === null),
  R05: ({ profiles }) => profiles.some(({ plan }) => plan === null),
  R06: ({ discussions, mash, today }) =>
    [
      ...discussions.map((held) => ({ ...held, at: held.heldAt })),
      ...mash.map((held) => ({ ...held, at: held.openedAt })),
    ].some(
      ({ planRecorded, noPlanReason, at }) =>
        !planRecorded && noPlanReason === null && workingDaysAfter(londonDay(at), 5) < today,
    ),
  R07: ({ missing, careMissing, assessments, daysAgo }) =>
    missing.some(({ foundAt }) => {
      if (foundAt === null || londonDay(foundAt) > daysAgo(3)) return false;
      const episode = careMissing.find(({ endedAt }) => endedAt === foundAt);
      const hasPlan =
        episode?.needsAssessedOn != null || assessments.some((one) => one.startedAt > foundAt);
      return episode?.rhiOffered !== true || !hasPlan;
    }),
  R08: (f) =>
    f.missing.some((one) => one.repeatCount90d >= 3 || one.foundWithPersonsOfConcern === true) ||
    (f.missing.some(({ reportedAt }) => londonDay(reportedAt) >= f.daysAgo(90)) &&
      f.exhibits.some((exhibit) => isWaiting(f, exhibit) || isNeverSubmitted(f, exhibit))),
  R09: ({ open, today }) =>
    open.some(({ startedAt, reviews }) => {
      const dueOn = addDays(londonDay(startedAt), 84);
      const isReviewed = reviews.some(
        ({ at, byRole }) => byRole === 'SUPERVISOR_INSPECTOR' && londonDay(at) > dueOn,
      );
      return today > dueOn && !isReviewed;
    }),
  R10: ({ open, daysAgo }) =>
    open.some(({ lastActivityAt }) => londonDay(lastActivityAt) < daysAgo(28)),
  R11: ({ open, daysAgo }) =>
    open.some(
      ({ plan, reviews, startedAt }) =>
        plan === null ||
        reviews.at(-1)?.evidenceReviewed === false ||
        londonDay(reviews.at(-1)?.at ?? startedAt) < daysAgo(28),
    ),
  R12: ({ cases, daysAgo, today }) =>
    cases.some(({ status, requests }) => {
      const last = requests.at(-1);
      if (status === 'AWAITING_CPS') return londonDay(last?.submittedAt ?? '') < daysAgo(28);
      const plan = last?.decision?.actionPlan;
      return plan?.returnedAt === null && plan.returnBy < today;
    }),
  R13: (f) =>
    f.exhibits.some(
      (exhibit) => isWaiting(f, exhibit) || (isExploitation(f) && isNeverSubmitted(f, exhibit)),
    ),
  R14: ({ suspects }) =>
    suspects.some(
      (one) => isUnsettled(one.householdChildrenKnown) || isUnsettled(one.extendedFamilyAssessed),
    ),
  R15: ({ lado }) =>
    lado.some(
      ({ awareAt, notifiedAt }) =>
        notifiedAt === null || londonDay(notifiedAt) > workingDaysAfter(londonDay(awareAt), 1),
    ),
  R16: ({ custody }) => custody.some(({ certificate }) => certificate?.status === 'MISSING'),
  R17: ({ custody }) =>
    custody.some(
      ({ lacStatus, outcome }) => lacStatus === 'LOOKED_AFTER' && outcome.startsWith('DETAINED'),
    ),
  R18: ({ protections, assessments }) =>
    protections.some(
      ({ endedAt, followUpRecordedAt }) =>
        endedAt !== null &&
        followUpRecordedAt === null &&
        !assessments.some(({ startedAt }) => startedAt > endedAt),
    ),
  R19: ({ harm }) => harm.some((one) => one.secondaryAssessedAt === null && one.childLinked),
  R20: ({ open }) => open.some(({ skillMatch }) => skillMatch === 'NOT_MATCHED'),
  R21: ({ enquiries }) =>
    enquiries.some(({ medicalConsidered }) => medicalConsidered === 'NOT_RECORDED'),
  R22: ({ care, cases, daysAgo }) =>
    care.some((one) => one.current && cameIntoCareOn(care, one.since) < daysAgo(90)) &&
    cases.some(({ status }) => status.startsWith('AWAITING') || status === 'ADVISED_ACTION_PLAN'),
  R23: ({ interviews }) =>
    interviews.some(({ kind, accountNumber }) => kind !== 'ABE' && accountNumber >= 2),
  R24: ({ interviews, suspects }) =>
    interviews.some(({ kind }) => kind === 'SUSPECT_INTERVIEW') ||
    (interviews.some(({ isRetraction }) => isRetraction) &&
      suspects.some(({ relationshipToChild }) => relationshipToChild === 'HOUSEHOLD')),
  R25: ({ interviews, investigations }) =>
    interviews.some(({ kind }) => kind === 'WITNESS_STATEMENT') ||
    investigations.some(({ actions }) =>
      actions.some(({ kind, note }) => kind === 'VISIT_FAMILY' && note !== null),
    ),
};
