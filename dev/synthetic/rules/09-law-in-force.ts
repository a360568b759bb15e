import type { World } from '../world.js';
import { violations } from './rule.js';
import type { Rule, Violation } from './rule.js';

export const rule09: Rule = {
  number: 9,
  text: 'No rule applied before its law (bail limits, FGM, s38 <18, SX03224) by ruleset.',
  check: (world) => (world.ruleset === 'WM_2014' ? lawsOf2014(world) : []),
};

const lawsOf2014 = ({ police, socialCare, health, cps }: World): Violation[] => [
  ...violations(9, health.fgmReports, () => 'FGM report before the duty of 2015'),
  ...violations(
    9,
    cps.victimInformationRequests,
    () => 'victim information request before 12 January 2026',
  ),
  ...violations(9, cps.chargingCases, ({ suspects }) =>
    suspects.some(({ bailExpires }) => bailExpires !== null)
      ? 'bail limit before the Act of 2017'
      : null,
  ),
  ...violations(9, police.preChargeBails, () => 'bail with an end before the Act of 2017'),
  ...violations(9, police.crimes, ({ offences }) =>
    offences.some(({ cjsCode }) => cjsCode === 'SX03224') ? 'SX03224 before 3 April 2017' : null,
  ),
  ...violations(9, police.custodyRecords, ({ ageAtArrest, certificate, accommodationRequests }) =>
    ageAtArrest >= 17 && (certificate?.required === true || accommodationRequests.length > 0)
      ? 's38(6) for a child of 17 before 26 October 2015'
      : null,
  ),
  ...violations(9, socialCare.informationExchanges, ({ lawfulBasis }) =>
    lawfulBasis === 'CA2004_S16LA' ? 's16LA before the Act of 2026' : null,
  ),
];
