/** One of the modifiers that are applied after a cell of the matrix. */
export interface Modifier {
  readonly code: string;
  /** When it applies. */
  readonly when: string;
  /** What it does, in the words of SHARING.md. */
  readonly effect: string;
  readonly why: string;
  /** Ids of the policies that say so, or beginnings of them; none: it is no matter of levels. */
  readonly policies: readonly RegExp[];
}

/**
 * M1 to M13 of the sharing agreement. The strictest wins, except that M1 lifts what is a summary and M8
 * stands above all but M5. The policies decide; this says what they mean, and a test holds the two together.
 */
export const modifiers: readonly Modifier[] = [
  {
    code: 'M1',
    when: 'the episode, or the owner, names the caller as allocated worker, officer in the case or treating clinician',
    effect:
      'a summary of SAFEGUARDING, HEALTH or CONTACT becomes full; PROTECTED_ADDRESS opens with a justification as well, and not without this relation',
    why: 'need to know is personal, not agency-wide',
    policies: [/\.relation$/],
  },
  {
    code: 'M2',
    when: 'the role has limits of its own',
    effect: 'less than the agency sees; see the table of roles and the limits below',
    why: 'Working Together 2023; least privilege',
    policies: [
      /^guard\.(response-officer|custody-officer|subscriber|partnership|audit|lado|linkage)/,
    ],
  },
  {
    code: 'M3',
    when: 'no episode, and the child is of none of the caller’s areas',
    effect: 'a summary at most',
    why: 'minimisation; an episode or a relation is the link',
    policies: [/^guard\.area$/],
  },
  {
    code: 'M4',
    when: 'the owner restricts the record (staff child, adoption, witness protection, misconduct) and does not name the caller',
    effect: 'every class of that owner is withheld, whatever is held, and says RESTRICTED_RECORD',
    why: 'UK GDPR Art 5(1)(f)',
    policies: [/^guard\.restricted-record$/],
  },
  {
    code: 'M5',
    when: 'the owner’s register has a conflict of interest between caller and child',
    effect: 'the child does not exist for that person; an incident is raised',
    why: 'UK GDPR Art 5(1)(f); nobody reads the file of a relative or a victim',
    policies: [],
  },
  {
    code: 'M6',
    when: 'intelligence of handling code C, without a sanitised text, or not released to the caller’s agency',
    effect: 'never leaves the police, with a justification neither',
    why: 'Police Information and Records Management Code; ECHR Art 2',
    policies: [/^police\.intelligence\.unreleased$/],
  },
  {
    code: 'M7',
    when: 'section 17 and early help, and the child is sixteen, of unknown age, or was found competent to decide (Gillick) and refused, as health has on record',
    effect: 'HEALTH is a summary to other agencies, HEALTH_SENSITIVE is withheld',
    why: 'confidence; overridden at significant harm and when missing',
    policies: [/^guard\.young-person\./],
  },
  {
    code: 'M8',
    when: 'break-glass: one person declares an imminent risk to the life of one child',
    effect:
      'SAFEGUARDING, SAFEGUARDING_NARRATIVE, HEALTH and CONTACT in full for 60 minutes, nothing else; each owner is alerted, a second person reviews',
    why: 'vital interests, UK GDPR Art 6(1)(d), 9(2)(c)',
    policies: [/\.break-glass$/],
  },
  {
    code: 'M9',
    when: 'a record is older than it may be kept without a review',
    effect: 'a summary to other agencies, which says that the review is due',
    why: 'UK GDPR Art 5(1)(e)',
    policies: [/^guard\.review-due$/],
  },
  {
    code: 'M10',
    when: 'the alleged perpetrator lives in the household, or a placement is not disclosed',
    effect:
      'addresses, school and practice of the child, and of whoever lives there, are PROTECTED_ADDRESS',
    why: 'safety of refuges and placements',
    policies: [/protected-address/],
  },
  {
    code: 'M11',
    when: 'section 17 and early help, and consent to share was refused',
    effect: 'SAFEGUARDING_NARRATIVE and HEALTH are withheld from other agencies',
    why: 'help under section 17 is by agreement',
    policies: [/^guard\.consent-refused$/],
  },
  {
    code: 'M12',
    when: 'figures are grouped below the level of the force for another agency',
    effect: 'counts of 1 to 4, and what would tell them, are suppressed',
    why: 'statistical disclosure',
    policies: [],
  },
  {
    code: 'M13',
    when: 'the police ask for LEGAL_ADVICE',
    effect: 'only as officer in the case, or as a supervisor whom the file names',
    why: 'legal professional privilege',
    policies: [/^guard\.privilege$/],
  },
];

/** The modifiers that a policy belongs to, by code. */
export const modifiersOf = (policyId: string): readonly string[] =>
  modifiers
    .filter(({ policies }) => policies.some((pattern) => pattern.test(policyId)))
    .map(({ code }) => code);
