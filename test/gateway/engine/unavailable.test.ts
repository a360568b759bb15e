import { entities, scripted, viewOf } from './support/scripted.js';
import type { Script } from './support/scripted.js';

const down: Script = () => {
  throw new Error('connect ECONNREFUSED 10.0.0.7:4003');
};
const care = entities(() => ({ __typename: 'Child', care: { plan: 'CIN', worker: 'Ann' } }));
const police = entities(() => ({ __typename: 'Child', police: { knownTo: true } }));

const unavailable = (owner: string): unknown =>
  expect.objectContaining({ code: 'SOURCE_UNAVAILABLE', owner, retryable: true });

const both = '{ child(id: "1") { id police { knownTo } care { plan } } }';

describe('a source that does not answer', () => {
  it('takes down its own fields only', async () => {
    const { ask } = scripted({ view: viewOf('1'), police, 'social-care': down });
    const { data, errors } = await ask(both);
    expect(data).toEqual({ child: { id: '1', police: { knownTo: true }, care: null } });
    expect(errors).toEqual([
      expect.objectContaining({ path: ['child', 'care'], extensions: unavailable('SOCIAL_CARE') }),
    ]);
  });

  it('is named by the place it owned, never by its address', async () => {
    const { ask } = scripted({ view: viewOf('1'), police: down, 'social-care': care });
    const { errors } = await ask(both);
    expect(JSON.stringify(errors)).not.toMatch(/10\.0\.0\.7|ECONN|4003|stack/);
  });

  it('is named at every item of a list, with its real index', async () => {
    const { ask } = scripted({ view: viewOf('1', '2'), police, 'social-care': down });
    const { errors } = await ask('{ children(ids: ["1", "2"]) { c: care { plan } } }');
    expect(errors.map(({ path }) => path)).toEqual([
      ['children', 0, 'c'],
      ['children', 1, 'c'],
    ]);
  });

  it('is named once for the list when there are too many items', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => String(index));
    const { ask } = scripted({ view: viewOf(...ids), police, 'social-care': down });
    const { errors } = await ask('{ children(ids: []) { care { plan } } }');
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['children'],
        extensions: {
          code: 'SOURCE_UNAVAILABLE',
          owner: 'SOCIAL_CARE',
          retryable: true,
          field: 'care',
        },
      }),
    ]);
  });

  it('is named at each of its root fields', async () => {
    const { ask } = scripted({ view: down });
    const { data, errors } = await ask('{ a: child(id: "1") { id } b: child(id: "2") { label } }');
    expect(data).toEqual({ a: null, b: null });
    expect(errors.map(({ path }) => path)).toEqual([['a'], ['b']]);
  });

  it('empties the answer when its field may not be null, and still says why', async () => {
    const { ask } = scripted({ view: down });
    const { data, errors } = await ask('{ children(ids: []) { id } }');
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({ path: ['children'], extensions: unavailable('VIEW') }),
    ]);
  });

  it('is blamed where a later source could not be asked for want of a key', async () => {
    const { ask, requests } = scripted({
      view: viewOf('1'),
      police: entities(() => ({ __typename: 'Child', risk: null })),
      'social-care': care,
    });
    const known = await ask('{ child(id: "1") { risk { grade } } }');
    expect(known).toEqual({ data: { child: { risk: null } }, errors: [] });
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['view', 'police']);

    const broken = scripted({ view: viewOf('1'), police: down, 'social-care': care });
    const { errors } = await broken.ask('{ child(id: "1") { risk { grade } } }');
    expect(errors).toEqual([
      expect.objectContaining({ path: ['child', 'risk'], extensions: unavailable('POLICE') }),
    ]);
  });

  it('is one that has no fetcher at all', async () => {
    const { ask } = scripted({ view: viewOf('1') });
    const { errors } = await ask('{ child(id: "1") { care { plan } } }');
    expect(errors[0]?.extensions).toEqual(unavailable('SOCIAL_CARE'));
  });

  it('is one that the caller stopped waiting for', async () => {
    const stop = new AbortController();
    const never: Script = () => {
      stop.abort();
      return new Promise(() => undefined);
    };
    const { ask } = scripted({ view: viewOf('1'), police, 'social-care': never });
    const { data, errors } = await ask(both, { signal: stop.signal });
    expect(data).toMatchObject({ child: { id: '1', care: null } });
    expect(errors.map(({ path }) => path)).toContainEqual(['child', 'care']);
  });
});

describe('a source that answers nonsense', () => {
  const nonsense: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['text', 'hello'],
    ['no data and no errors', {}],
    ['data that is a list', { data: [] }],
    ['errors that are no list', { data: {}, errors: 'all of them' }],
    ['too few entities', { data: { _entities: [] } }],
    ['entities that are no list', { data: { _entities: { 0: {} } } }],
    ['entities that are text', { data: { _entities: ['x'] } }],
    ['a prototype', { data: JSON.parse('{"_entities":[{"care":{"__proto__":{"plan":"x"}}}]}') }],
  ];

  it.each(nonsense)('is unavailable: %s', async (_, answer) => {
    const lie: Script = () => answer as never;
    const { ask } = scripted({ view: viewOf('1'), police, 'social-care': lie });
    const { data, errors } = await ask(both);
    expect(data).toEqual({ child: { id: '1', police: { knownTo: true }, care: null } });
    expect(errors).toEqual([
      expect.objectContaining({ path: ['child', 'care'], extensions: unavailable('SOCIAL_CARE') }),
    ]);
    expect(({} as Record<string, unknown>).plan).toBeUndefined();
  });

  const shapes: readonly (readonly [string, unknown])[] = [
    ['an object for a list', { crimes: { ref: 'x' } }],
    ['a list for an object', { crimes: [['x']] }],
    ['text for an object', { crimes: ['x'] }],
  ];

  it.each(shapes)('is unavailable at the place of the wrong shape: %s', async (_, value) => {
    const lie = entities(() => ({ __typename: 'Child', police: value }));
    const { ask } = scripted({ view: viewOf('1'), police: lie, 'social-care': care });
    const { data, errors } = await ask(
      '{ child(id: "1") { id police { crimes { ref } } care { plan } } }',
    );
    expect(data).toMatchObject({
      child: { id: '1', police: { crimes: null }, care: { plan: 'CIN' } },
    });
    expect(errors).toEqual([expect.objectContaining({ extensions: unavailable('POLICE') })]);
  });

  it('is unavailable at a leaf of the wrong type', async () => {
    const lie = entities(() => ({ __typename: 'Child', police: { knownTo: 'perhaps' } }));
    const { ask } = scripted({ view: viewOf('1'), police: lie, 'social-care': care });
    const { data, errors } = await ask(both);
    expect(data).toMatchObject({ child: { police: { knownTo: null } } });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['child', 'police', 'knownTo'],
        extensions: unavailable('POLICE'),
      }),
    ]);
  });
});
