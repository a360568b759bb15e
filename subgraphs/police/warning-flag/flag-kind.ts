import { namedEnum } from '../../shared/server/named-enum.js';

export const FlagKindEnum = namedEnum('FlagKind', 'What a warning flag warns of.', {
  CSE: 'Child sexual exploitation.',
  CCE: 'Child criminal exploitation.',
  DOMESTIC_ABUSE: 'Domestic abuse.',
  HARASSMENT: 'Harassment.',
  MISSING: 'Goes missing.',
  CHILD_PROTECTION_PLAN: 'Has a child protection plan.',
  LOOKED_AFTER: 'Is looked after.',
  RADICALISATION: 'May be drawn into terrorism (Prevent).',
});
export type FlagKind = keyof typeof FlagKindEnum;

/** Flags that tell of offences; every other kind tells of a child's safety. */
export const crimeFlagKinds: readonly FlagKind[] = ['DOMESTIC_ABUSE', 'HARASSMENT'];

const inCrimeKinds = `in (${crimeFlagKinds.map((kind) => `'${kind}'`).join(', ')})`;

/** The same in SQL over a row: the flag tells, or once told, of offences. */
export const tellsOfCrime = `(kind ${inCrimeKinds} or coalesce(changed_from ${inCrimeKinds}, false))`;
