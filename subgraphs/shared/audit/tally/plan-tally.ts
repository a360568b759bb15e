import {
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLCompositeType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  isDisclosed,
  mayBeDisclosed,
  type LevelOf,
  type Marks,
} from '../../../../schema/policy/classification.js';
import type { DataClass } from '../../../../schema/policy/data-class.js';
import { reaches, type Level } from '../../../../schema/policy/level.js';
import { responseKey } from '../../../../schema/policy/operation-walk.js';
import type { FieldRules } from '../../policy/guard.js';
import { maskOf, noClass, type ClassMask } from './class-mask.js';
import { byResponseKey, sitesIn, type Selecting, type Site } from './sites.js';
import type { ChildReference, TalliedLeaf, TallyNode, TallyPlan } from './tally-plan.js';

/** What a plan is made from: an operation, and how its caller stands to each class. */
export interface TallyQuestion extends Selecting {
  readonly operation: OperationDefinitionNode;
  readonly rules: FieldRules;
  /** Classes that the owner's `disclosures` speak of. */
  readonly held: readonly DataClass[];
  readonly levelOf: LevelOf;
}

const kindOf = (type: GraphQLCompositeType): TallyNode['kind'] => {
  if (/(Connection|Edge|PageInfo)$/.test(type.name)) return 'PAGE';
  return isObjectType(type) && !('id' in type.getFields()) ? 'VALUE' : 'RECORD';
};

interface PlannedField {
  readonly mask: ClassMask;
  readonly node: TallyNode | null;
  readonly reference: ChildReference | null;
}

/** Plans one root field, and gathers on the way what it asks for and what is held back of it. */
class Planner {
  asked: ClassMask = noClass;
  readonly withheld = new Map<DataClass, Level>();

  constructor(private readonly question: TallyQuestion) {}

  /** `carried`: classes of the connection that the field stands in, which are its records'. */
  field(key: string, sites: readonly Site[], carried: ClassMask = noClass): PlannedField {
    const reached = sites.filter((site) => this.isReached(site));
    const mask = reached.reduce((all, site) => all | this.classesOf(site), noClass);
    this.asked |= mask;
    const [first] = reached;
    const field = first?.type.getFields()[first.node.name.value];
    const type = field ? getNamedType(field.type) : null;
    if (!isCompositeType(type)) return { mask, node: null, reference: null };
    if (type.name === 'Disclosure') this.tellHeld();
    const sets = reached.flatMap(({ node }) => node.selectionSet ?? []);
    const id =
      type.name === 'Child' &&
      sitesIn(type, sets, this.question).find(({ node }) => node.name.value === 'id');
    const reference = id ? { key, idKey: responseKey(id.node) } : null;
    return { mask, node: this.node(type, sets, mask | carried), reference };
  }

  private node(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    classes: ClassMask,
  ): TallyNode {
    const kind = kindOf(type);
    const [own, carried] = kind === 'PAGE' ? [noClass, classes] : [classes, noClass];
    const leaves: TalliedLeaf[] = [];
    const below: { key: string; node: TallyNode }[] = [];
    const references: ChildReference[] = [];
    for (const [key, sites] of byResponseKey(sitesIn(type, sets, this.question))) {
      const { mask, node, reference } = this.field(key, sites, carried);
      if (node) below.push({ key, node });
      else if (mask !== noClass && kind !== 'PAGE') leaves.push({ key, mask });
      if (reference) references.push(reference);
    }
    return { kind, own, leaves, below, references };
  }

  /** `disclosures` tell of every class that the owner can hold. */
  private tellHeld(): void {
    const { held, levelOf } = this.question;
    this.asked |= maskOf(held.filter((dataClass) => reaches(levelOf(dataClass), 'PRESENCE')));
    this.withhold([{ as: held, at: 'PRESENCE', orAs: [] }]);
  }

  /** Whether any row could answer the field. What bars it, or an argument of it, is withheld. */
  private isReached({ type, node }: Site): boolean {
    const { rules, levelOf } = this.question;
    const rule = rules.get(`${type.name}.${node.name.value}`);
    if (!rule || rule.isUnmarked) return false;
    for (const { name } of node.arguments ?? []) {
      const marks = rule.argumentMarks.get(name.value) ?? [];
      if (!isDisclosed(marks, levelOf)) this.withhold(marks);
    }
    if (mayBeDisclosed(rule.marks, levelOf)) return true;
    this.withhold(rule.marks);
    return false;
  }

  private withhold(marks: Marks): void {
    const { levelOf } = this.question;
    for (const { as, at } of marks) {
      for (const dataClass of as) {
        const level = levelOf(dataClass);
        if (!reaches(level, at)) this.withheld.set(dataClass, level);
      }
    }
  }

  private classesOf({ type, node }: Site): ClassMask {
    const { rules, levelOf } = this.question;
    const marks = rules.get(`${type.name}.${node.name.value}`)?.marks ?? [];
    const classes = marks.flatMap(({ as, at, orAs }) =>
      as.every((dataClass) => reaches(levelOf(dataClass), at))
        ? as
        : orAs.filter((dataClass) => reaches(levelOf(dataClass), at)),
    );
    return maskOf(classes);
  }
}

/** Plans how the answers to an operation are tallied. `__typename` and `_service` tell nothing of anybody. */
export const planTally = (question: TallyQuestion): TallyPlan => {
  const { schema, operation } = question;
  const root = schema.getRootType(operation.operation);
  const sites = root ? sitesIn(root, [operation.selectionSet], question) : [];
  const told = sites.filter(({ node }) => !['_service', '__typename'].includes(node.name.value));
  return [...byResponseKey(told)].map(([key, of]) => {
    const planner = new Planner(question);
    const { mask, node } = planner.field(key, of);
    const { asked, withheld } = planner;
    const entities = of.find((site) => site.node.name.value === '_entities')?.node ?? null;
    return { key, node, mask, asked, withheld, entities, field: of[0]?.node ?? null };
  });
};
