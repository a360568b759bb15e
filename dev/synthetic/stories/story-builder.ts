import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { addChild } from '../draft/children.js';
import type { ChildFacts } from '../draft/children.js';
import { addAssessment, addDiscussion, addReferral, addSection47 } from '../draft/pathway.js';
import type { DiscussionFacts } from '../draft/pathway.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { WorldChild } from '../world.js';
import type {
  ChildAndFamilyAssessment,
  Referral,
  Section47Enquiry,
  StrategyDiscussion,
} from '../world/social-care-process.js';

/** A story: its title, what it must and must not raise, and how it is told into a draft. */
export interface StoryScript {
  /** `ST-13`, or `LK-01` for a linkage special. */
  readonly story: string;
  readonly title: string;
  /** Exactly the indicators that some child of the story raises. */
  readonly raises: readonly string[];
  /** Indicators that the story exists to show as checked and not raised. */
  readonly doesNotRaise?: readonly string[];
  readonly tell: (scene: Scene) => Told;
}

export interface Told {
  readonly children: readonly WorldChild[];
  readonly episodes?: Readonly<Partial<Record<AccessPurpose, string>>>;
  readonly urn?: string;
}

export interface Scene {
  readonly draft: WorldDraft;
  /** Key of a record of this story: `ST-13:girl`. */
  readonly key: (name: string) => string;
  /** Serial of the story's episodes: ST-13 → 113, LK-02 → 132. */
  readonly serial: number;
  readonly child: (facts: ChildFacts) => WorldChild;
}

export const openScene = (draft: WorldDraft, story: string): Scene => {
  const number = Number(story.slice(3));
  const key = (name: string): string => `${story}:${name}`;
  return {
    draft,
    key,
    serial: (story.startsWith('ST') ? 100 : 130) + number,
    child: (facts) => addChild(draft, { ...facts, key: key(facts.key), story }),
  };
};

export interface PathwayFacts {
  readonly children: readonly WorldChild[];
  readonly receivedAt: Instant;
  readonly source: Referral['source'];
  readonly need?: Referral['primaryNeed'];
  readonly policeReferralId?: string;
  readonly narrative: (child: WorldChild) => string;
  readonly heldAt: Instant;
  readonly decision?: StrategyDiscussion['decision'];
  readonly actions?: DiscussionFacts['actions'];
  /** Absent: the discussion was held without a section 47 enquiry following. */
  readonly s47?: {
    readonly endedOn: CivilDate | null;
    readonly outcome: Section47Enquiry['outcome'];
    readonly medicalConsidered?: Section47Enquiry['medicalConsidered'];
  };
  readonly assessment?: {
    readonly startedAt: Instant;
    readonly authorisedAt: Instant | null;
    readonly factors?: readonly string[];
    readonly analysis: (child: WorldChild) => string;
    readonly childSeenAlone?: boolean;
    readonly outcome?: ChildAndFamilyAssessment['outcome'];
  };
  /** Serial of the discussion, where a story has a second one. */
  readonly serial?: number;
}

export interface Pathway {
  readonly discussion: StrategyDiscussion;
  readonly enquiries: readonly Section47Enquiry[];
}

/** Referral, open strategy discussion and, where given, assessment and section 47 of each child. */
export const tellPathway = (scene: Scene, facts: PathwayFacts): Pathway => {
  const { draft } = scene;
  const serial = facts.serial ?? scene.serial;
  const referrals = facts.children.map((child) => referralOf(scene, child, facts));
  const discussion = addDiscussion(draft, serial, {
    childIds: facts.children.map(({ id }) => id),
    area: facts.children[0]?.area ?? 'E06000019',
    heldAt: facts.heldAt,
    referralIds: referrals.map(({ id }) => id),
    s47Initiated: facts.s47 !== undefined,
    decision: facts.decision ?? (facts.s47 === undefined ? 'S17_ASSESSMENT' : 'JOINT_S47'),
    actions: facts.actions ?? [],
  });
  const { s47 } = facts;
  const enquiries =
    s47 === undefined
      ? []
      : facts.children.map((child) =>
          addSection47(draft, `${String(serial)}:${child.id}`, {
            discussion,
            childId: child.id,
            ...s47,
          }),
        );
  return { discussion, enquiries };
};

const referralOf = (scene: Scene, child: WorldChild, facts: PathwayFacts): Referral => {
  const { draft } = scene;
  const key = `${String(facts.serial ?? scene.serial)}:${child.id}`;
  const referral = addReferral(draft, key, {
    childId: child.id,
    area: child.area,
    receivedAt: facts.receivedAt,
    source: facts.source,
    primaryNeed: facts.need ?? 'N1',
    policeReferralId: facts.policeReferralId ?? null,
    narrative: facts.narrative(child),
  });
  const { assessment } = facts;
  if (assessment !== undefined) {
    addAssessment(draft, key, {
      childId: child.id,
      referralId: referral.id,
      startedAt: assessment.startedAt,
      authorisedAt: assessment.authorisedAt,
      factors: assessment.factors ?? [],
      analysis: assessment.analysis(child),
      childSeenAlone: assessment.childSeenAlone ?? true,
      outcome: assessment.outcome ?? (assessment.authorisedAt === null ? [] : ['CIN_PLAN']),
    });
  }
  return referral;
};
