import { valueFromASTUntyped, type FieldNode } from 'graphql';
import type { DisclosureRecord } from '../../../../schema/audit/disclosure-record.js';
import type { DataClass } from '../../../../schema/policy/data-class.js';
import type { DecisionVector } from '../../../../schema/policy/decision-vector.js';
import type { Level } from '../../../../schema/policy/level.js';
import { operationVariables } from '../../../../schema/policy/operation-walk.js';
import { rootAuthority } from '../../policy/root-authority.js';
import type { SubgraphContext } from '../../server/subgraph-context.js';
import { classesIn, noClass, type ClassMask } from './class-mask.js';
import { Tally } from './tally.js';
import type { TalliedRoot } from './tally-plan.js';
import type { SentOperation, TallyPlans } from './tally-plans.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whom a part of the answer concerns: a child by its id, or nobody in particular. */
type Subject = string | null;

/** What was asked about one subject, and how the caller stands to it. */
interface Asked {
  readonly vector: DecisionVector;
  asked: ClassMask;
  readonly withheld: Map<DataClass, Level>;
}

/** The answer of a request, as it is about to leave. */
export interface AnsweredRequest {
  readonly sent: SentOperation;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly context: SubgraphContext;
}

const childIdIn = (representation: unknown): Subject => {
  if (typeof representation !== 'object' || representation === null) return null;
  if (!('__typename' in representation) || representation.__typename !== 'Child') return null;
  const id = 'id' in representation ? representation.id : null;
  return typeof id === 'string' && uuid.test(id) ? id.toLowerCase() : null;
};

/** Whom a root field is about: an access log names its child. */
const namedChild = (
  { field }: TalliedRoot,
  variables: Readonly<Record<string, unknown>>,
): Subject => {
  const argument = field?.arguments?.find(({ name }) => name.value === 'childId');
  const id: unknown = argument && valueFromASTUntyped(argument.value, variables);
  return typeof id === 'string' && uuid.test(id) ? id.toLowerCase() : null;
};

const representationsOf = (
  { arguments: given = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): readonly unknown[] => {
  const argument = given.find(({ name }) => name.value === 'representations');
  const value: unknown = argument && valueFromASTUntyped(argument.value, variables);
  return Array.isArray(value) ? value : [];
};

/** Gathers the records of one answer. */
class Reading {
  private readonly subjects = new Map<Subject, Asked>();
  private readonly tally = new Tally();

  /** The decisions about what stands at the root. */
  private readonly root: DecisionVector;

  constructor(
    private readonly answered: AnsweredRequest,
    private readonly plans: TallyPlans,
  ) {
    this.root = rootAuthority(answered.context, answered.sent.operation.operation);
  }

  records(): readonly DisclosureRecord[] {
    const { sent } = this.answered;
    const atRoot = this.planFor(this.root);
    for (const root of atRoot) if (!root.entities) this.readRoot(root);
    const variables = operationVariables(sent);
    for (const { entities, key } of atRoot) {
      if (!entities) continue;
      const of = representationsOf(entities, variables);
      of.forEach((representation, at) => {
        this.readEntity(key, at, childIdIn(representation));
      });
    }
    return this.made();
  }

  private planFor(vector: DecisionVector): readonly TalliedRoot[] {
    return this.plans.planFor(this.answered.sent, (dataClass) => vector.level(dataClass));
  }

  private readRoot(root: TalliedRoot): void {
    const subject = namedChild(root, operationVariables(this.answered.sent));
    this.note(subject, root, this.root);
    const value = this.answered.data?.[root.key];
    if (root.node) this.tally.add(value, root.node, [subject]);
    else this.tally.addLeaf(value, root.mask);
  }

  private readEntity(key: string, at: number, subject: Subject): void {
    const { authority, authorityOfChild } = this.answered.context;
    const vector = subject === null ? authority : authorityOfChild(subject);
    const root = this.planFor(vector).find((planned) => planned.key === key);
    if (!root?.node) return;
    const values = this.answered.data?.[key];
    const value: unknown = Array.isArray(values) ? values[at] : null;
    if (value === null || value === undefined) this.noteRefused(subject, root, vector);
    else {
      this.note(subject, root, vector);
      this.tally.add(value, root.node, [subject]);
    }
  }

  private subject(subject: Subject, vector: DecisionVector): Asked {
    const asked = this.subjects.get(subject) ?? { vector, asked: noClass, withheld: new Map() };
    this.subjects.set(subject, asked);
    return asked;
  }

  private note(subject: Subject, { asked, withheld }: TalliedRoot, vector: DecisionVector): void {
    const of = this.subject(subject, vector);
    of.asked |= asked;
    for (const [dataClass, level] of withheld) of.withheld.set(dataClass, level);
  }

  /** A child who is not in the pass, or of whom nothing could be read: all that was asked is withheld. */
  private noteRefused(subject: Subject, root: TalliedRoot, vector: DecisionVector): void {
    const { withheld } = this.subject(subject, vector);
    for (const dataClass of [...classesIn(root.asked), ...root.withheld.keys()]) {
      withheld.set(dataClass, 'NONE');
    }
  }

  private made(): readonly DisclosureRecord[] {
    const { counts } = this.tally;
    const { request } = this.answered.context;
    for (const childId of counts.keys()) this.subject(childId, this.root);
    return [...this.subjects].map(([childId, { vector, asked, withheld }]) => {
      const counted = counts.get(childId) ?? new Map<DataClass, number>();
      const classes = [...new Set([...classesIn(asked), ...counted.keys()])];
      const pruned = request.withheld.map((dataClass) => [dataClass, vector.level(dataClass)]);
      return {
        childId,
        disclosed: Object.fromEntries(
          classes.map((of) => [of, { level: vector.level(of), count: counted.get(of) ?? 0 }]),
        ),
        withheld: Object.fromEntries([...pruned, ...withheld]) as DisclosureRecord['withheld'],
        lawfulBasis: [...new Set(classes.map((of) => vector.of(of).lawfulBasis))],
      };
    });
  }
}

/** The records of an answer: one for each child, and one for what concerns no child. Costs no statement. */
export const readRecords = (
  answered: AnsweredRequest,
  plans: TallyPlans,
): readonly DisclosureRecord[] => new Reading(answered, plans).records();
