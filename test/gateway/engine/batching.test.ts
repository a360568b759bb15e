import { entities, representationsOf, scripted, viewOf } from './support/scripted.js';
import type { Script } from './support/scripted.js';

const crime = (ref: string): object => ({ __typename: 'Crime', ref, summary: 's' });
const police = entities(({ id }) => ({
  __typename: 'Child',
  police: { crimes: [crime('A'), crime('B'), crime('A')], latest: crime(id === '1' ? 'B' : 'C') },
}));

/** Answers whatever aliases a request uses. */
const courts: Script = ({ document, variables }) => ({
  data: Object.fromEntries(
    [...document.matchAll(/(\w+):_entities\(representations:\$(\w+)\)/g)].map(([, alias, name]) => [
      alias,
      (variables[name ?? ''] as { ref: string }[]).map(({ ref }) => ({
        charge: `charge ${ref}`,
        next: { at: `at ${ref}`, room: 1 },
      })),
    ]),
  ),
});

const twoPlaces = '{ child(id: "1") { police { crimes { charge } latest { charge } } } }';

describe('entity fetches of one stage to one subgraph', () => {
  it('travel in one request, each different entity once', async () => {
    const { ask, requests } = scripted({ view: viewOf('1'), police, courts });
    const { data, errors } = await ask(twoPlaces);
    expect(errors).toEqual([]);
    const sent = requests.filter(({ subgraph }) => subgraph === 'courts');
    expect(sent).toHaveLength(1);
    expect(sent.flatMap(representationsOf)).toEqual([
      { __typename: 'Crime', ref: 'A' },
      { __typename: 'Crime', ref: 'B' },
    ]);
    expect(data).toEqual({
      child: {
        police: {
          crimes: [{ charge: 'charge A' }, { charge: 'charge B' }, { charge: 'charge A' }],
          latest: { charge: 'charge B' },
        },
      },
    });
  });

  it('keep their objects apart, when they ask for objects', async () => {
    const { ask, requests } = scripted({ view: viewOf('1'), police, courts });
    const { data } = await ask(
      '{ child(id: "1") { police { crimes { next { at } } latest { next { room } } } } }',
    );
    const [sent] = requests.filter(({ subgraph }) => subgraph === 'courts');
    expect(sent?.document.match(/_entities/g)).toHaveLength(2);
    expect(data).toMatchObject({ child: { police: { latest: { next: { room: 1 } } } } });
  });

  it('send what the caller gave as variables once, with a name of their own for the rest', async () => {
    const { ask, requests } = scripted({ view: viewOf('1'), police, courts });
    await ask(
      'query Q($representations0: ID!) { child(id: $representations0) { police { crimes { charge } } } }',
      {
        variables: { representations0: '1' },
      },
    );
    expect(requests[0]?.variables).toEqual({ representations0: '1' });
  });

  it('are asked again, each alone, when the failure of one emptied the answer of all', async () => {
    const picky: Script = (request) => {
      const isBatch = request.document.includes('_e1');
      if (!isBatch)
        return {
          data: { _entities: representationsOf(request).map(() => ({ next: { at: 'now' } })) },
        };
      return { data: null, errors: [{ message: 'No.', path: ['_e0'], extensions: { code: 'X' } }] };
    };
    const { ask } = scripted({ view: viewOf('1'), police, courts: picky });
    const { data, errors } = await ask(
      '{ child(id: "1") { police { crimes { next { room } } latest { next { at } } } } }',
    );
    expect(data).toMatchObject({ child: { police: { latest: { next: { at: 'now' } } } } });
    expect(errors.map(({ path }) => path)).toEqual([
      ['child', 'police', 'crimes', 0, 'next'],
      ['child', 'police', 'crimes', 1, 'next'],
      ['child', 'police', 'crimes', 2, 'next'],
    ]);
  });

  it('do not wait for ever for a companion', async () => {
    let release: (() => void) | undefined;
    const slowCare: Script = async (request) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return entities(() => ({ grade: 'HIGH' }))(request);
    };
    const asked: string[] = [];
    const quick = entities(({ __typename }) => {
      asked.push(String(__typename));
      return {
        __typename: 'Child',
        risk: { __typename: 'Risk', ref: 'R' },
        police: { knownTo: true },
      };
    });
    const { ask } = scripted(
      { view: viewOf('1'), police: quick, 'social-care': slowCare },
      { batchWaitMs: 0 },
    );
    const answer = ask('{ child(id: "1") { risk { grade } } }');
    while (release === undefined) await new Promise(setImmediate);
    expect(asked).toEqual(['Child']);
    release();
    expect((await answer).data).toEqual({ child: { risk: { grade: 'HIGH' } } });
  });
});
