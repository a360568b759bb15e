import type { DataClass } from '../../../schema/policy/data-class.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { Role } from '../../../schema/principal/role.js';
import { namedEnum } from '../server/named-enum.js';

export const AgencyEnum: Readonly<Record<Agency, Agency>> = namedEnum(
  'Agency',
  'An agency that holds records about children.',
  {
    POLICE: 'The police.',
    SOCIAL_CARE: "Children's social care.",
    HEALTH: 'The health services.',
    CPS: 'The Crown Prosecution Service.',
  },
);

export const DataClassEnum: Readonly<Record<DataClass, DataClass>> = namedEnum(
  'DataClass',
  'What kind of information a field holds: one row of the sharing matrix each.',
  {
    IDENTITY: 'Who the child is: needed to be sure that all mean the same child.',
    IDENTITY_NHS_UPN: 'NHS number and unique pupil number.',
    IDENTITY_PNC_CRO:
      'PNC and CRO numbers, and the reference of a file: that a criminal record exists.',
    CONTACT: 'Where the child can be found: addresses, school, practice.',
    PROTECTED_ADDRESS:
      'A refuge, an undisclosed placement, an adoptive home, and what gives it away.',
    SAFEGUARDING: 'Status and dates of referrals, assessments, enquiries, plans and care.',
    SAFEGUARDING_NARRATIVE: 'The text of assessments and referrals: family confidences.',
    CRIME: 'Allegations, offences, suspects, outcomes.',
    CRIME_RSO_MAPPA: 'Management of registered sex offenders under MAPPA.',
    INTELLIGENCE: 'Police intelligence, released as a sanitised text only.',
    CUSTODY: 'Detention of a child under PACE: legal status, time, accommodation, certificate.',
    HEALTH: 'Attendances, examinations, opinions of clinicians.',
    HEALTH_SENSITIVE: 'Sexual health, therapy notes, SARC, FGM: shared least of all.',
    VICTIM: 'That a child is a victim or witness of an offence, with lifetime anonymity.',
    LEGAL_ADVICE: 'Advice of prosecutors to the police: legal professional privilege.',
    OPERATIONAL: 'Clocks, queues, teams, next actions: no special-category content.',
    VICTIM_ACCOUNT: "The child's own account, kept from contamination.",
  },
);

export const RoleEnum: Readonly<Record<Role, Role>> = namedEnum(
  'Role',
  'What somebody does at an agency, as that agency vouches.',
  {
    MASH_PRACTITIONER: 'Works in a multi-agency safeguarding hub.',
    HAU_ASSESSOR: 'Assesses harm in a harm assessment unit.',
    RESPONSE_OFFICER: 'Police response officer.',
    PVP_INVESTIGATOR: 'Investigates for protecting vulnerable people.',
    SUPERVISOR_SERGEANT: 'Police supervisor, sergeant.',
    SUPERVISOR_INSPECTOR: 'Police supervisor, inspector.',
    CUSTODY_OFFICER: 'Custody officer under PACE section 36.',
    MISSING_COORDINATOR: 'Co-ordinates missing person enquiries.',
    CSE_TEAM: 'Works in a team against child sexual exploitation.',
    OFFENDER_MANAGER: 'Manages registered sex offenders.',
    INTELLIGENCE_OFFICER: 'Police intelligence officer.',
    DIGITAL_FORENSICS: 'Examines digital devices.',
    SOCIAL_WORKER: "Children's social worker.",
    TEAM_MANAGER: "Manages a team of children's social workers.",
    EDT_SOCIAL_WORKER: 'Social worker of the emergency duty team.',
    IRO: 'Independent reviewing officer.',
    CP_CHAIR: 'Chairs child protection conferences.',
    LADO: 'Local authority designated officer.',
    NAMED_NURSE: 'Named nurse for safeguarding children.',
    NAMED_DOCTOR: 'Named doctor for safeguarding children.',
    PAEDIATRICIAN: 'Paediatrician.',
    ED_CLINICIAN: 'Clinician of an emergency department.',
    HEALTH_VISITOR: 'Health visitor.',
    SCHOOL_NURSE: 'School nurse.',
    CAMHS: "Clinician of children's mental health services.",
    SEXUAL_HEALTH: 'Clinician of a sexual health service.',
    RASSO_PROSECUTOR: 'Prosecutor of rape and serious sexual offences.',
    PROSECUTOR: 'Crown prosecutor.',
    CPS_PARALEGAL: 'CPS paralegal officer.',
    CPS_MANAGER: 'Manages a CPS unit.',
    SYSTEM_SUBSCRIBER: "An agency's case system that follows feeds.",
    IG_AUDITOR: 'Audits information governance; reads no record.',
    LINKAGE_STEWARD: 'Decides which records are of the same child.',
    DEVELOPER: 'Explores the schema; reads no record.',
  },
);
