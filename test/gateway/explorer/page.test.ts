/** Who acts in the explorer, and what its page says of an answer. */
import fc from 'fast-check';
import { summaryOf } from '../../../gateway/explorer/page/answering/withheld.js';
import {
  actingAs,
  askingFor,
  callerFor,
  headersOf,
  personOf,
  storyOf,
  type Caller,
} from '../../../gateway/explorer/page/caller/caller.js';
import type { Scene } from '../../../gateway/explorer/page/caller/scene.js';

const scene: Scene = {
  people: [
    {
      ...{ person: 'priya', name: 'Priya', title: 'MASH', agency: 'POLICE' },
      purposes: ['MASH_SCREENING', 'S47_STRATEGY_CP'],
    },
    {
      ...{ person: 'edward', name: 'Edward', title: 'prosecutor', agency: 'CPS' },
      purposes: ['CHARGING'],
    },
    { person: 'sylvia', name: 'Sylvia', title: 'auditor', agency: 'PARTNERSHIP', purposes: [] },
  ],
  stories: [
    { story: 'ST-01', title: 'one', childIds: ['c1'], episodes: { S47_STRATEGY_CP: 'SD-1' } },
    {
      ...{ story: 'ST-13', title: 'thirteen', childIds: ['c13'] },
      episodes: { S47_STRATEGY_CP: 'SD-13', CHARGING: 'URN-13' },
    },
  ],
};

const anyCaller = fc.record({
  person: fc.constantFrom('priya', 'edward', 'sylvia', ''),
  purpose: fc.constantFrom('MASH_SCREENING', 'S47_STRATEGY_CP', 'CHARGING', ''),
  story: fc.constantFrom('ST-01', 'ST-13', ''),
});

const isSound = (caller: Caller): boolean => {
  const { purposes = [] } = personOf(scene, caller) ?? {};
  const mayAsk = caller.purpose === '' || purposes.includes(caller.purpose);
  const serves = caller.story === '' || storyOf(scene, caller)?.episodes[caller.purpose];
  return mayAsk && Boolean(serves);
};

describe('acting as somebody', () => {
  it('never leaves a purpose that is not theirs, nor an episode that does not serve it', () => {
    fc.assert(
      fc.property(anyCaller, fc.constantFrom('priya', 'edward', 'sylvia'), (before, person) =>
        isSound(actingAs(scene, before, person)),
      ),
    );
  });

  it('keeps the child where the other may ask about her too', () => {
    const before = { person: 'priya', purpose: 'S47_STRATEGY_CP', story: 'ST-13' };
    const next = actingAs(scene, before, 'edward');
    expect(next).toEqual({ person: 'edward', purpose: 'CHARGING', story: 'ST-13' });
    expect(headersOf(scene, next)).toEqual({ 'x-purpose': 'CHARGING', 'x-episode': 'URN-13' });
  });

  it('sends no episode where none serves the purpose', () => {
    const before = { person: 'priya', purpose: 'S47_STRATEGY_CP', story: 'ST-01' };
    const next = askingFor(scene, before, 'MASH_SCREENING');
    expect(headersOf(scene, next)).toEqual({ 'x-purpose': 'MASH_SCREENING' });
  });

  it('opens an example as whoever sends it, about the child at hand', () => {
    const nobody = { person: '', purpose: '', story: '' };
    const wanted = { person: 'edward', purpose: 'CHARGING' };
    expect(callerFor(scene, nobody, { ...wanted, isAboutChild: true }).story).toBe('ST-13');
    expect(callerFor(scene, nobody, { ...wanted, isAboutChild: false }).story).toBe('');
    const empty = { people: [], stories: [] };
    expect(callerFor(empty, nobody, { ...wanted, isAboutChild: true })).toEqual({
      ...{ person: '', purpose: 'CHARGING', story: '' },
    });
  });
});

describe('what is said of an answer', () => {
  it('names who holds back how much, and what failed, apart', () => {
    const withheld = (owner: string) => ({ extensions: { code: 'WITHHELD', owner } });
    const errors = [
      ...[withheld('HEALTH'), withheld('CPS'), withheld('HEALTH')],
      { extensions: { code: 'SOURCE_UNAVAILABLE', owner: 'POLICE' } },
    ];
    expect(summaryOf({ data: {}, errors })).toBe(
      'withheld by health 2, CPS 1; SOURCE_UNAVAILABLE 1',
    );
    expect(summaryOf({ data: {} })).toBe('nothing withheld');
    expect(summaryOf('no JSON')).toBe('no answer of GraphQL');
  });
});
