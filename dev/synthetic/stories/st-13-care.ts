import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import {
  addAttendance,
  addCamhs,
  addMedical,
  addSafeguardingContact,
  addSarc,
  addSexualHealth,
} from '../draft/health.js';
import { addAddress, addCinPlan, addFamily, addMashEpisode } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene } from './story-builder.js';

const area = 'E06000019';

export const tellCareOfMegan = (
  scene: Scene,
  girl: WorldChild,
): Readonly<Partial<Record<AccessPurpose, string>>> => {
  const { draft, key, serial } = scene;
  tellPathway(scene, {
    children: [girl],
    receivedAt: at('2013-08-15', '09:20'),
    source: 'FAMILY',
    narrative: () =>
      'Megan’s mother: Megan has told me what Alan did in the caravan; he is my brother.',
    heldAt: at('2013-08-15', '14:00'),
    s47: { endedOn: '2013-09-05', outcome: 'CIN', medicalConsidered: 'CONSIDERED_AND_DONE' },
    assessment: {
      startedAt: at('2013-08-16', '09:00'),
      authorisedAt: at('2013-10-11', '15:00'),
      factors: ['19B'],
      analysis: () =>
        'Megan is believed and kept safe by her mother; the waiting is what harms her now.',
    },
    actions: [
      {
        ...{ owner: 'POLICE', description: 'Tell Megan’s mother each month where the file is' },
        ...{ dueOn: '2014-11-28', completedAt: null },
      },
    ],
  });
  const plan = addCinPlan(draft, serial, {
    ...{ childIds: [girl.id], area, startedOn: '2013-10-11' },
    summary: 'Support for Megan until the criminal case is decided; monthly visits.',
  });
  const mash = addMashEpisode(draft, serial, {
    ...{ childIds: [girl.id], area, openedAt: at('2014-11-10', '10:00') },
  });
  const mother = addPerson(draft, 'socialCare', {
    ...{ key: key('mother'), role: 'MOTHER', name: 'Sian Powell' },
  });
  addFamily(draft, key('mother'), { childId: girl.id, personId: mother, relationship: 'MOTHER' });
  addAddress(draft, key('friend'), {
    ...{
      childId: girl.id,
      kind: 'PLACEMENT',
      line1: '11 Sparrowfold, with a friend of the family',
    },
    ...{ town: 'Ledbury', postcode: 'HR8 6IC', from: '2014-10-03', protected: true },
  });
  return { MASH_SCREENING: mash.reference, S17_CIN_LAC_EARLYHELP: plan.reference };
};

export const tellHealthOfMegan = ({ draft, key }: Scene, girl: WorldChild): void => {
  const childId = girl.id;
  addMedical(draft, key('medical'), {
    ...{ childId, requestedAt: at('2013-08-15', '15:00'), attendedAt: at('2013-08-19', '10:30') },
    ...{ reportAt: at('2013-09-02', '09:00'), opinion: 'INDETERMINATE' },
    findings: 'Megan: normal examination, which neither supports nor excludes what she describes.',
  });
  addSarc(draft, key('sarc'), {
    ...{ childId, at: at('2013-08-19', '11:40'), forensicSamples: false },
    followUp: 'Megan’s counselling through the centre begins in September 2013.',
  });
  addCamhs(draft, key('camhs'), {
    ...{ childId, referredAt: at('2014-04-07', '10:00'), status: 'IN_TREATMENT' },
    riskSummary: 'Low mood and school refusal, worse with each delay of the case.',
    therapyNotes:
      'Session 5: Megan counts the days since she told and asks whether nobody believes her.',
  });
  addSexualHealth(draft, key('screen'), {
    ...{ childId, at: at('2013-09-16', '14:00'), gillickAssessed: false },
    detail: 'Screening for Megan with her mother after the disclosure; all results negative.',
  });
  addAttendance(draft, key('pain'), {
    ...{ childId, at: at('2014-06-21', '22:10'), safeguardingConcern: true },
    presentingComplaint: 'Megan’s stomach pain, fourth attendance without a physical cause.',
  });
  addSafeguardingContact(draft, key('nurse'), {
    ...{ childId, at: at('2014-10-06', '11:15'), role: 'SCHOOL_NURSE', with: ['SOCIAL_CARE'] },
    theme: 'School refusal',
    action: 'Megan’s reduced timetable agreed until the charging decision',
  });
};
