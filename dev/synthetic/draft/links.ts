import type { Agency } from '../../../schema/principal/agency.js';
import type { WorldChild } from '../world.js';
import type { AgencyIdentifier, LinkedRecord } from '../world/social-care-world.js';
import type { WorldDraft } from './world-draft.js';

/** Which local record is which child, how that was found, and who confirmed it. */
export const addLinks = (draft: WorldDraft): void => {
  const link = (agency: Agency, childId: string, localId: string): void => {
    draft.socialCare.linkedRecords.push(linkOf(draft, { agency, childId, localId }));
  };
  for (const { childId, nominalId } of draft.police.children) link('POLICE', childId, nominalId);
  for (const { childId, laChildId } of draft.socialCare.children)
    link('SOCIAL_CARE', childId, laChildId);
  for (const { childId, nhsNumber } of draft.health.children)
    link('HEALTH', childId, nhsNumber ?? childId);
  for (const { childId, cpsPersonId } of draft.cps.children) link('CPS', childId, cpsPersonId);
  addIdentifiers(draft);
  addTwinCandidates(draft);
};

const methods: Readonly<Record<Agency, LinkedRecord['method']>> = {
  POLICE: 'PROBABILISTIC',
  SOCIAL_CARE: 'MANUAL',
  HEALTH: 'DETERMINISTIC_NHS',
  CPS: 'MANUAL',
};

/** Never joined on probability alone: a steward confirmed each of them. */
const linkOf = (
  draft: WorldDraft,
  of: { agency: Agency; childId: string; localId: string },
): LinkedRecord => ({
  id: draft.id('link', `${of.agency}:${of.childId}`),
  childId: of.childId,
  agency: of.agency,
  localId: of.localId,
  method: methods[of.agency],
  status: 'CONFIRMED',
  confidence: of.agency === 'POLICE' ? 'HIGH' : 'VERIFIED',
  weight: of.agency === 'POLICE' ? 31 : null,
  confirmedBy: 'linkage-steward',
  confirmedAt: `${String(Number(draft.options.asOf.slice(0, 4)) - 1)}-12-02T10:00:00Z`,
});

const addIdentifiers = (draft: WorldDraft): void => {
  for (const { childId, nhsNumber, upn, laChildId } of draft.socialCare.children) {
    const add = (scheme: AgencyIdentifier['scheme'], value: string | null): void => {
      if (value === null) return;
      const id = draft.id('identifier', `${scheme}:${childId}`);
      const verifiedBy = scheme === 'NHS_NUMBER' ? 'HEALTH' : 'SOCIAL_CARE';
      draft.socialCare.identifiers.push({ id, childId, scheme, value, verified: true, verifiedBy });
    };
    add('NHS_NUMBER', nhsNumber);
    add('UPN', upn);
    add('LA_CHILD_ID', laChildId);
  }
};

/** Same surname, birthday and postcode, other first names: never the same child by rule. */
const addTwinCandidates = (draft: WorldDraft): void => {
  const twins = draft.children.filter(
    (child): child is WorldChild & { twinOf: string } => child.twinOf !== null,
  );
  for (const { id, twinOf } of twins) {
    draft.socialCare.matchCandidates.push({
      ...{ id: draft.id('candidate', `${twinOf}:${id}`), leftChildId: twinOf, rightChildId: id },
      ...{ possibleTwins: true, forbidden: false, status: 'OPEN' },
      reason: 'Same surname, date of birth and postcode; first names differ; no identifier agrees',
    });
  }
};
