import { namedEnum } from '../../shared/server/named-enum.js';

export const InterviewKindEnum = namedEnum('InterviewKind', 'What an interview of a child was.', {
  FIRST_ACCOUNT: 'First account, only what is needed to act.',
  ABE: 'Video-recorded interview (Achieving Best Evidence).',
  WITNESS_STATEMENT: 'Witness statement.',
  SUSPECT_INTERVIEW: 'Interview under caution.',
});
export type InterviewKind = keyof typeof InterviewKindEnum;

export const InterviewerSkillEnum = namedEnum('InterviewerSkill', 'Who interviewed a child.', {
  SPECIALIST: 'A specialist child interviewer.',
  RESPONSE_OFFICER: 'A response officer.',
  SOCIAL_WORKER: 'A social worker.',
  JOINT: 'Police and social care together.',
});
export type InterviewerSkill = keyof typeof InterviewerSkillEnum;

export const InterviewVenueEnum = namedEnum('InterviewVenue', 'Where a child was interviewed.', {
  HOME: 'At home.',
  SCHOOL: 'At school.',
  INTERVIEW_SUITE: 'In an interview suite.',
  POLICE_STATION: 'At a police station.',
  HOSPITAL: 'In hospital.',
  SARC: 'At a sexual assault referral centre.',
});
export type InterviewVenue = keyof typeof InterviewVenueEnum;
