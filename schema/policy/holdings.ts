import type { Agency } from '../principal/agency.js';
import type { DataClass } from './data-class.js';

/**
 * Which agency holds which classes. Each owner's policy file speaks of these and no others, so a field
 * that its owner marks with another class is withheld from everybody.
 * CRIME held by health is a medical report served as an exhibit; LEGAL_ADVICE held by the police is
 * their copy of a prosecutor's advice.
 */
export const holdings: Readonly<Record<Agency, readonly DataClass[]>> = {
  POLICE: [
    'IDENTITY',
    'IDENTITY_PNC_CRO',
    'CONTACT',
    'PROTECTED_ADDRESS',
    'SAFEGUARDING',
    'SAFEGUARDING_NARRATIVE',
    'CRIME',
    'CRIME_RSO_MAPPA',
    'INTELLIGENCE',
    'CUSTODY',
    'VICTIM',
    'LEGAL_ADVICE',
    'OPERATIONAL',
    'VICTIM_ACCOUNT',
  ],
  SOCIAL_CARE: [
    'IDENTITY',
    'IDENTITY_NHS_UPN',
    'CONTACT',
    'PROTECTED_ADDRESS',
    'SAFEGUARDING',
    'SAFEGUARDING_NARRATIVE',
    'CUSTODY',
    'OPERATIONAL',
  ],
  HEALTH: [
    'IDENTITY',
    'IDENTITY_NHS_UPN',
    'CONTACT',
    'PROTECTED_ADDRESS',
    'SAFEGUARDING',
    'SAFEGUARDING_NARRATIVE',
    'CRIME',
    'HEALTH',
    'HEALTH_SENSITIVE',
    'OPERATIONAL',
  ],
  CPS: [
    'IDENTITY',
    'IDENTITY_PNC_CRO',
    'CONTACT',
    'CRIME',
    'VICTIM',
    'LEGAL_ADVICE',
    'OPERATIONAL',
    'VICTIM_ACCOUNT',
  ],
};
