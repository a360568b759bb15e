import type { Agency } from '../../../schema/principal/agency.js';
import { addDays } from '../../../schema/time/instant.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { croNumber, pncId } from '../identifiers.js';
import { localities, misspell, practices } from '../names.js';
import { holdsOf, type Random } from '../random.js';
import type { WorldChild } from '../world.js';
import type { NameAsRecorded } from '../world/common.js';
import { workerId } from './staff-ids.js';
import { childIdsIn } from './children-in-records.js';
import { involvementOf } from './involvement.js';
import type { ChildNotes, Spelling, WorldDraft } from './world-draft.js';

/** Noise rates, assumed; the stories' children are spelled as the stories say. */
const rates = { name: 0.06, dateOfBirth: 0.02, postcode: 0.08, nhsInSocialCare: 0.03 } as const;

/** Who has special needs, and how often an agency has written down whether: assumed. */
const needs = { share: 0.14, police: 0.3, health: 0.8, ethnicityInHealth: 0.9 } as const;

/** Null where nobody has asked. */
const specialNeeds = ({ id }: WorldChild, asked: number): boolean | null =>
  holdsOf(id, asked) ? holdsOf(id, needs.share, 4) : null;

type Held = Readonly<Record<Agency, ReadonlySet<string>>>;

/** Each agency's entry for each child that it holds; social care's index holds every child. */
export const addAgencyChildren = (draft: WorldDraft): Held => {
  const held: Held = {
    POLICE: childIdsIn(draft.police),
    SOCIAL_CARE: new Set(draft.children.map(({ id }) => id)),
    HEALTH: registered(draft),
    CPS: childIdsIn(draft.cps),
  };
  const arrested = new Set(draft.police.custodyRecords.map(({ childId }) => childId));
  const involvement = involvementOf(draft);
  for (const child of draft.children) {
    const notes = draft.notes.get(child.id) ?? {};
    if (held.POLICE.has(child.id)) addPoliceChild(draft, child, { notes, arrested });
    addSocialCareChild(draft, child, { notes, status: involvement(child.id) });
    if (held.HEALTH.has(child.id)) addHealthChild(draft, child, notes);
    if (held.CPS.has(child.id)) {
      const name = nameAs(draft, child, { agency: 'cps', notes, spelling: notes.cps });
      draft.cps.children.push({ ...name, cpsPersonId: number(draft, 'CPSP', 6) });
    }
  }
  return held;
};

/** Everyone is registered but 2 %, who have no health record either. */
const registered = (draft: WorldDraft): ReadonlySet<string> => {
  const recorded = childIdsIn(draft.health);
  const isRegistered = ({ id, story }: WorldChild): boolean =>
    story !== null || recorded.has(id) || draft.stream(`registered:${id}`).chance(0.98);
  return new Set(draft.children.filter(isRegistered).map(({ id }) => id));
};

const addPoliceChild = (
  draft: WorldDraft,
  child: WorldChild,
  of: { notes: ChildNotes; arrested: ReadonlySet<string> },
): void => {
  const name = nameAs(draft, child, {
    agency: 'police',
    notes: of.notes,
    spelling: of.notes.police,
  });
  const random = draft.stream(`pnc:${child.id}`);
  const year = Number(draft.options.asOf.slice(0, 4)) - random.whole(0, 2);
  const isArrested = of.arrested.has(child.id);
  draft.police.children.push({
    ...name,
    nominalId: number(draft, 'WMN', 6),
    pncId: isArrested ? pncId(year, 9_000_000 + draft.serial('pnc')) : null,
    croNumber:
      isArrested && random.chance(0.3) ? croNumber(year, 900_000 + draft.serial('cro')) : null,
    ethnicity: random.chance(0.7) ? child.ethnicity : null,
    hasSpecialNeeds: specialNeeds(child, needs.police),
  });
};

const addSocialCareChild = (
  draft: WorldDraft,
  child: WorldChild,
  of: { notes: ChildNotes; status: ReturnType<ReturnType<typeof involvementOf>> },
): void => {
  const { notes, status } = of;
  const random = draft.stream(`index:${child.id}`);
  const name = nameAs(draft, child, { agency: 'socialCare', notes, spelling: notes.socialCare });
  const isWrong = child.story === null && random.chance(rates.nhsInSocialCare);
  const worker = workerId(draft, child.area, random.whole(1, 4));
  draft.socialCare.children.push({
    ...name,
    laChildId: number(draft, 'LA', 7),
    preferredName: null,
    isUnborn: child.dateOfBirth === null,
    expectedDateOfBirth: child.expectedDateOfBirth,
    dateOfDeath: null,
    gender: null,
    ethnicity: child.story !== null || random.chance(0.85) ? child.ethnicity : null,
    firstLanguage: random.chance(0.9) ? 'English' : null,
    interpreterNeeded: false,
    disabilityCodes: random.chance(0.06) ? [random.pick(['LD', 'AUT', 'MOB', 'HEAR'])] : [],
    sendStatus: random.chance(0.12) ? random.pick(['SEN_SUPPORT', 'STATEMENT']) : 'NONE',
    nhsNumber: isWrong ? transposed(child.nhsNumber) : child.nhsNumber,
    upn: child.upn,
    localityOnly: random.pick(localities[child.area]),
    involvementStatus: status,
    allocatedWorkerId: notes.allocatedWorkerId ?? (status === 'CLOSED' ? null : worker),
    consent: child.story === null && random.chance(0.04) ? 'REFUSED' : 'GIVEN',
    perpetratorInHousehold: notes.perpetratorInHousehold ?? false,
  });
};

const addHealthChild = (draft: WorldDraft, child: WorldChild, notes: ChildNotes): void => {
  const random = draft.stream(`gp:${child.id}`);
  draft.health.children.push({
    ...nameAs(draft, child, { agency: 'health', notes, spelling: notes.health }),
    nhsNumber: child.nhsNumber,
    nhsNumberVerified: child.nhsNumber !== null,
    ethnicity: holdsOf(child.id, needs.ethnicityInHealth, 2) ? child.ethnicity : null,
    hasSpecialNeeds: specialNeeds(child, needs.health),
    expectedDateOfBirth: child.expectedDateOfBirth,
    gpPractice: random.chance(0.97) ? random.pick(practices) : null,
    gpRegisteredOn:
      child.dateOfBirth === null ? null : addDays(child.dateOfBirth, random.whole(5, 60)),
    treatingClinicianIds: notes.treatingClinicianIds ?? [],
  });
};

const nameAs = (
  draft: WorldDraft,
  child: WorldChild,
  of: { agency: string; notes: ChildNotes; spelling: Spelling | undefined },
): NameAsRecorded => {
  const random = draft.stream(`spelling:${of.agency}:${child.id}`);
  const isNoisy = child.story === null;
  const given =
    isNoisy && random.chance(rates.name) ? misspell(child.givenName, random) : child.givenName;
  const postcode = isNoisy && random.chance(rates.postcode) ? null : child.postcode;
  return {
    childId: child.id,
    givenName: of.spelling?.givenName ?? (child.dateOfBirth === null ? null : given),
    familyName: of.spelling?.familyName ?? child.familyName,
    otherNames: of.spelling?.otherNames ?? null,
    dateOfBirth: isNoisy ? mistyped(child.dateOfBirth, random) : child.dateOfBirth,
    sex: child.sex,
    postcode: of.notes.hidesPostcode === true ? null : postcode,
    area: child.area,
    isRestricted: of.notes.isRestricted ?? false,
  };
};

/** One wrong digit in the day: a date that exists, at most a few days off. */
const mistyped = (born: CivilDate | null, random: Random): CivilDate | null =>
  born === null || !random.chance(rates.dateOfBirth)
    ? born
    : `${born.slice(0, 8)}${born.startsWith('0', 8) ? '1' : '0'}${born.slice(9) === '0' ? '1' : born.slice(9)}`;

/** Two digits exchanged: the check digit no longer fits, as a typing error's would not. */
const transposed = (nhs: string | null): string | null =>
  nhs === null ? null : `${nhs.slice(0, 7)}${nhs.charAt(8)}${nhs.charAt(7)}${nhs.charAt(9)}`;

const number = (draft: WorldDraft, prefix: string, width: number): string =>
  `${prefix}${String(draft.serial(prefix)).padStart(width, '0')}`;
