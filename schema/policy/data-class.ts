/**
 * What kind of information a field holds. Every field of every record names its classes; an
 * information-governance lead reads the sharing matrix by these names, one row a class.
 */
export const dataClasses = [
  'IDENTITY',
  'IDENTITY_NHS_UPN',
  'IDENTITY_PNC_CRO',
  'CONTACT',
  'PROTECTED_ADDRESS',
  'SAFEGUARDING',
  'SAFEGUARDING_NARRATIVE',
  'CRIME',
  'CRIME_RSO_MAPPA',
  'INTELLIGENCE',
  'CUSTODY',
  'HEALTH',
  'HEALTH_SENSITIVE',
  'VICTIM',
  'LEGAL_ADVICE',
  'OPERATIONAL',
  'VICTIM_ACCOUNT',
] as const;

export type DataClass = (typeof dataClasses)[number];
