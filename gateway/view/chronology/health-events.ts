import { key, routine, type EventSource } from './chronology-event.js';

/** What health recorded, as the caller may see it. */
export const healthEvents: readonly EventSource[] = [
  {
    field: 'attendances',
    need: 'attendances { id at setting safeguardingConcern }',
    events: (one) => {
      const told = [one.text('at'), 'ATTENDANCE', 'Attended', one.text('setting')] as const;
      return [one.flag('safeguardingConcern') === true ? key(...told) : routine(...told)];
    },
  },
  {
    field: 'childProtectionMedicals',
    need: 'childProtectionMedicals { id attendedAt }',
    events: (one) => [key(one.text('attendedAt'), 'MEDICAL', 'Child protection medical')],
  },
  {
    field: 'cpIs',
    need: 'cpIs { id startedOn kind }',
    events: (one) => [routine(one.text('startedOn'), 'CP_IS', 'CP-IS alert', one.text('kind'))],
  },
  {
    field: 'camhs',
    need: 'camhs { id referredAt }',
    events: (one) => [routine(one.text('referredAt'), 'CAMHS', 'Referred to CAMHS')],
  },
  {
    field: 'sexualHealthContacts',
    need: 'sexualHealthContacts { id at }',
    events: (one) => [routine(one.text('at'), 'SEXUAL_HEALTH', 'Sexual health contact')],
  },
  {
    field: 'safeguardingContacts',
    need: 'safeguardingContacts(first: 100) { edges { node { id at } } pageInfo { hasNextPage } }',
    events: (one) => [routine(one.text('at'), 'SAFEGUARDING_CONTACT', 'Safeguarding contact')],
  },
  {
    field: 'wasNotBrought',
    need: 'wasNotBrought(first: 100) { edges { node { id at } } pageInfo { hasNextPage } }',
    events: (one) => [routine(one.text('at'), 'WAS_NOT_BROUGHT', 'Not brought to an appointment')],
  },
];
