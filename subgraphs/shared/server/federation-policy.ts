import { Kind, type ConstDirectiveNode, type ConstValueNode } from 'graphql';
import { marksOn, type Mark, type Marks } from '../../../schema/policy/classification.js';
import type { Agency } from '../../../schema/principal/agency.js';

/** Ways to be let in: any of them, each by all of its policies. */
type Alternatives = readonly (readonly string[])[];

const alternativesOf = ({ as, at, orAs }: Mark, owner: Agency): Alternatives => {
  const policy = (dataClass: string): string => `${owner}.${dataClass}.${at}`;
  return [as.map(policy), ...orAs.map((dataClass) => [policy(dataClass)])];
};

/** All marks bind, so a way in is a way into each of them. */
const allOf = (marks: Marks, owner: Agency): Alternatives =>
  marks.reduce<Alternatives>(
    (ways, mark) =>
      ways.flatMap((way) =>
        alternativesOf(mark, owner).map((more) => [...new Set([...way, ...more])].sort()),
      ),
    [[]],
  );

const list = (values: readonly ConstValueNode[]): ConstValueNode => ({ kind: Kind.LIST, values });

interface Marked {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/**
 * Federation's `@policy` of a marked field or type, so that the supergraph stays guarded behind another
 * router: `POLICE.CRIME.SUMMARY` is granted to whoever reaches SUMMARY of the class CRIME held by the
 * police. `orAs` is one alternative each: which of them a row is of, its owner alone decides.
 */
export const federationPolicies = (
  node: Marked | null | undefined,
  owner: Agency,
): readonly ConstDirectiveNode[] => {
  const marks = marksOn(node);
  if (marks.length === 0) return [];
  const ways = allOf(marks, owner).map((way) =>
    list(way.map((value) => ({ kind: Kind.STRING, value }))),
  );
  return [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'policy' },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'policies' },
          value: list(ways),
        },
      ],
    },
  ];
};
