/** What a caseworker reads of the schema: everything is described, in the words of the standard where there is one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { refusalCodes } from '../../schema/errors/refusal.js';
import { accessPurposes } from '../../schema/principal/purpose.js';
import { codes, coordinates, type Coordinate } from './descriptions/coordinates.js';
import {
  capitalsIn,
  hasNoShape,
  hasNoSource,
  hasNoUnit,
  repeatsItsName,
  saysNothingOfAbsence,
} from './descriptions/description-rules.js';
import { nullValues } from './descriptions/null-values.js';

const described = new Map(coordinates.map(({ name, text }) => [name, text]));

const found = (rule: (coordinate: Coordinate) => boolean): readonly string[] =>
  coordinates.filter(rule).map(({ name, text }) => `${name}: ${text}`);

describe('every type, field, argument and code of the API', () => {
  it('says in a sentence what it is', () => {
    expect(found(({ text }) => !/[.)»”]$|[.]\s*$/.test(text.trim()))).toEqual([]);
  });

  it('says more than its name', () => {
    expect(found(repeatsItsName)).toEqual([]);
  });

  it('says what a number counts, or in what', () => {
    expect(found(hasNoUnit)).toEqual([]);
  });

  it('says of a clock on which law, guidance or policy it runs', () => {
    expect(found(hasNoSource)).toEqual([]);
  });

  it('says of which shape an id is', () => {
    expect(found(hasNoShape)).toEqual([]);
  });

  it('says what follows when a caller leaves it out', () => {
    expect(found(saysNothingOfAbsence)).toEqual([]);
  });

  it('says what null means where the value itself may be null', () => {
    expect(nullValues.length).toBeGreaterThan(400);
    const silent = nullValues.filter(
      ({ text }) => !/\b(?:null|none|empty|absent|left out)\b/i.test(text),
    );
    expect(silent.map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
  });

  it('uses no abbreviation that the glossary does not explain, and all of those that it explains', () => {
    const page = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');
    const explained = new Set(
      [...page.matchAll(/^\| ([A-Z][A-Z\d-]+) +\|/gm)].map(([, word]) => word),
    );
    const used = new Set(coordinates.flatMap(capitalsIn));
    const known = new Set<string>([...codes, ...Object.keys(refusalCodes), ...accessPurposes]);
    expect([...used].filter((word) => !explained.has(word) && !known.has(word))).toEqual([]);
    expect([...explained].filter((word) => word !== undefined && !used.has(word))).toEqual([]);
  });
});

describe('the standard’s item is named where there is one', () => {
  it.each([
    ['ChildIdentity.sex', 'SSD PERS002A'],
    ['ChildIdentity.gender', 'SSD PERS003A'],
    ['ChildIdentity.ethnicity', 'SSD PERS004A'],
    ['ChildIdentity.dateOfBirth', 'SSD PERS005A'],
    ['ChildIdentity.expectedDateOfBirth', 'SSD PERS009A'],
    ['ChildIdentity.dateOfDeath', 'SSD PERS010A'],
    ['AgencyIdentifier.scheme', 'SSD LINK003A'],
    ['ChildIdentity.disabilityCodes', 'SSD DISA002A'],
    ['ChildIdentity.sendStatus', 'SSD PERS008A'],
    ['Address.kind', 'SSD ADDR003A'],
    ['Address.postcode', 'SSD ADDR006A'],
    ['EarlyHelpEpisode.startedOn', 'SSD EARL003A'],
    ['EarlyHelpEpisode.service', 'SSD EARL007A'],
    ['ChildInNeedPlan.startedOn', 'SSD CINP003A'],
    ['Contact.receivedAt', 'SSD CONT003A'],
    ['Contact.source', 'SSD CONT004A'],
    ['Contact.outcome', 'SSD CONT005A'],
    ['Referral.receivedAt', 'SSD CINE003A'],
    ['Referral.source', 'SSD CINE004A'],
    ['Referral.decision', 'SSD CINE005A'],
    ['Referral.primaryNeed', 'SSD CINE010A'],
    ['Referral.nfa', 'SSD CINE011A'],
    ['ChildAndFamilyAssessment.startedAt', 'SSD CINA003A'],
    ['ChildAndFamilyAssessment.childSeen', 'SSD CINA004A'],
    ['ChildAndFamilyAssessment.authorisedAt', 'SSD CINA005A'],
    ['Section47Enquiry.startedOn', 'SSD S47E004A'],
    ['Section47Enquiry.endedOn', 'SSD S47E005A'],
    ['Section47Enquiry.outcome', 'SSD S47E007A'],
    ['InitialChildProtectionConference.targetDate', 'SSD ICPC004A'],
    ['InitialChildProtectionConference.heldOn', 'SSD ICPC005A'],
    ['InitialChildProtectionConference.outcome', 'SSD ICPC013A'],
    ['InitialChildProtectionConference.childParticipation', 'SSD CPPR007A'],
    ['InitialChildProtectionConference.outcome', 'SSD ICPC006A'],
    ['ChildProtectionPlan.startedOn', 'SSD CPPL003A'],
    ['ConferenceReview.heldOn', 'SSD CPPR004A'],
    ['ConferenceReview.dueOn', 'SSD CPPR003A'],
    ['ConferenceReview.quorate', 'SSD CPPR006A'],
    ['ChildProtectionPlan.category', 'SSD CPPL009A'],
    ['ChildProtectionPlan.latestCategory', 'SSD CPPL010A'],
    ['ChildProtectionPlan.lastSeenOn', 'SSD CPPV004A'],
    ['ChildProtectionPlan.lastSeenAloneOn', 'SSD CPPV005A'],
    ['LookedAfterStatus.legalStatus', 'SSD LEGA003A'],
    ['Placement.type', 'SSD CLAP004A'],
    ['Placement.postcode', 'SSD CLAP008A'],
    ['SocialCareMissingEpisode.startedAt', 'SSD MISS003A'],
    ['SocialCareMissingEpisode.endedAt', 'SSD MISS005A'],
    ['ReturnHomeInterview.offered', 'SSD MISS006A'],
    ['ReturnHomeInterview.accepted', 'SSD MISS007A'],
    ['CustodyRecord.relevantTime', 'PACE section 41'],
    ['CustodyRecord.bailRefused', 'PACE section 38(1)'],
    ['CustodyRecord.appropriateAdultAt', 'PACE Code C'],
    ['CustodyRecord.reviews', 'PACE section 40'],
    ['CustodyRecord.accommodationRequests', 'PACE section 38(6)'],
    ['CustodyRecord.certificate', 'PACE section 38(7)'],
    ['PoliceProtection.initiatingOfficer', 's46(1)'],
    ['DomesticAbuseIncident.dashGrade', 'DASH'],
    ['IntelligenceItem.handling', '3x5x2'],
    ['ChargingRequest.mg3', 'form MG3'],
    ['ChargingDecision.reasons', 'form MG3'],
    ['SpecialMeasure', 'form MG2'],
    ['EarlyAdvice', 'annex 6'],
    ['VictimInformationRequest', 's44A'],
    ['ActionPlanItem', 'Director’s Guidance'],
  ])('%s: %s', (coordinate, item) => {
    expect(described.get(coordinate)).toContain(item);
  });
});
