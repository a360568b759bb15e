/** Small partnerships whose schemas are wrong, or invite a planner to fetch more than it should. */
const head = `
  extend schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@composeDirective"])`;

const levels = `
  enum DataClass { CRIME LEGAL_ADVICE }
  enum Level { NONE PRESENCE SUMMARY FULL }`;

const directive =
  'directive @classified(as: [DataClass!]!, at: Level! = FULL, orAs: [DataClass!]) repeatable on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION';

/** A subgraph whose marks reach the supergraph. */
const marking = (body: string): string => `${head}
    @link(url: "https://childview.example/classified/v1.0", import: ["@classified"])
    @composeDirective(name: "@classified")
  ${directive} ${levels} ${body}`;

/** One that forgot to compose its marks. */
const silent = (body: string): string => `${head} ${directive} ${levels} ${body}`;

/** One that calls the directive by another name. */
const renamed = (body: string): string => `${head}
    @link(url: "https://childview.example/classified/v1.0", import: [{ name: "@classified", as: "@secret" }])
    @composeDirective(name: "@secret")
  ${directive.replace('@classified', '@secret')} ${levels} ${body.replaceAll('@classified', '@secret')}`;

const records = `
  interface Record { id: ID! text: String note: String }
  type Crime implements Record @key(fields: "id") {
    id: ID!
    text: String @classified(as: [CRIME], at: SUMMARY)
    note: String @classified(as: [LEGAL_ADVICE])
  }
  type Advice implements Record {
    id: ID!
    text: String @classified(as: [LEGAL_ADVICE])
    note: String @classified(as: [LEGAL_ADVICE])
  }
  union Held = Crime | Advice`;

export interface SmallPartnership {
  readonly police: string;
  readonly cps?: string;
}

export const abstractTypes: SmallPartnership = {
  police: marking(`
    type Query {
      records: [Record] @classified(as: [CRIME], at: SUMMARY)
      held: [Held] @classified(as: [CRIME], at: SUMMARY)
      advice: Advice @classified(as: [CRIME], at: SUMMARY)
    }
    ${records}`),
};

export interface AbstractCase {
  readonly id: string;
  readonly document: string;
  /** Words that no document to the owner may have. */
  readonly unasked: RegExp;
  /** Paths that the answer must call withheld. */
  readonly withheld: readonly string[];
}

/** Asked by an investigator whom no file names: CRIME is open, LEGAL_ADVICE is not. */
export const abstractCases: readonly AbstractCase[] = [
  {
    id: 'forbidden on every implementor, asked through the interface',
    document: '{ records { id note } }',
    unasked: /\bnote\b/,
    withheld: ['records:note'],
  },
  {
    id: 'forbidden on one implementor and permitted on the other',
    document: '{ records { ... on Crime { text } ... on Advice { text } } }',
    unasked: /on Advice\s*{[^}]*\btext\b/,
    withheld: ['records:text'],
  },
  {
    id: 'forbidden on the object, asked through the interface by another name',
    document: '{ records { ... on Record { text: note } } }',
    unasked: /\bnote\b/,
    withheld: ['records:text'],
  },
  {
    id: 'a forbidden member of a union',
    document: '{ held { __typename ... on Crime { text } ... on Advice { note } } }',
    unasked: /\bnote\b/,
    withheld: ['held:note'],
  },
  {
    id: 'fragments of interfaces in one another',
    document:
      '{ held { ...A } } fragment A on Held { ... on Record { ...B } } fragment B on Record { ... on Advice { text note } ... on Crime { text } }',
    unasked: /on Advice\s*{[^}]*\b(text|note)\b|\bnote\b/,
    withheld: ['held:note', 'held:text'],
  },
  {
    id: 'nothing allowed of an object',
    document: '{ advice { text note } }',
    unasked: /\b(text|note)\b/,
    withheld: ['advice.note', 'advice.text'],
  },
];

const child = (
  body: string,
): string => `type Query { crime: Crime @classified(as: [CRIME], at: SUMMARY) }
  type Crime @key(fields: "id") { id: ID! ${body} }`;

const elsewhere = (body: string): string => `type Crime @key(fields: "id") { id: ID! ${body} }`;

/** Supergraphs in which `Crime.secret` is no longer marked as its owner meant it. */
export const lostMarks: Readonly<Record<string, SmallPartnership>> = {
  'a new field that nobody marked': { police: marking(child('secret: String')) },
  'a subgraph that does not compose its marks': {
    police: marking(child('text: String @classified(as: [CRIME], at: SUMMARY)')),
    cps: silent(elsewhere('secret: String @classified(as: [LEGAL_ADVICE])')),
  },
  'a field that two owners share, marked by one': {
    police: marking(child('secret: String @shareable @classified(as: [CRIME], at: SUMMARY)')),
    cps: silent(elsewhere('secret: String @shareable')),
  },
  'a field that two owners share and mark differently': {
    police: marking(child('secret: String @shareable @classified(as: [CRIME], at: SUMMARY)')),
    cps: marking(elsewhere('secret: String @shareable @classified(as: [LEGAL_ADVICE])')),
  },
};

/** One owner calls the directive by another name: its marks would not be found under the partners' own. */
export const renamedMarks: SmallPartnership = {
  police: marking(child('text: String @classified(as: [CRIME], at: SUMMARY)')),
  cps: renamed(elsewhere('secret: String @classified(as: [LEGAL_ADVICE])')),
};

/** Supergraphs that carry one owner's data to another. */
export const handingOver: Readonly<Record<string, SmallPartnership & { readonly at: string }>> = {
  '@requires, one step': {
    police: marking(child('secret: String @classified(as: [LEGAL_ADVICE])')),
    cps: marking(
      elsewhere(
        'secret: String @external  hint: String @requires(fields: "secret") @classified(as: [CRIME], at: SUMMARY)',
      ),
    ),
    at: 'Crime.hint',
  },
  '@requires, of a field that is itself computed': {
    police: marking(
      child(
        'secret: String @classified(as: [LEGAL_ADVICE])  hint: String @external  more: String @requires(fields: "hint") @classified(as: [CRIME], at: SUMMARY)',
      ),
    ),
    cps: marking(
      elsewhere(
        'secret: String @external  hint: String @requires(fields: "secret") @classified(as: [CRIME], at: SUMMARY)',
      ),
    ),
    at: 'Crime.hint',
  },
  '@provides': {
    police: marking(child('secret: String @shareable @classified(as: [LEGAL_ADVICE])')),
    cps: marking(`type Query { file: File @classified(as: [CRIME], at: SUMMARY) }
      type File { crime: Crime @provides(fields: "secret") @classified(as: [CRIME], at: SUMMARY) }
      type Crime @key(fields: "id") { id: ID! secret: String @external }`),
    at: 'File.crime',
  },
};
