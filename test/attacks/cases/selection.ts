/** Ways of writing a selection so that what is forbidden does not look so. */
import { about, asking, type Case } from './case.js';
import { target } from '../support/dataset/target-child.js';

const advice = 'requests { mg3 decision { reasons } }';

const doc = (id: string, document: string, variables: Record<string, unknown> = {}): Case => ({
  id: `selection/${id}`,
  attack: about('named-nurse', '', asking(document, { variables: { id: target, ...variables } })),
  comesTo: 'AGREED',
});

const plain = (id: string, selection: string): Case => ({
  id: `selection/${id}`,
  attack: about('named-nurse', selection),
  comesTo: 'AGREED',
});

/** Only the variables that the directive uses may be defined. */
const conditional = (directive: string): string => {
  const defined = Object.entries({
    $yes: 'Boolean = true',
    $no: 'Boolean = false',
    $v: 'Boolean!',
  }).flatMap(([name, type]) => (directive.includes(name) ? [`, ${name}: ${type}`] : []));
  return `query ($id: ID!${defined.join('')}) {
    child(id: $id) {
      police { knownToPolice intelligence ${directive} { sanitisedText } }
      cps { cases { status requests ${directive} { mg3 } } }
    }
  }`;
};

const nested = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, at) =>
      `fragment F${String(at)} on CpsChildRecord { ${at + 1 < depth ? `...F${String(at + 1)}` : `cases { ${advice} }`} }`,
  ).join('\n');

export const selectionCases: readonly Case[] = [
  plain(
    'forbidden as a permitted name',
    '{ cps { cases { urn: nextAction requests { kind: mg3 submittedAt: rejectionReason } } } }',
  ),
  plain(
    'permitted as a forbidden name',
    '{ cps { cases { requests { mg3: kind } } } police { intelligence: crimes { sanitisedText: status } } }',
  ),
  plain(
    'forbidden twice under two names',
    '{ cps { cases { a: requests { mg3 } b: requests { mg3 x: mg3 } } } }',
  ),
  plain(
    'an object as the name of another agency',
    '{ health: cps { cases { requests { mg3 } } } police: socialCare { addresses { postcode } } }',
  ),
  plain(
    'everything under one letter',
    '{ a: police { b: intelligence { c: sanitisedText } } d: cps { e: cases { f: requests { g: mg3 } } } }',
  ),
  doc(
    'one fragment at a legal and an illegal site',
    `query ($id: ID!) { child(id: $id) {
       police { investigations { twelveWeekClock { ...Clock } } }
       cps { cases { clock28 { ...Clock } } }
       socialCare { referrals { decisionClock { ...Clock } } lookedAfter { ihaClock { ...Clock } } }
     } }
     fragment Clock on StatutoryClock { dueAt status startedAt }`,
  ),
  doc('fragments three deep', `query ($id: ID!) { child(id: $id) { cps { ...F0 } } } ${nested(3)}`),
  doc(
    'fragments twelve deep',
    `query ($id: ID!) { child(id: $id) { cps { ...F0 } } } ${nested(12)}`,
  ),
  doc(
    'through sibling fragments that overlap',
    `query ($id: ID!) { child(id: $id) { cps { ...A ...B } } }
     fragment A on CpsChildRecord { cases { id requests { id } } }
     fragment B on CpsChildRecord { cases { requests { mg3 } } }`,
  ),
  plain(
    'inline fragments without a type',
    `{ ... { cps { ... { cases { ... { ${advice} } } } } } }`,
  ),
  plain(
    'inline fragments on the same type',
    `{ ... on Child { cps { ... on CpsChildRecord { cases { ... on ChargingCase { ${advice} } } } } } }`,
  ),
  ...['@include(if: $v)', '@skip(if: $v)'].flatMap((directive) =>
    [true, false].map((v) => doc(`${directive}, ${String(v)}`, conditional(directive), { v })),
  ),
  ...['@include(if: $yes)', '@include(if: $no)', '@skip(if: $yes)', '@skip(if: $no)'].map(
    (directive) => doc(`${directive}, by its default`, conditional(directive)),
  ),
  doc(
    '@include on a fragment',
    `query ($id: ID!, $v: Boolean = true) { child(id: $id) { cps { ... @include(if: $v) { cases { ${advice} } } } } }`,
  ),
  doc('@include and @skip together', conditional('@include(if: $yes) @skip(if: $no)')),
  plain(
    '__typename as a probe',
    '{ __typename police { __typename intelligence { __typename } } cps { cases { __typename requests { __typename decision { __typename } } } } }',
  ),
  plain(
    '__typename alone below what is withheld',
    '{ health { sexualHealthContacts { __typename } sarc(first: 1) { __typename totalCount } } }',
  ),
  doc(
    'introspection beside data',
    `query ($id: ID!) { __schema { queryType { name } } __type(name: "ChargingRequest") { fields { name } } child(id: $id) { cps { cases { ${advice} } } } }`,
  ),
  doc(
    'several children, one of another matter',
    `query ($ids: [ID!]!) { children(ids: $ids) { id police { intelligence { sanitisedText } } cps { cases { requests { mg3 } } } } }`,
    { ids: [target] },
  ),
  doc(
    'the child twice under two names',
    `query ($id: ID!) { a: child(id: $id) { cps { cases { requests { mg3 } } } } b: child(id: $id) { health { nhsNumber } police { intelligence { sanitisedText } } } }`,
  ),
  {
    id: 'selection/the second operation of a document',
    attack: about(
      'named-nurse',
      '',
      asking(
        `query Harmless($id: ID!) { child(id: $id) { id } } query Harmful($id: ID!) { child(id: $id) { cps { cases { ${advice} } } } }`,
        { operationName: 'Harmful' },
      ),
    ),
    comesTo: 'AGREED',
  },
];
