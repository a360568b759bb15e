/** Justifications that open too much, or are none. */
import { expect } from '@jest/globals';
import { dataClasses, type DataClass } from '../../../schema/policy/data-class.js';
import type { Attack } from '../support/attacker.js';
import { canariesIn } from '../support/dataset/canaries.js';
import { about, forCharging, type Case } from './case.js';

const why = encodeURIComponent('She is at risk tonight; her worker is on the way.');

const justifying = (...classes: DataClass[]): Partial<Attack> => ({
  headers: { 'x-justification': why, 'x-justify': classes.join(',') },
});

const sensitive = `{
  police { intelligence { sanitisedText } }
  health { sexualHealthContacts { id detail } fgmReports(first: 1) { totalCount } }
  socialCare { addresses { line1 postcode } }
  cps { cases { requests { mg3 decision { reasons } } } }
}`;

const closed = (id: string, as: string, over: Partial<Attack>): Case => ({
  id: `justification/${id}`,
  attack: about(as, sensitive, over),
  comesTo: 'AGREED',
});

const nonsense = (id: string, headers: Attack['headers']): Case => ({
  id: `justification/${id}`,
  attack: about('mash-police', sensitive, { headers }),
  comesTo: 'BAD_USER_INPUT',
});

export const justificationCases: readonly Case[] = [
  {
    ...closed('of what it opens', 'mash-police', justifying('HEALTH_SENSITIVE')),
    // What follows would be worth nothing if no justification opened anything.
    also: ({ raw }) => {
      const columns = canariesIn(raw).map(({ column }) => column);
      expect(columns).toContain('HEALTH.sexual_health_contact.detail');
    },
  },
  closed('of another class', 'mash-police', justifying('INTELLIGENCE')),
  {
    // M6 and M9 hold whatever reason is given: the judge looks for reports of code C, and for those overdue.
    ...closed('of reports that are released, and no others', 'mash-social-worker', {
      ...justifying('INTELLIGENCE'),
    }),
    also: ({ raw }) => {
      const columns = canariesIn(raw).map(({ column }) => column);
      expect(columns).toContain('POLICE.intelligence_item.sanitised_text');
    },
  },
  closed('of a class that no reason opens', 'named-nurse', justifying('LEGAL_ADVICE', 'CRIME')),
  closed('of a protected address, by who has no relation', 'mash-police', {
    ...justifying('PROTECTED_ADDRESS'),
  }),
  closed('of everything', 'named-nurse', justifying(...dataClasses)),
  closed('for a purpose that none serves', 'investigator', {
    ...forCharging,
    ...justifying('HEALTH_SENSITIVE', 'LEGAL_ADVICE', 'INTELLIGENCE'),
  }),
  nonsense('too short', { 'x-justification': 'urgent', 'x-justify': 'HEALTH_SENSITIVE' }),
  nonsense('of blanks', { 'x-justification': '%20'.repeat(40), 'x-justify': 'HEALTH_SENSITIVE' }),
  nonsense('too long', {
    'x-justification': 'a'.repeat(2_001),
    'x-justify': 'HEALTH_SENSITIVE',
  }),
  nonsense('of no class', { 'x-justification': why }),
  nonsense('without a word', { 'x-justify': 'HEALTH_SENSITIVE' }),
  nonsense('of a class that there is none', { 'x-justification': why, 'x-justify': 'EVERYTHING' }),
];
