import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { createEngine } from '../../../gateway/execute/engine.js';
import { entities, scripted, viewOf } from './support/scripted.js';

const bad = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } });

describe('what the engine refuses', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('the name %s', async (name) => {
    const { ask, requests } = scripted({ view: viewOf('1') });
    const alias = await ask(`{ ${name}: child(id: "1") { id } }`);
    const variable = await ask(`query ($${name}: ID!) { child(id: $${name}) { id } }`);
    expect([alias, variable]).toEqual([
      { data: null, errors: [bad] },
      { data: null, errors: [bad] },
    ]);
    expect(requests).toEqual([]);
  });

  it('variables that are not of their type', async () => {
    const { ask } = scripted({ view: viewOf('1') });
    const answer = await ask('query ($id: ID!) { child(id: $id) { id } }', {
      variables: { id: {} },
    });
    expect(answer).toEqual({ data: null, errors: [bad] });
  });

  it('an operation that is not in the document, and a choice that was not made', async () => {
    const { ask } = scripted({ view: viewOf('1') });
    const two = 'query A { __typename } query B { __typename }';
    expect(await ask(two, { operationName: 'C' })).toEqual({ data: null, errors: [bad] });
    expect(await ask(two)).toEqual({ data: null, errors: [bad] });
    expect(await ask(two, { operationName: 'B' })).toEqual({
      data: { __typename: 'Query' },
      errors: [],
    });
  });

  it('a subscription that is not opened as one', async () => {
    const sdl = 'type Query { now: String } type Subscription { tick: String }';
    const { supergraphSdl = '' } = composeServices([
      { name: 'clock', url: 'http://clock.invalid', typeDefs: parse(sdl) },
    ]);
    const engine = createEngine({ supergraphSdl, fetchers: {} });
    const answer = await engine.execute({
      document: parse('subscription { tick }'),
      variables: {},
      context: null,
    });
    expect(answer).toEqual({ data: null, errors: [bad] });
  });
});

describe('names that every object has', () => {
  it('are ordinary names', async () => {
    const police = entities(() => ({ __typename: 'Child', toString: { valueOf: true } }));
    const { ask } = scripted({ view: viewOf('1'), police });
    const { data } = await ask(
      '{ child(id: "1") { hasOwnProperty: label toString: police { valueOf: knownTo isPrototypeOf: knownTo } } }',
    );
    expect(data).toEqual({
      child: { hasOwnProperty: null, toString: { valueOf: true, isPrototypeOf: null } },
    });
  });
});

describe('questions about the schema', () => {
  it('are answered beside data, under the names that the caller gave', async () => {
    const { ask } = scripted({ view: viewOf('1') });
    const { data, errors } = await ask(
      'query Q($name: String!) { ...S child(id: "1") { id } t: __type(name: $name) { name } __typename } fragment S on Query { __schema { queryType { n: name } } }',
      { variables: { name: 'Police' } },
    );
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(
      '{"__schema":{"queryType":{"n":"Query"}},"child":{"id":"1"},"t":{"name":"Police"},"__typename":"Query"}',
    );
  });
});
