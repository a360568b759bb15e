/** Every field of social care's part of a child, as a selection. */
const clock = '{ code startedAt dueAt dueOn stoppedAt status breached legalRef }';
const worker = '{ name phone team }';
const address = '{ id kind line1 line2 town postcode uprn from to protected }';

const wholeIdentity = `identity { givenName familyName otherNames preferredName dateOfBirth
  yearOfBirth ageYears expectedDateOfBirth isUnborn dateOfDeath sex gender ethnicity firstLanguage
  interpreterNeeded disabilityCodes sendStatus photoAvailable localityOnly }
  agencyIdentifiers { id scheme value verified verifiedBy validFrom validTo }`;

const wholeRecord = `socialCare { laChildId involvementStatus restricted
  allocatedWorker ${worker}
  contacts { id receivedAt source outcome clock ${clock} }
  referrals { id receivedAt source primaryNeed decision decidedAt nfa repeatWithin12m
    policeReferralId narrative decisionClock ${clock} }
  assessments { id startedAt authorisedAt childSeen childSeenAlone factors analysis outcome
    voiceOfChildRecorded clock ${clock} }
  strategyDiscussions { id heldAt quorate decision planRecorded s47Initiated
    attendees { agency role attended apology reportReceived }
    actions { id owner description dueOn completedAt } icpcClock ${clock} }
  section47Enquiries { id startedOn joint endedOn outcome medicalConsidered }
  conferences { id targetDate heldOn outcome childParticipation version
    attendance { agency role attended apology reportReceived } clock ${clock} }
  childProtectionPlan { id startedOn endedOn endReason category latestCategory otherLaPlan lastSeenOn
    lastSeenAloneOn reviews { id dueOn heldOn quorate } nextReview ${clock} }
  cinPlan { id startedOn endedOn summary }
  lookedAfter { current legalStatus since careStartedOn separationDays iro ${worker}
    placement { id type provider postcode distanceMiles undisclosed address ${address} }
    reviewClock ${clock} ihaClock ${clock} }
  missingEpisodes { id startedAt endedAt type rhiOffered rhiAccepted needsAssessedOn }
  returnHomeInterviews { id offered accepted at by pushPullFactors sharedWithPolice summary
    clock ${clock} }
  ladoCases { id receivedAt adultRole outcome clock ${clock} }
  earlyHelp { id startedOn endedOn service reason }
  accommodationResponses { id requestId receivedAt decidedAt decision reason bedType }
  addresses ${address}
  household { id relationship role person { id role } }
  family { relationship parentalResponsibility contactRestricted name personRef { id role } }
  disclosures { class state held count truncated reason contact lawfulBasis } }`;

export const everything = `${wholeIdentity} ${wholeRecord}`;
