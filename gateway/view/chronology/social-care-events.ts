import { key, routine, type EventSource } from './chronology-event.js';

const process: readonly EventSource[] = [
  {
    field: 'contacts',
    need: 'contacts { id receivedAt source }',
    events: (one) => [
      routine(one.text('receivedAt'), 'CONTACT', 'Contact received from', one.text('source')),
    ],
  },
  {
    field: 'referrals',
    need: 'referrals { id receivedAt source decidedAt decision }',
    events: (one) => [
      routine(one.text('receivedAt'), 'REFERRAL', 'Referral received from', one.text('source')),
      key(one.text('decidedAt'), 'REFERRAL', 'Referral decided', one.text('decision')),
    ],
  },
  {
    field: 'assessments',
    need: 'assessments { id startedAt authorisedAt }',
    events: (one) => [
      routine(one.text('startedAt'), 'ASSESSMENT', 'Child and family assessment started'),
      key(one.text('authorisedAt'), 'ASSESSMENT', 'Child and family assessment signed off'),
    ],
  },
  {
    field: 'strategyDiscussions',
    need: 'strategyDiscussions { id heldAt decision }',
    events: (one) => [
      key(one.text('heldAt'), 'STRATEGY_DISCUSSION', 'Strategy discussion', one.text('decision')),
    ],
  },
  {
    field: 'section47Enquiries',
    need: 'section47Enquiries { id startedOn endedOn outcome }',
    events: (one) => [
      key(one.text('startedOn'), 'SECTION_47', 'Section 47 enquiry started'),
      key(one.text('endedOn'), 'SECTION_47', 'Section 47 enquiry ended', one.text('outcome')),
    ],
  },
  {
    field: 'ladoCases',
    need: 'ladoCases { id receivedAt outcome }',
    events: (one) => [
      key(one.text('receivedAt'), 'LADO', 'Allegation with the designated officer'),
    ],
  },
];

const plans: readonly EventSource[] = [
  {
    field: 'childProtectionPlan',
    need: 'childProtectionPlan { id startedOn endedOn category }',
    events: (one) => [
      key(one.text('startedOn'), 'PLAN', 'Child protection plan started', one.text('category')),
      key(one.text('endedOn'), 'PLAN', 'Child protection plan ended'),
    ],
  },
  {
    field: 'cinPlan',
    need: 'cinPlan { id startedOn endedOn }',
    events: (one) => [
      routine(one.text('startedOn'), 'PLAN', 'Child in need plan started'),
      routine(one.text('endedOn'), 'PLAN', 'Child in need plan ended'),
    ],
  },
  {
    field: 'lookedAfter',
    need: 'lookedAfter { since legalStatus }',
    events: (one) => [
      key(
        one.text('since'),
        'LOOKED_AFTER',
        `Looked after, legal status ${one.text('legalStatus') ?? 'not recorded'}`,
      ),
    ],
  },
  {
    field: 'earlyHelp',
    need: 'earlyHelp { id startedOn endedOn }',
    events: (one) => [
      routine(one.text('startedOn'), 'EARLY_HELP', 'Early help started'),
      routine(one.text('endedOn'), 'EARLY_HELP', 'Early help ended'),
    ],
  },
  {
    field: 'missingEpisodes',
    need: 'missingEpisodes { id startedAt type }',
    events: (one) => [
      routine(one.text('startedAt'), 'MISSING', 'Recorded by social care', one.text('type')),
    ],
  },
  {
    field: 'returnHomeInterviews',
    need: 'returnHomeInterviews { id at }',
    events: (one) => [routine(one.text('at'), 'RETURN_HOME_INTERVIEW', 'Return home interview')],
  },
];

/** What children's social care recorded, as the caller may see it. */
export const socialCareEvents: readonly EventSource[] = [...process, ...plans];
