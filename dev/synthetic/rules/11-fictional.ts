import {
  isImpossiblePostcode,
  isNhsNumber,
  policeCheckLetter,
  upnCheckLetter,
} from '../identifiers.js';
import { boys, girls, surnames } from '../names.js';
import type { World, WorldChild } from '../world.js';
import { violations } from './rule.js';
import type { Rule, Violation } from './rule.js';

export const rule11: Rule = {
  number: 11,
  text: 'Fictional: names from common-name lists; postcodes, phones, NHS, PNC and URN numbers in the reserved ranges; no real addresses or institutions.',
  check: (world) => [...peopleViolations(world), ...numberViolations(world)],
};

const givenNames: ReadonlySet<string> = new Set([...girls, ...boys, 'Unborn']);
const familyNames: ReadonlySet<string> = new Set(surnames);

const peopleViolations = ({ children, socialCare }: World): Violation[] => [
  ...violations(11, children, childWhy),
  ...violations(11, socialCare.addresses, ({ postcode }) =>
    isImpossiblePostcode(postcode) ? null : 'a postcode that could exist',
  ),
  ...violations(11, socialCare.lookedAfter, ({ placements }) =>
    placements.every(({ postcode }) => isImpossiblePostcode(postcode))
      ? null
      : 'a postcode that could exist',
  ),
];

const childWhy = (child: WorldChild): string | null => {
  if (!givenNames.has(child.givenName) || !familyNames.has(child.familyName))
    return 'a name off the lists';
  if (!isImpossiblePostcode(child.postcode)) return 'a postcode that could exist';
  if (child.nhsNumber !== null && !isNhsNumber(child.nhsNumber)) return 'an NHS number outside 999';
  return child.upn === null || upnCheckLetter(child.upn.slice(1)) === child.upn[0]
    ? null
    : 'a wrong UPN';
};

const numberViolations = ({ police, socialCare, health, cps }: World): Violation[] => {
  const staff = [...police.staff, ...socialCare.workers, ...health.clinicians, ...cps.staff];
  const nominals = police.children.map((entry) => ({ ...entry, id: entry.childId }));
  return [
    ...violations(11, staff, ({ phone }) =>
      /^07700 900\d{3}$/.test(phone) ? null : 'a telephone number outside the drama range',
    ),
    ...violations(11, nominals, ({ pncId }) =>
      pncId === null || isReservedPnc(pncId) ? null : 'a PNC id below 9,000,000',
    ),
    ...violations(11, cps.chargingCases, ({ urn }) =>
      /^\d{2}ZZ\d{7}$/.test(urn) ? null : 'a URN outside unit ZZ',
    ),
  ];
};

const isReservedPnc = (pnc: string): boolean => {
  const [, yy = '', serial = '', letter = ''] = /^\d{2}(\d{2})\/(9\d{6})([A-Z])$/.exec(pnc) ?? [];
  return serial !== '' && policeCheckLetter(`${yy}${serial}`) === letter;
};
