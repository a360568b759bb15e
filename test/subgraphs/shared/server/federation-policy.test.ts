import { readFileSync } from 'node:fs';
import { Kind, parse, print, visit, type ConstDirectiveNode } from 'graphql';
import { createEngine } from '../../../../gateway/execute/engine.js';
import { marksOn } from '../../../../schema/policy/classification.js';
import { federationPolicies } from '../../../../subgraphs/shared/server/federation-policy.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../../../schema/${name}.graphql`, import.meta.url), 'utf8');

const policiesOf = (marks: string): string => {
  const [type] = parse(`type T { f: Int ${marks} }`).definitions;
  const node = type?.kind === Kind.OBJECT_TYPE_DEFINITION ? type.fields?.[0] : null;
  return federationPolicies(node, 'POLICE').map(print).join(' ');
};

const named = (
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly ConstDirectiveNode[] => (directives ?? []).filter((one) => one.name.value === name);

describe('federation’s @policy of a mark', () => {
  test.each([
    ['@classified(as: [CRIME], at: SUMMARY)', '[["POLICE.CRIME.SUMMARY"]]'],
    ['@classified(as: [CRIME])', '[["POLICE.CRIME.FULL"]]'],
    [
      '@classified(as: [CRIME, OPERATIONAL], at: SUMMARY)',
      '[["POLICE.CRIME.SUMMARY", "POLICE.OPERATIONAL.SUMMARY"]]',
    ],
    [
      '@classified(as: [CONTACT], at: FULL, orAs: [PROTECTED_ADDRESS])',
      '[["POLICE.CONTACT.FULL"], ["POLICE.PROTECTED_ADDRESS.FULL"]]',
    ],
    [
      '@classified(as: [CRIME], at: FULL) @classified(as: [CONTACT], at: SUMMARY, orAs: [VICTIM])',
      '[["POLICE.CONTACT.SUMMARY", "POLICE.CRIME.FULL"], ["POLICE.CRIME.FULL", "POLICE.VICTIM.SUMMARY"]]',
    ],
  ])('%s', (marks, policies) => {
    expect(policiesOf(marks)).toBe(`@policy(policies: ${policies})`);
  });

  test('an open field has none', () => {
    expect(policiesOf('')).toBe('');
  });
});

describe('the supergraph', () => {
  test('guards for other routers whatever the owners classify, each coordinate', () => {
    let marked = 0;
    const unguarded: string[] = [];
    visit(parse(read('supergraph')), {
      FieldDefinition: (node) => {
        if (marksOn(node).length === 0) return;
        marked += 1;
        if (named(node.directives, 'policy').length !== 1) unguarded.push(node.name.value);
      },
    });
    expect(marked).toBeGreaterThan(300);
    expect(unguarded).toEqual([]);
  });

  test('is run by our engine only for whoever says that they guard it', () => {
    const supergraphSdl = read('supergraph');
    expect(() => createEngine({ supergraphSdl, fetchers: {} })).toThrow(/policy/);
    expect(createEngine({ supergraphSdl, fetchers: {}, isGuarded: true }).schema).toBeDefined();
  });
});
