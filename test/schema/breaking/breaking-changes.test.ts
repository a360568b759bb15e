import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { breakingChanges } from '../../../schema/breaking/breaking-changes.js';
import { loosenedMarks } from '../../../schema/breaking/loosened-marks.js';
import { isDisclosed, marksOn, mayBeDisclosed } from '../../../schema/policy/classification.js';
import { levels, type Level } from '../../../schema/policy/level.js';

const withMark = (mark: string): string => `type Crime { summary: String ${mark} }`;

const loosened = (before: string, after: string): readonly string[] =>
  loosenedMarks(parse(before), parse(after));

const full = '@classified(as: [CRIME], at: FULL)';

describe('a mark', () => {
  it.each([
    ['is removed', full, '', 'CRIME at FULL became no mark'],
    ['asks for a lower level', full, '@classified(as: [CRIME], at: SUMMARY)', 'CRIME at SUMMARY'],
    [
      'asks for fewer classes',
      '@classified(as: [CRIME, VICTIM])',
      full,
      'CRIME and VICTIM at FULL',
    ],
    ['asks for another class', full, '@classified(as: [VICTIM])', 'became VICTIM at FULL'],
    ['may be another class', full, '@classified(as: [CRIME], orAs: [VICTIM])', 'CRIME or VICTIM'],
    [
      'is one of two no more',
      `${full} @classified(as: [VICTIM])`,
      full,
      'and VICTIM at FULL became',
    ],
  ])('that %s is looser', (_, before, after, says) => {
    const found = loosened(withMark(before), withMark(after));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^Crime\.summary is looser: /);
    expect(found[0]).toContain(says);
  });

  it.each([
    ['is added', '', full],
    ['asks for more', '@classified(as: [CRIME], at: SUMMARY)', full],
    [
      'says the same in two',
      '@classified(as: [CRIME, VICTIM])',
      `${full} @classified(as: [VICTIM])`,
    ],
    ['leaves its level to the default', full, '@classified(as: [CRIME])'],
    ['may be another class no more', '@classified(as: [CRIME], orAs: [VICTIM])', full],
  ])('that %s is not', (_, before, after) => {
    expect(loosened(withMark(before), withMark(after))).toEqual([]);
  });

  it('that moves from a type to its field is not; to some of its fields it is, for the others', () => {
    const before = `type Crime ${full} { summary: String title: String }`;
    expect(
      loosened(before, `type Crime { summary: String ${full} title: String ${full} }`),
    ).toEqual([]);
    expect(loosened(before, `type Crime { summary: String ${full} title: String }`)).toEqual([
      'Crime.title is looser: CRIME at FULL became no mark.',
    ]);
  });

  it('counts on arguments and inputs too', () => {
    const schema = (mark: string): string =>
      `type Query { crimes(kind: String ${mark}): Int } input Note { text: String ${mark} }`;
    expect(loosened(schema(full), schema(''))).toEqual([
      expect.stringContaining('Query.crimes(kind:) is looser'),
      expect.stringContaining('Note.text is looser'),
    ]);
  });

  it('is found looser whenever somebody sees what they did not', () => {
    const classes = ['CRIME', 'VICTIM'] as const;
    const anyMark = fc
      .record({
        as: fc.subarray([...classes], { minLength: 1 }),
        at: fc.constantFrom(...levels),
        orAs: fc.subarray([...classes]),
      })
      .map(
        ({ as, at, orAs }) => `@classified(as: [${as.join()}], at: ${at}, orAs: [${orAs.join()}])`,
      );
    const anyMarks = fc.array(anyMark, { maxLength: 2 }).map((marks) => marks.join(' '));
    const anyLevel = fc.constantFrom<Level>(...levels);
    fc.assert(
      fc.property(anyMarks, anyMarks, anyLevel, anyLevel, (before, after, crime, victim) => {
        const marks = [before, after].map((text) => {
          const [type] = parse(withMark(text)).definitions;
          return marksOn(type?.kind === Kind.OBJECT_TYPE_DEFINITION ? type.fields?.[0] : null);
        });
        const levelOf = (one: string): Level => (one === 'CRIME' ? crime : victim);
        const seesMore = [isDisclosed, mayBeDisclosed].some(
          (shows) => shows(marks[1] ?? [], levelOf) && !shows(marks[0] ?? [], levelOf),
        );
        return !seesMore || loosened(withMark(before), withMark(after)).length === 1;
      }),
    );
  });
});

describe('a change of the schema', () => {
  const files = (api: string, police: string) => ({
    api,
    subgraphs: new Map([['police', police]]),
  });

  it('breaks callers by what is gone, and the agreement by what is looser', () => {
    const before = files('type Query { a: Int b: Int }', withMark(full));
    const after = files('type Query { a: Int }', withMark(''));
    expect(breakingChanges(before, after)).toEqual([
      'Query.b was removed.',
      'police: Crime.summary is looser: CRIME at FULL became no mark.',
    ]);
    expect(breakingChanges(after, before)).toEqual([]);
    expect(breakingChanges(before, before)).toEqual([]);
  });
});

describe('npm run schema:breaking', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['dist/gateway/breaking.js', ...args], { encoding: 'utf8' });

  it('says how it is used, and that a ref is none', () => {
    expect(run().status).toBe(2);
    const unknown = run('--no-such-ref');
    expect({ status: unknown.status, said: unknown.stderr }).toEqual({
      status: 2,
      said: 'There is no commit with a schema at: --no-such-ref\n',
    });
  });
});
