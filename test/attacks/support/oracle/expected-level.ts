/**
 * What a caller is to have of a class, by the signed matrix, the owner rule, the signed table of roles and
 * its limits: no policy file is read and Cedar is not asked.
 */
import type { DataClass } from '../../../../schema/policy/data-class.js';
import { reaches, weaker, type Level } from '../../../../schema/policy/level.js';
import type { Agency } from '../../../../schema/principal/agency.js';
import { isAccessPurpose, type AccessPurpose } from '../../../../schema/principal/purpose.js';
import { cells, expected } from '../../../policy/matrix.js';
import { readCsv } from '../../../policy/read-csv.js';
import { episodeFor } from '../dataset/episodes.js';
import { targetArea } from '../dataset/target-child.js';
import type { Person } from '../people.js';
import { kept } from './kept.js';
import { marked, markedBy, type Mark, type Marked } from './marks.js';
import { isNarrowed } from './narrowed.js';

export interface Reader extends Person {
  readonly purpose: AccessPurpose;
  /** Classes for which a justification is given. */
  readonly justified?: readonly DataClass[];
}

/** Below a child of the pass, or at the root, where no pass counts. */
export type Place = 'CHILD' | 'ROOT';

const signedRoles = readCsv('role-purpose.csv').map(({ agency, role, purposes = '' }) => ({
  ...{ agency, role },
  purposes: purposes.split(' '),
}));

/** The roles in which a person may ask for a purpose. */
const rolesFor = (person: Person, purpose: AccessPurpose): readonly string[] =>
  person.roles.filter((role) =>
    signedRoles.some(
      (row) => row.agency === person.agency && row.role === role && row.purposes.includes(purpose),
    ),
  );

/** What a person may ask for. */
export const purposesOf = (person: Person): readonly AccessPurpose[] =>
  [...new Set(signedRoles.flatMap(({ purposes }) => purposes))]
    .filter(isAccessPurpose)
    .filter((purpose) => rolesFor(person, purpose).length > 0);

const closedToRole: Readonly<Record<string, readonly DataClass[]>> = {
  RESPONSE_OFFICER: ['INTELLIGENCE', 'LEGAL_ADVICE', 'CRIME_RSO_MAPPA'],
  CUSTODY_OFFICER: ['INTELLIGENCE', 'VICTIM_ACCOUNT', 'LEGAL_ADVICE'],
};

/** M13: advice is for those whom the file names, and nobody is named in the episodes of the attackers. */
const isLimited = (reader: Reader, role: string, dataClass: DataClass): boolean =>
  (closedToRole[role] ?? []).includes(dataClass) ||
  (dataClass === 'LEGAL_ADVICE' && reader.agency === 'POLICE');

/** Owner rule (3): purposes without a column. */
const withoutColumn: Readonly<
  Partial<Record<AccessPurpose, Readonly<Partial<Record<DataClass, Level>>>>>
> = {
  LADO_ENQUIRY: { SAFEGUARDING: 'FULL', OPERATIONAL: 'FULL' },
  IDENTITY_RESOLUTION: { IDENTITY: 'FULL', IDENTITY_NHS_UPN: 'FULL', CONTACT: 'SUMMARY' },
  AUDIT: {},
};

/** Health's own records of the service in which the reader acts; rows of others are cut in silence. */
const isOwnService = (reader: Reader, owner: Agency, dataClass: DataClass): boolean =>
  reader.agency === 'HEALTH' &&
  owner === 'HEALTH' &&
  dataClass === 'HEALTH_SENSITIVE' &&
  rolesFor(reader, reader.purpose).some((role) => ['SEXUAL_HEALTH', 'CAMHS'].includes(role));

/** A protected address needs a relation as well, which nobody in the episodes of the attackers has. */
const isJustified = ({ justified = [] }: Reader, dataClass: DataClass): boolean =>
  justified.includes(dataClass) && dataClass !== 'PROTECTED_ADDRESS';

const belowChild = (reader: Reader, owner: Agency, dataClass: DataClass): Level => {
  const { purpose, agency } = reader;
  const exceptional = withoutColumn[purpose];
  if (exceptional) return owner === agency ? (exceptional[dataClass] ?? 'NONE') : 'NONE';
  const roles = rolesFor(reader, purpose).filter((role) => role !== 'SYSTEM_SUBSCRIBER');
  if (roles.every((role) => isLimited(reader, role, dataClass))) return 'NONE';
  if (isOwnService(reader, owner, dataClass)) return 'FULL';
  const cell = cells.find(
    (one) => one.caller === agency && one.purpose === purpose && one.dataClass === dataClass,
  );
  if (!cell) return 'NONE';
  return expected(cell, owner)[isJustified(reader, dataClass) ? 'justified' : 'plain'];
};

/** Owner rule (4): over many children an owner answers its own people, and AUDIT for figures. */
const atRoot = (reader: Reader, owner: Agency, dataClass: DataClass): Level => {
  if (reader.purpose === 'AUDIT') return dataClass === 'OPERATIONAL' ? 'SUMMARY' : 'NONE';
  return reader.agency === owner ? belowChild(reader, owner, dataClass) : 'NONE';
};

interface Asked {
  readonly owner: Agency;
  readonly dataClass: DataClass;
  readonly place: Place;
  /** What the owner alone can know is left out: its own people may be this child's workers (M1). */
  readonly isAtGateway?: boolean;
}

/** M3: no episode links the child to the reader, and the child is of another area than the reader's. */
const isOutsideArea = ({ purpose, areas }: Reader): boolean =>
  episodeFor(purpose) === undefined && areas.length > 0 && !areas.includes(targetArea);

export const expectedLevel = (
  reader: Reader,
  { owner, dataClass, place, isAtGateway = false }: Asked,
): Level => {
  if (rolesFor(reader, reader.purpose).length === 0) return 'NONE';
  if (place === 'ROOT') return atRoot(reader, owner, dataClass);
  const level = belowChild(reader, owner, dataClass);
  return isOutsideArea(reader) && !isAtGateway ? weaker(level, 'SUMMARY') : level;
};

interface Row {
  readonly place: Place;
  /** Only the classes that are named count, not those that rows may be of instead. */
  readonly isOfThisClass?: boolean;
  readonly isAtGateway?: boolean;
}

const mayHave = (
  { owner, marks }: Marked,
  reader: Reader,
  { place, isOfThisClass = false, isAtGateway = false }: Row,
): boolean => {
  const opens = (mark: Mark, dataClass: DataClass): boolean =>
    reaches(expectedLevel(reader, { owner, dataClass, place, isAtGateway }), mark.at);
  return marks.every(
    (mark) =>
      mark.classes.every((dataClass) => opens(mark, dataClass)) ||
      (!isOfThisClass && mark.others.some((dataClass) => opens(mark, dataClass))),
  );
};

const withheldAt = (place: Place) =>
  kept((reader: Reader, coordinate: string) => {
    const found = marked(coordinate);
    return found !== null && (isNarrowed(coordinate, reader) || !mayHave(found, reader, { place }));
  });

const withheld = { CHILD: withheldAt('CHILD'), ROOT: withheldAt('ROOT') };

/** Whether a coordinate is withheld from a reader whatever row it is of. */
export const isWithheld = (
  coordinate: string,
  reader: Reader,
  { place }: { readonly place: Place },
): boolean => withheld[place](reader, coordinate);

/** Whether the gateway must not even ask the owner for a coordinate. */
export const isUnaskable = (
  coordinate: string,
  reader: Reader,
  { place, owner }: { readonly place: Place; readonly owner: Agency },
): boolean => {
  const found = markedBy(owner, coordinate);
  return found !== null && !mayHave(found, reader, { place, isAtGateway: true });
};

/** A row of another class than its type's: what it is of instead of what. */
export interface RowClass {
  readonly insteadOf: DataClass;
  readonly is: DataClass;
}

/** Whether a value may be had, of a row of its type's own class or of another. */
export const mayHaveValue = (
  coordinate: string,
  reader: Reader,
  { place, rowClass }: { readonly place: Place; readonly rowClass: RowClass | null },
): boolean => {
  const found = marked(coordinate);
  if (!found) return true;
  const marks = found.marks.map((mark) => ({
    ...mark,
    classes: mark.classes.map((named) => (named === rowClass?.insteadOf ? rowClass.is : named)),
  }));
  return mayHave({ ...found, marks }, reader, { place, isOfThisClass: true });
};
