import { namedEnum } from '../../shared/server/named-enum.js';

export const IncidentCategoryEnum = namedEnum(
  'IncidentCategory',
  'What an incident log was opened for, as the control room codes it.',
  {
    CONCERN_FOR_SAFETY: "Concern for somebody's safety.",
    DOMESTIC_ABUSE: 'Domestic abuse.',
    SEXUAL_OFFENCE: 'Sexual offence.',
    ASSAULT: 'Assault.',
    MISSING_PERSON: 'Missing person.',
    NEGLECT: 'Neglect of a child.',
    HARASSMENT: 'Harassment.',
    ANTI_SOCIAL_BEHAVIOUR: 'Anti-social behaviour.',
    CRIMINAL_DAMAGE: 'Criminal damage.',
    ONLINE_ABUSE: 'Abuse online.',
    CHILD_BEHAVIOUR_AT_HOME: "A child's behaviour at home.",
    RADICALISATION_CONCERN: 'Concern about radicalisation.',
    MENTAL_HEALTH: 'Mental health crisis.',
  },
);
export type IncidentCategory = keyof typeof IncidentCategoryEnum;

export const DeploymentGradingEnum = namedEnum(
  'DeploymentGrading',
  'How fast the control room answered: National Contact Management Strategy grades.',
  {
    EMERGENCY: 'At once.',
    PRIORITY: 'As soon as safely possible.',
    SCHEDULED: 'By appointment.',
    RESOLUTION_WITHOUT_DEPLOYMENT: 'Without sending an officer.',
  },
);
export type DeploymentGrading = keyof typeof DeploymentGradingEnum;
