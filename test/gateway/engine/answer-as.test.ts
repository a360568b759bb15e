import { parse } from 'graphql';
import type { DeriveField } from '../../../gateway/execute/engine-operation.js';
import { entities, scripted, viewOf } from './support/scripted.js';

const police = entities(() => ({
  __typename: 'Child',
  police: { knownTo: true, crimes: [{ ref: 'A', summary: 's' }] },
}));
const care = entities(() => ({ __typename: 'Child', care: { worker: 'Ann' } }));

const asked = parse('{ child(id: "1") { id label police { knownTo crimes { ref } } } }');
const run = '{ child(id: "1") { id police { knownTo crimes { ref summary } } care { worker } } }';

describe('an operation run in place of the one that was sent', () => {
  it('is answered in the shape of the one that was sent', async () => {
    const { ask } = scripted({ view: viewOf('1'), police, 'social-care': care });
    const { data, errors } = await ask(run, { answerAs: asked });
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(
      '{"child":{"id":"1","label":null,"police":{"knownTo":true,"crimes":[{"ref":"A"}]}}}',
    );
  });

  it('says nothing of troubles with what was only woven in', async () => {
    const { ask } = scripted({ view: viewOf('1'), police });
    const { errors } = await ask(run, { answerAs: asked });
    expect(errors).toEqual([]);
  });

  it('still says what concerns the caller', async () => {
    const { ask } = scripted({ view: viewOf('1'), 'social-care': care });
    const { errors } = await ask(run, { answerAs: asked });
    expect(errors.map(({ path }) => path)).toEqual([['child', 'police']]);
  });

  it('computes derived fields from what was merged', async () => {
    const label: DeriveField = (parent, _, { unavailable }) =>
      `${JSON.stringify(parent.care)} without ${[...unavailable].join()}`;
    const { ask } = scripted({ view: viewOf('1'), 'social-care': care });
    const { data } = await ask(run, { answerAs: asked, derive: new Map([['Child.label', label]]) });
    expect(data).toMatchObject({ child: { label: '{"worker":"Ann"} without police' } });
  });

  it('tells a derived field what went wrong where only it asks, and not what was withheld', async () => {
    const codes = ['SOURCE_UNAVAILABLE', 'WITHHELD'].map((code) => ({
      message: code,
      path: ['_entities', 0, 'care', 'worker'],
      extensions: { code },
    }));
    const label: DeriveField = (_parent, _args, { unseen }) =>
      unseen.map(({ path, extensions }) => `${String(path?.join('.'))} ${extensions.code}`).join();
    const { ask } = scripted({
      view: viewOf('1'),
      police,
      'social-care': () => ({ data: { _entities: [{ __typename: 'Child' }] }, errors: codes }),
    });
    const { data, errors } = await ask(run, {
      answerAs: asked,
      derive: new Map([['Child.label', label]]),
    });
    expect(data).toMatchObject({ child: { label: 'child.care.worker SOURCE_UNAVAILABLE' } });
    expect(errors).toEqual([]);
  });

  it('gives a derived field its arguments and reads its value by field name', async () => {
    const children: DeriveField = (_, { ids }) =>
      (ids as string[]).map((id) => ({ __typename: 'Child', id, label: `for ${id}`, secret: 1 }));
    const { ask, requests } = scripted({});
    const { data } = await ask('{ __typename }', {
      answerAs: parse('query Q($ids: [ID!]!) { all: children(ids: $ids) { name: label } }'),
      derive: new Map([['Query.children', children]]),
      variables: { ids: ['1', '2'] },
    });
    expect(data).toEqual({ all: [{ name: 'for 1' }, { name: 'for 2' }] });
    expect(requests).toEqual([]);
  });
});
