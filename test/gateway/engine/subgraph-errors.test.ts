import { entities, representationsOf, scripted, viewOf } from './support/scripted.js';
import type { Script } from './support/scripted.js';

/** Police with the same crime for every child, each mentioned twice. */
const police = entities(() => ({
  __typename: 'Child',
  police: {
    crimes: [
      { __typename: 'Crime', ref: 'A', summary: 's' },
      { __typename: 'Crime', ref: 'B', summary: 's' },
      { __typename: 'Crime', ref: 'A', summary: 's' },
    ],
    latest: { __typename: 'Crime', ref: 'B', summary: 's' },
  },
}));

const withErrors =
  (script: Script, ...errors: readonly object[]): Script =>
  async (request) => ({ ...(await script(request)), errors });

const forbidden = { message: 'No.', extensions: { code: 'RESTRICTED', auditRef: 'x-1' } };

describe('an error of one item', () => {
  it('is put on every record that it stands for, by index and by the names that the caller gave', async () => {
    const courts: Script = (request) => ({
      data: { _entities: representationsOf(request).map(() => ({ c: null })) },
      errors: [{ ...forbidden, path: ['_entities', 1, 'c'] }],
    });
    const renamed = entities(() => ({
      __typename: 'Child',
      p: { list: ['A', 'B', 'A'].map((ref) => ({ __typename: 'Crime', ref })) },
    }));
    const { ask } = scripted({ view: viewOf('1', '2'), police: renamed, courts });
    const { errors } = await ask(
      '{ children(ids: []) { p: police { list: crimes { c: charge } } } }',
    );
    expect(errors).toEqual([
      {
        message: 'No.',
        path: ['children', 0, 'p', 'list', 1, 'c'],
        extensions: forbidden.extensions,
      },
      {
        message: 'No.',
        path: ['children', 1, 'p', 'list', 1, 'c'],
        extensions: forbidden.extensions,
      },
    ]);
  });

  it('is put on a whole entity when the entity itself failed', async () => {
    const courts = withErrors(
      entities(({ ref }) => (ref === 'A' ? null : { charge: 'x', next: null })),
      { ...forbidden, path: ['_entities', 0] },
    );
    const { ask } = scripted({ view: viewOf('1'), police, courts });
    const { errors } = await ask('{ child(id: "1") { police { crimes { charge next { at } } } } }');
    expect(errors.map(({ path }) => path)).toEqual([
      ['child', 'police', 'crimes', 0, 'charge'],
      ['child', 'police', 'crimes', 2, 'charge'],
      ['child', 'police', 'crimes', 0, 'next'],
      ['child', 'police', 'crimes', 2, 'next'],
    ]);
  });

  it('says the code even when the subgraph gave none, and never its stack', async () => {
    const courts: Script = (request) => ({
      data: { _entities: representationsOf(request).map(() => null) },
      errors: [
        { message: 'Oops', path: ['_entities', 0, 'charge'], extensions: { stacktrace: ['at x'] } },
      ],
    });
    const { ask } = scripted({ view: viewOf('1'), police, courts });
    const { errors } = await ask('{ child(id: "1") { police { latest { charge } } } }');
    expect(errors).toEqual([
      {
        message: 'Oops',
        path: ['child', 'police', 'latest', 'charge'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });

  it('without a path is put on everything that the fetch owned', async () => {
    const courts: Script = () => ({ data: null, errors: [forbidden] });
    const { ask } = scripted({ view: viewOf('1'), police, courts });
    const { errors } = await ask('{ child(id: "1") { police { latest { charge next { at } } } } }');
    expect(errors.map(({ path }) => path)).toEqual([
      ['child', 'police', 'latest', 'charge'],
      ['child', 'police', 'latest', 'next'],
    ]);
  });
});

describe('a class that is withheld', () => {
  const withheld = (...path: readonly string[]): object => ({
    message: 'Withheld.',
    path,
    extensions: { code: 'WITHHELD', class: 'CRIME', owner: 'POLICE' },
  });
  const alias = (request: { document: string }): string =>
    /(\w+):_entities/.exec(request.document)?.[1] ?? '_entities';
  const withholding =
    (...below: readonly string[]): Script =>
    async (request) => ({
      ...(await police(request)),
      errors: [withheld(alias(request), ...below)],
    });

  it('below a list is said once, at the list', async () => {
    const { ask } = scripted({
      view: viewOf('1', '2'),
      police: withholding('police', 'crimes', 'summary'),
    });
    const { errors } = await ask('{ children(ids: []) { police { crimes { summary } } } }');
    expect(errors).toEqual([
      {
        message: 'Withheld.',
        path: ['children'],
        extensions: {
          code: 'WITHHELD',
          class: 'CRIME',
          owner: 'POLICE',
          field: 'police.crimes.summary',
        },
      },
    ]);
  });

  it('below its own list is said there, whatever the list holds', async () => {
    const { ask } = scripted({
      view: viewOf('1'),
      police: withholding('police', 'crimes', 'summary'),
    });
    const { errors } = await ask('{ child(id: "1") { police { crimes { summary } } } }');
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['child', 'police', 'crimes'],
        extensions: expect.objectContaining({ field: 'summary' }),
      }),
    ]);
  });

  it('without a list names the field itself', async () => {
    const { ask } = scripted({ view: viewOf('1'), police: withholding('police', 'knownTo') });
    const { errors } = await ask('{ child(id: "1") { police { knownTo } } }');
    expect(errors[0]?.path).toEqual(['child', 'police', 'knownTo']);
    expect(errors[0]?.extensions).not.toHaveProperty('field');
  });

  it('is said once for each place that asks, and once only', async () => {
    const twice: Script = async (request) => ({
      ...(await police(request)),
      errors: [
        withheld('_entities', 'police', 'knownTo'),
        withheld('_entities', 'police', 'knownTo'),
      ],
    });
    const { ask } = scripted({ view: viewOf('1'), police: twice });
    const { errors } = await ask('{ child(id: "1") { police { knownTo } } }');
    expect(errors).toHaveLength(1);
  });
});
