import { INCIDENTS_FIELD, incidentsNeed } from '../incidents-need.js';
import { key, routine, type EventSource } from './chronology-event.js';

/** What the police recorded, as the caller may see it. */
export const policeEvents: readonly EventSource[] = [
  {
    field: INCIDENTS_FIELD,
    need: incidentsNeed,
    events: (one) => [
      routine(one.text('openedAt'), 'INCIDENT', 'Police incident', one.text('category')),
    ],
  },
  {
    field: 'crimes',
    need: 'crimes { id recordedAt status }',
    events: (one) => [key(one.text('recordedAt'), 'CRIME', 'Crime recorded', one.text('status'))],
  },
  {
    field: 'investigations',
    need: 'investigations { id startedAt endedAt outcome }',
    events: (one) => [
      routine(one.text('startedAt'), 'INVESTIGATION', 'Investigation started'),
      key(one.text('endedAt'), 'INVESTIGATION', 'Investigation ended', one.text('outcome')),
    ],
  },
  {
    field: 'missingEpisodes',
    need: 'missingEpisodes { id reportedAt foundAt grade foundLocationType }',
    events: (one) => [
      key(one.text('reportedAt'), 'MISSING', 'Reported missing', one.text('grade')),
      routine(one.text('foundAt'), 'MISSING', 'Found', one.text('foundLocationType')),
    ],
  },
  {
    field: 'policeProtections',
    need: 'policeProtections { id takenAt endedAt outcome }',
    events: (one) => [
      key(one.text('takenAt'), 'POLICE_PROTECTION', 'Taken into police protection'),
      key(one.text('endedAt'), 'POLICE_PROTECTION', 'Police protection ended', one.text('outcome')),
    ],
  },
  {
    field: 'custodyRecords',
    need: 'custodyRecords { id arrestedAt outcome }',
    events: (one) => [key(one.text('arrestedAt'), 'CUSTODY', 'Detained', one.text('outcome'))],
  },
  {
    field: 'referrals',
    need: 'referrals { id submittedAt kind }',
    events: (one) => [
      routine(one.text('submittedAt'), 'REFERRAL', 'Referred by the police', one.text('kind')),
    ],
  },
  {
    field: 'harmAssessments',
    need: 'harmAssessments { id receivedAt initialGrade secondaryAssessedAt finalGrade }',
    events: (one) => [
      routine(one.text('receivedAt'), 'HARM_ASSESSMENT', 'Risk graded', one.text('initialGrade')),
      routine(
        one.text('secondaryAssessedAt'),
        'HARM_ASSESSMENT',
        'Risk assessed again',
        one.text('finalGrade'),
      ),
    ],
  },
  {
    field: 'warningFlags',
    need: 'warningFlags { id setAt clearedAt kind }',
    events: (one) => [
      routine(one.text('setAt'), 'WARNING_FLAG', 'Warning flag set', one.text('kind')),
      routine(one.text('clearedAt'), 'WARNING_FLAG', 'Warning flag cleared', one.text('kind')),
    ],
  },
  {
    field: 'interviews',
    need: 'interviews { id at kind }',
    events: (one) => [key(one.text('at'), 'INTERVIEW', 'Child interviewed', one.text('kind'))],
  },
  {
    field: 'ladoNotifications',
    need: 'ladoNotifications { id notifiedAt }',
    events: (one) => [key(one.text('notifiedAt'), 'LADO', 'Designated officer notified')],
  },
  {
    field: 'intelligence',
    need: 'intelligence { id reportedAt }',
    events: (one) => [routine(one.text('reportedAt'), 'INTELLIGENCE', 'Intelligence report')],
  },
];
