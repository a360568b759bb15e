/** Abstract types, and schemas in which a mark was lost: over small partnerships, with the product's own answerer. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { fetch } from 'undici';
import { Answerer, type StreamedAnswer } from '../../gateway/answer.js';
import { createEpisodes } from '../../gateway/episode.js';
import { createEngine } from '../../gateway/execute/engine.js';
import { OperationPreparer } from '../../gateway/prepare-operation.js';
import { supergraphRules } from '../../gateway/rules.js';
import { refuseSharedInputs, sharedInputs } from '../../gateway/shared-inputs.js';
import { supergraphOf } from '../gateway/engine/support/in-process.js';
import { startIdentity, type TestIdentity } from '../support/identity.js';
import {
  abstractCases,
  abstractTypes,
  handingOver,
  lostMarks,
  renamedMarks,
  type SmallPartnership,
} from './cases/federation.js';
import { countCases } from './support/count-cases.js';

let identity: TestIdentity;

beforeAll(async () => {
  identity = await startIdentity();
});

afterAll(() => identity.close());

const supergraph = ({ police, cps }: SmallPartnership): string =>
  supergraphOf({ police, ...(cps === undefined ? {} : { cps }) });

/** Owners who answer everything, asked or not. */
const everything = {
  ...{ __typename: 'Crime', id: '1', text: 'open', note: 'LEAK', secret: 'LEAK', more: 'LEAK' },
};

const answers = {
  records: [everything, { ...everything, __typename: 'Advice', text: 'LEAK' }],
  held: [everything, { ...everything, __typename: 'Advice', text: 'LEAK' }],
  advice: { ...everything, __typename: 'Advice', text: 'LEAK' },
  crime: everything,
  _entities: [everything],
};

interface Field {
  /** Asks as a person; what is planned for one is kept for the next. */
  readonly ask: (as: string, document: string) => Promise<StreamedAnswer>;
  readonly fetched: string[];
}

const fieldOf = (partnership: SmallPartnership): Field => {
  const fetched: string[] = [];
  const fetcher = ({ document }: { readonly document: string }) => {
    fetched.push(document);
    return Promise.resolve({ data: answers, errors: [] });
  };
  const engine = createEngine({
    supergraphSdl: supergraph(partnership),
    fetchers: { police: fetcher, cps: fetcher },
  });
  const rules = supergraphRules(engine.supergraphSchema);
  const { tokenVerifier, passVerifier, nowSeconds } = identity;
  const nowhere = new URL('http://127.0.0.1:9');
  const answerer = new Answerer({
    ...{ tokenVerifier, engine, rules, preparer: new OperationPreparer(rules) },
    rates: { spend: () => Promise.resolve() },
    reportWithheld: () => Promise.resolve(new Set()),
    episodes: createEpisodes({
      subgraphUrls: { POLICE: nowhere, SOCIAL_CARE: nowhere, HEALTH: nowhere, CPS: nowhere },
      ...{ passVerifier, fetch, nowSeconds },
      agencyOf: (issuer) => tokenVerifier.agencyOf(issuer),
    }),
    isIntrospectionPublic: true,
  });
  const documents = new Map<string, ReturnType<typeof parse>>();
  return {
    fetched,
    ask: async (as, text) => {
      const document = documents.get(text) ?? parse(text);
      documents.set(text, document);
      const headers = {
        authorization: `Bearer ${await identity.token(as)}`,
        'x-purpose': 'CRIMINAL_INVESTIGATION_CHARGING',
      };
      const { signal } = new AbortController();
      return answerer.answer({
        ...{ schema: engine.schema, document, operation: getOperationAST(document)! },
        ...{ operationName: null, variables: {} },
        context: { headers, requestId: 'request-1', signal, endsAt: Infinity },
      });
    },
  };
};

const sites = ({ errors = [] }: StreamedAnswer): readonly string[] =>
  errors
    .filter(({ extensions }) => extensions.code === 'WITHHELD')
    .map(({ path = [], extensions: { field } }) =>
      [path.join('.'), ...(typeof field === 'string' ? [field] : [])].join(':'),
    )
    .sort();

describe('abstract types', () => {
  it.each(abstractCases.map((one) => [one.id, one] as const))('%s', async (_, one) => {
    countCases('abstract types');
    const field = fieldOf(abstractTypes);
    const answer = await field.ask('investigator', one.document);
    expect(field.fetched.filter((document) => one.unasked.test(document))).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('LEAK');
    expect(sites(answer)).toEqual([...one.withheld].sort());
  });
});

describe('a plan that is kept', () => {
  const document = '{ crime { id secret } }';
  const partnership = {
    police: abstractTypes.police
      .replace(
        'advice: Advice',
        'crime: Crime @classified(as: [CRIME], at: SUMMARY) advice: Advice',
      )
      .replace(
        'id: ID!\n    text',
        'id: ID! secret: String @classified(as: [INTELLIGENCE])\n    text',
      )
      .replace('enum DataClass { CRIME', 'enum DataClass { CRIME INTELLIGENCE'),
  };

  it.each([
    ['from a privileged caller to another', ['police-supervisor', 'response-officer']],
    ['and back', ['response-officer', 'police-supervisor', 'response-officer']],
  ] as const)('is never used again: %s', async (_, callers) => {
    const field = fieldOf(partnership);
    for (const as of callers) {
      countCases('federation');
      field.fetched.length = 0;
      const answer = await field.ask(as, document);
      const isPrivileged = as === 'police-supervisor';
      expect(field.fetched.some((text) => text.includes('secret'))).toBe(isPrivileged);
      expect(JSON.stringify(answer).includes('LEAK')).toBe(isPrivileged);
    }
  });
});

describe('a mark that was lost', () => {
  it.each(Object.entries(lostMarks))('closes its field: %s', async (_, partnership) => {
    countCases('federation');
    const field = fieldOf(partnership);
    const answer = await field.ask('police-supervisor', '{ crime { id secret } }');
    expect(field.fetched.filter((document) => document.includes('secret'))).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('LEAK');
    expect(answer.data).toEqual({ crime: { id: '1', secret: null } });
  });

  it('does not compose: a directive under another name', () => {
    countCases('federation');
    expect(() => supergraph(renamedMarks)).toThrow();
  });
});

describe('data of one owner for another to compute with', () => {
  it.each(Object.entries(handingOver))('is not served: %s', (_, partnership) => {
    countCases('federation');
    const composed = parse(supergraph(partnership));
    expect(sharedInputs(composed)).toContain(partnership.at);
    expect(() => {
      refuseSharedInputs(composed);
    }).toThrow(partnership.at);
  });
});
