/** What of an address the rule reads. */
export interface AddressFacts {
  readonly id: string;
  readonly childId: string;
  readonly kind: 'HOME' | 'PLACEMENT' | 'REFUGE' | 'SCHOOL' | 'PREVIOUS';
  readonly line1: string;
  readonly postcode: string;
  /** Null while current. */
  readonly to: string | null;
  readonly protected: boolean;
}

export interface ProtectionFacts {
  /** Addresses of placements that are not disclosed. */
  readonly undisclosedAddressIds: ReadonlySet<string>;
  /** Children whose alleged perpetrator lives in the household, or is a parent in it. */
  readonly perpetratorAtHome: ReadonlySet<string>;
}

type Test = (address: AddressFacts) => boolean;

const livesAt: ReadonlySet<AddressFacts['kind']> = new Set(['HOME', 'PLACEMENT', 'REFUGE']);
const movedTo: ReadonlySet<AddressFacts['kind']> = new Set(['PLACEMENT', 'REFUGE', 'SCHOOL']);

const placeOf = ({ line1, postcode }: AddressFacts): string => `${line1}|${postcode}`;

/** Marked by a worker, or not disclosed, or where a child went away from the alleged perpetrator. */
const isItselfProtected =
  ({ undisclosedAddressIds, perpetratorAtHome }: ProtectionFacts): Test =>
  (address) =>
    address.protected ||
    undisclosedAddressIds.has(address.id) ||
    (address.to === null && movedTo.has(address.kind) && perpetratorAtHome.has(address.childId));

/** The same home in another row, such as a brother's or sister's, or the school of a child in hiding. */
const givesAway = (protectedRows: readonly AddressFacts[]): Test => {
  const homes = protectedRows.filter(({ kind }) => livesAt.has(kind));
  const places = new Set(homes.map(placeOf));
  const hidden = new Set(homes.filter(({ to }) => to === null).map(({ childId }) => childId));
  return (address) =>
    places.has(placeOf(address)) ||
    (address.kind === 'SCHOOL' && address.to === null && hidden.has(address.childId));
};

/**
 * Which addresses are written as protected. Also the rows that would give a protected one away: the
 * school of a child whose home is protected, and the same home in another row.
 */
export const protectAddresses = <Row extends AddressFacts>(
  rows: readonly Row[],
  facts: ProtectionFacts,
): Row[] => {
  const isMarked = isItselfProtected(facts);
  const isRevealing = givesAway(rows.filter(isMarked));
  return rows.map((row) => ({ ...row, protected: isMarked(row) || isRevealing(row) }));
};
