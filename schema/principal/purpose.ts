/** Why a caller asks: the value of the `x-purpose` header, one a request. */
export const accessPurposes = [
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
  'S17_CIN_LAC_EARLYHELP',
  'CRIMINAL_INVESTIGATION_CHARGING',
  'CUSTODY_WELFARE',
  'MISSING_EXPLOITATION',
  'DIRECT_CARE',
  'LADO_ENQUIRY',
  'AUDIT',
  'IDENTITY_RESOLUTION',
] as const;

export type AccessPurpose = (typeof accessPurposes)[number];

export const isAccessPurpose = (text: string): text is AccessPurpose =>
  (accessPurposes as readonly string[]).includes(text);
