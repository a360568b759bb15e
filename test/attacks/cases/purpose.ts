/** Purposes, episodes and relations that are not the asker's; and ways from a child to another. */
import { expect } from '@jest/globals';
import { otherDiscussions, openEpisodes } from '../support/dataset/episodes.js';
import { nobody, outsider, target } from '../support/dataset/target-child.js';
import { about, forCharging, type Case } from './case.js';

const everywhere =
  '{ id identity { familyName } police { knownToPolice } socialCare { involvementStatus } health { nhsNumberVerified } cps { cases { status } } }';

const under = (id: string, as: string, over: Partial<Case['attack']>): Case['attack'] =>
  about(as, everywhere, { variables: { id }, ...over });

const addresses = `{
  socialCare {
    addresses { id kind line1 line2 town postcode uprn from to protected }
    lookedAfter { placement { id type provider postcode distanceMiles undisclosed address { id line1 postcode } } }
    family { name personRef { id } }
    disclosures { class state held count }
  }
  health { gp { practice registeredOn } }
  identity { localityOnly }
}`;

/** Ids of children that stand anywhere in an answer. */
const noOther = ({ raw }: { readonly raw: string }): void => {
  expect(raw).not.toContain(outsider);
};

const readers = [
  ...['mash-police', 'investigator', 'police-supervisor', 'mash-social-worker', 'social-worker'],
  ...['named-nurse', 'named-doctor', 'health-paediatrician'],
];

export const purposeCases: readonly Case[] = [
  {
    id: 'purpose/none',
    attack: { ...about('mash-police', everywhere), purpose: undefined },
    comesTo: 'PURPOSE_REQUIRED',
  },
  {
    id: 'purpose/of curiosity',
    attack: about('mash-police', everywhere, { headers: { 'x-purpose': 'CURIOSITY' } }),
    comesTo: 'PURPOSE_NOT_AVAILABLE',
  },
  {
    id: 'purpose/two in one header',
    attack: about('mash-police', everywhere, {
      headers: { 'x-purpose': 'S47_STRATEGY_CP, AUDIT' },
    }),
    comesTo: 'PURPOSE_NOT_AVAILABLE',
  },
  {
    id: 'purpose/AUDIT with a child’s episode',
    attack: about('police-supervisor', everywhere, { purpose: 'AUDIT' }),
    comesTo: 'EPISODE_NOT_FOUND',
  },
  {
    id: 'purpose/an auditor asks for a child',
    attack: about('ig-auditor', everywhere, { purpose: 'AUDIT', episode: undefined }),
    comesTo: 'EPISODE_REQUIRED',
  },
  {
    id: 'purpose/a system asks for a child',
    attack: about('social-care-system', everywhere, {
      ...{ purpose: 'MASH_SCREENING', episode: openEpisodes.MASH_SCREENING },
    }),
    comesTo: 'AGREED',
  },
  {
    id: 'episode/none, for another agency’s part',
    attack: about('mash-police', everywhere, { episode: undefined }),
    comesTo: 'EPISODE_REQUIRED',
  },
  {
    id: 'episode/of another purpose',
    attack: about('mash-police', everywhere, { purpose: 'MASH_SCREENING' }),
    comesTo: 'EPISODE_NOT_FOUND',
  },
  ...(
    [
      ['closed', 'mash-police', otherDiscussions.closed],
      ['the agency is not invited', 'mash-police', otherDiscussions.uninvited],
      ['the person is not invited', 'named-doctor', otherDiscussions.named],
      ['there is none', 'mash-police', 'SD-ATTACK-9'],
      ['of no known form', 'mash-police', "SD-' or 1=1 --"],
      ['break-glass that nobody declared', 'mash-police', 'BG-ATTACK-1'],
      ['the owner’s self pass by name', 'mash-police', 'SELF'],
    ] as const
  ).map(([what, as, episode]): Case => ({
    id: `episode/${what}`,
    attack: about(as, everywhere, { episode }),
    comesTo: 'EPISODE_NOT_FOUND',
  })),
  {
    id: 'episode/the person who is invited',
    attack: about('named-nurse', everywhere, { episode: otherDiscussions.named }),
    comesTo: 'AGREED',
  },
  {
    id: 'episode/of another child',
    attack: under(target, 'mash-police', { episode: otherDiscussions.foreign }),
    comesTo: 'NOBODY',
  },
  {
    id: 'child/of another matter',
    attack: under(outsider, 'mash-police', {}),
    comesTo: 'NOBODY',
  },
  { id: 'child/that does not exist', attack: under(nobody, 'mash-police', {}), comesTo: 'NOBODY' },
  {
    id: 'child/whose id is no id',
    attack: under("' or true --", 'mash-police', {}),
    comesTo: 'NOBODY',
  },
  {
    id: 'child/in capitals',
    attack: under(target.toUpperCase(), 'mash-police', {}),
    comesTo: 'NOBODY',
  },
  {
    id: 'sibling/from the file to its other victims',
    attack: about(
      'prosecutor',
      '{ cps { cases { urn childVictims { id identity { familyName } police { crimes { crimeNumber } } } } } }',
      forCharging,
    ),
    comesTo: 'AGREED',
    also: noOther,
  },
  {
    id: 'sibling/the same, nothing asked of them but who they are',
    attack: about('prosecutor', '{ cps { cases { childVictims { id } } } }', forCharging),
    comesTo: 'AGREED',
    also: noOther,
  },
  ...readers.map((as): Case => ({
    id: `protected address/by every route, ${as}`,
    attack: about(as, addresses),
    comesTo: 'AGREED',
    also: ({ raw }) => {
      expect(raw).not.toMatch(/~(PROTECTED|PLACED)~/);
    },
  })),
];
