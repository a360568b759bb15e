/** What a caseworker reads of the schema: everything is described, in the words of the standard where there is one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  type GraphQLNamedType,
} from 'graphql';

const schema = buildASTSchema(
  parse(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8')),
  { assumeValidSDL: true },
);

type Described = readonly [coordinate: string, description: string | null | undefined];

const membersOf = (type: GraphQLNamedType): readonly Described[] => {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description]);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => [
      `${type.name}.${field.name}`,
      field.description,
    ]);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, field.description] as const,
    ...field.args.map(
      (argument) =>
        [`${type.name}.${field.name}(${argument.name}:)`, argument.description] as const,
    ),
  ]);
};

/** The roots are not described: what they offer is. */
const roots = new Set(['Query', 'Mutation', 'Subscription']);

const described = new Map(
  Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      ...(roots.has(type.name) ? [] : [[type.name, type.description] as const]),
      ...membersOf(type),
    ]),
);

it('every type, field, argument and code of the API says in a sentence what it is', () => {
  const silent = [...described].filter(([, text]) => !text || !/[.)»”]$|[.]\s*$/.test(text.trim()));
  expect(silent.map(([coordinate]) => coordinate)).toEqual([]);
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
    ['Contact.receivedAt', 'SSD CONT003A'],
    ['Contact.source', 'SSD CONT004A'],
    ['Contact.outcome', 'SSD CONT005A'],
    ['Referral.receivedAt', 'SSD CINE003A'],
    ['Referral.source', 'SSD CINE004A'],
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
