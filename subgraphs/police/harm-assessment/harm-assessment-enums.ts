import { namedEnum } from '../../shared/server/named-enum.js';

export const HarmSourceEnum = namedEnum('HarmSource', 'What a harm assessment began with.', {
  DOMESTIC_ABUSE_INCIDENT: 'An incident of domestic abuse.',
  CHILD_CONCERN: 'Concern about a child.',
  VULNERABLE_ADULT: 'Concern about a vulnerable adult.',
  HATE_CRIME: 'A hate crime.',
});
export type HarmSource = keyof typeof HarmSourceEnum;

export const GraderSkillEnum = namedEnum('GraderSkill', 'Who graded a risk first.', {
  RESPONSE_OFFICER: 'The officer who attended.',
  SPECIALIST: 'A specialist in risk or child protection.',
  SUPERVISOR: 'A supervisor.',
});
export type GraderSkill = keyof typeof GraderSkillEnum;
