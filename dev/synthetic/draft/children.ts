import type { CivilDate } from '../../../schema/time/instant.js';
import { impossiblePostcode, nhsCheckDigit, nhsNumber, upn } from '../identifiers.js';
import type { WorldChild } from '../world.js';
import type { AreaCode, EthnicityCode, Person, PersonRole, Sex } from '../world/common.js';
import type { ChildNotes, WorldDraft } from './world-draft.js';

export interface ChildFacts {
  readonly key: string;
  readonly story?: string;
  readonly givenName: string;
  readonly familyName: string;
  /** Null for the unborn, who has `expected` instead. */
  readonly born: CivilDate | null;
  readonly expected?: CivilDate;
  readonly sex: Sex;
  readonly area: AreaCode;
  readonly ethnicity?: EthnicityCode;
  /** Key of the household; children of one household share postcode and household id. */
  readonly household?: string;
  readonly postcode?: string;
  readonly twinOf?: string;
  readonly notes?: ChildNotes;
}

const dfeCodes: Readonly<Record<AreaCode, string>> = {
  E06000019: '884',
  E10000034: '885',
  E06000051: '893',
  E06000020: '894',
};

export const addChild = (draft: WorldDraft, facts: ChildFacts): WorldChild => {
  const household = facts.household ?? facts.key;
  const child: WorldChild = {
    id: draft.id('child', facts.key),
    story: facts.story ?? null,
    area: facts.area,
    givenName: facts.givenName,
    familyName: facts.familyName,
    dateOfBirth: facts.born,
    expectedDateOfBirth: facts.expected ?? null,
    sex: facts.sex,
    ethnicity: facts.ethnicity ?? 'WBRI',
    postcode: facts.postcode ?? postcodeOf(draft, household, facts.area),
    nhsNumber: facts.born === null ? null : nextNhsNumber(draft),
    upn: facts.born === null ? null : upnOf(draft, facts.area, facts.born),
    householdId: draft.id('household', household),
    twinOf: facts.twinOf ?? null,
    heldBy: [],
  };
  draft.children.push(child);
  if (facts.notes !== undefined) draft.notes.set(child.id, facts.notes);
  return child;
};

/** An adult as one agency knows him or her. Each agency has its own entry, under its own id. */
export const addPerson = (
  draft: WorldDraft,
  agency: 'police' | 'socialCare' | 'cps',
  facts: { key: string; role: PersonRole; name: string; born?: CivilDate; occupation?: string },
): string => {
  const [givenName = '', ...rest] = facts.name.split(' ');
  const person: Person = {
    id: draft.id(`${agency}-person`, facts.key),
    role: facts.role,
    givenName,
    familyName: rest.join(' '),
    dateOfBirth: facts.born ?? null,
    occupation: facts.occupation ?? null,
  };
  draft[agency].people.push(person);
  return person.id;
};

/** One in eleven serials has no check digit, and is passed over as the NHS does. */
const nextNhsNumber = (draft: WorldDraft): string => {
  for (;;) {
    const serial = draft.serial('nhs-number');
    if (nhsCheckDigit(`999${String(serial).padStart(6, '0')}`) !== null) return nhsNumber(serial);
  }
};

/** Children below school age have none. */
const upnOf = (draft: WorldDraft, area: AreaCode, born: CivilDate): string | null => {
  const starts = Number(born.slice(0, 4)) + 4;
  if (starts >= Number(draft.options.asOf.slice(0, 4))) return null;
  const serial = draft.serial('upn');
  return upn(dfeCodes[area], {
    establishment: 4000 + Math.floor(serial / 999),
    year: starts,
    serial: (serial % 999) + 1,
  });
};

const postcodeOf = (draft: WorldDraft, household: string, area: AreaCode): string =>
  impossiblePostcode(area, parseInt(draft.id('household', household).slice(0, 6), 16));
