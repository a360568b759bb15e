import backlogs from '../../../../operations/backlogs.graphql?raw';
import childView from '../../../../operations/child-view.graphql?raw';
import chargingAdvice from '../../../../operations/files-awaiting-charging-advice.graphql?raw';
import inspectionFigures from '../../../../operations/inspection-figures.graphql?raw';
import policeReferrals from '../../../../operations/police-referrals.graphql?raw';
import submitReferral from '../../../../operations/submit-police-referral.graphql?raw';
import type { Story } from '../caller/scene.js';

/** An operation of one of the user groups, and who sends it. */
export interface Example {
  readonly title: string;
  readonly document: string;
  readonly person: string;
  readonly purpose: string;
  readonly isAboutChild: boolean;
  /** Null: there is no story to ask about. */
  readonly variables: (story: Story | null) => Readonly<Record<string, unknown>>;
}

export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}

const childOf = (story: Story | null): string => story?.childIds[0] ?? '';

const forTheChild = (story: Story | null) => ({ id: childOf(story) });

/** A referral of its own each time that the example is opened. */
const referralOf = (story: Story | null) => ({
  input: {
    idempotencyKey: crypto.randomUUID(),
    childIds: [childOf(story)],
    localAuthority: 'E06000051',
    kind: 'CHILD_CONCERN',
    urgency: 'SAME_DAY',
    reason: 'NEGLECT',
    riskGrade: 'MEDIUM',
    narrative: 'No food in the house, and nobody at home after school.',
  },
});

const whoAmI = `query WhoAmI {
  viewer { name agency roles purpose episode accessEndsAt }
}
`;

const oneChild = { document: childView, isAboutChild: true, variables: forTheChild };
const noChild = { isAboutChild: false };

/** What the first tab holds. */
export const firstExample: Example = {
  ...oneChild,
  title: 'One child, every agency',
  person: 'mash-police',
  purpose: 'S47_STRATEGY_CP',
};

/** As the table of the README has them. */
export const exampleGroups: readonly ExampleGroup[] = [
  {
    title: 'Strategy discussion',
    examples: [
      firstExample,
      { ...firstExample, title: 'The same, as the named nurse', person: 'named-nurse' },
    ],
  },
  {
    title: 'Charging',
    examples: [
      {
        ...oneChild,
        title: 'The child of a charging file',
        person: 'prosecutor',
        purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
      },
      {
        ...noChild,
        title: 'Files that await advice',
        document: chargingAdvice,
        person: 'cps-manager',
        purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
        variables: () => ({ first: 20 }),
      },
    ],
  },
  {
    title: 'Referrals',
    examples: [
      {
        ...noChild,
        title: 'Police referrals, as they come',
        document: policeReferrals,
        person: 'social-care-system',
        purpose: 'MASH_SCREENING',
        variables: () => ({ localAuthority: 'E06000051' }),
      },
      {
        title: 'Submit a referral',
        document: submitReferral,
        person: 'mash-police',
        purpose: 'MASH_SCREENING',
        isAboutChild: true,
        variables: referralOf,
      },
    ],
  },
  {
    title: 'Supervision',
    examples: [
      {
        ...noChild,
        title: 'What waits, and what is missing',
        document: backlogs,
        person: 'police-supervisor',
        purpose: 'MASH_SCREENING',
        variables: () => ({ first: 20 }),
      },
    ],
  },
  {
    title: 'Inspection',
    examples: [
      {
        ...noChild,
        title: 'The figures of the report',
        document: inspectionFigures,
        person: 'ig-auditor',
        purpose: 'AUDIT',
        variables: () => ({}),
      },
    ],
  },
  {
    title: 'Yourself',
    examples: [
      {
        ...noChild,
        title: 'Who am I?',
        document: whoAmI,
        person: 'mash-police',
        purpose: 'S47_STRATEGY_CP',
        variables: () => ({}),
      },
    ],
  },
];

export const variablesText = (example: Example, story: Story | null): string =>
  JSON.stringify(example.variables(story), null, 2);
