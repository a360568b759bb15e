import { schemaToJson } from '@cedar-policy/cedar-wasm/nodejs';

import { agencies } from '../../schema/principal/agency.js';
import { episodeKinds } from '../../schema/principal/episode-pass.js';
import { accessPurposes } from '../../schema/principal/purpose.js';
import { roles } from '../../schema/principal/role.js';
import { lintPolicies } from '../../schema/policy/cedar/policy-lint.js';
import { fileOf, readPolicyText, type PolicyText } from '../../schema/policy/cedar/policy-text.js';
import { dataClasses } from '../../schema/policy/data-class.js';

const adding = (policy: string, name: string = fileOf.POLICE): PolicyText => {
  const text = readPolicyText();
  return {
    ...text,
    files: text.files.map((file) =>
      file.name === name ? { ...file, text: `${file.text}\n${policy}\n` } : file,
    ),
  };
};

const permit = (action: string, conditions: string): string =>
  `@id("extra")\n@basis("law")\npermit (principal, action${action}, resource)\n${conditions};`;

const police = 'when { resource.owner == Agency::"POLICE" }';
const crime = 'when { resource.dataClass == DataClass::"CRIME" }';
const cps = 'when { principal.agency == Agency::"CPS" }';
const upTo = ' in Action::"upToFull"';

test('the agreement is sound', () => {
  expect(lintPolicies(readPolicyText())).toEqual([]);
});

test('a permit that names owner, class, agency and one upTo group is sound', () => {
  expect(lintPolicies(adding(permit(upTo, `${police}\n${crime}\n${cps}`)))).toEqual([]);
});

test.each([
  ['an unconstrained permit', permit(upTo, ''), 'must bind resource.owner to POLICE'],
  ['a permit for any class', permit(upTo, `${police}\n${cps}`), 'without naming its classes'],
  ['a permit for any agency', permit(upTo, `${police}\n${crime}`), 'without naming its agencies'],
  [
    'a permit about another owner',
    permit(upTo, `when { resource.owner == Agency::"CPS" }\n${crime}\n${cps}`),
    'must bind resource.owner to POLICE',
  ],
  [
    'a permit whose owner is one of two',
    permit(
      upTo,
      `when { resource.owner == Agency::"POLICE" || principal.assurance > 2 }\n${crime}\n${cps}`,
    ),
    'must bind resource.owner to POLICE',
  ],
  [
    'a permit of a class that the owner does not hold',
    permit(upTo, `${police}\nwhen { resource.dataClass == DataClass::"HEALTH" }\n${cps}`),
    'speaks of HEALTH, which POLICE does not hold',
  ],
  [
    'a permit of at least a level',
    permit(' in Action::"atLeastFull"', `${police}\n${crime}\n${cps}`),
    'must name one upTo… action group',
  ],
  [
    'a permit of a single level',
    permit(' == Action::"seeFull"', `${police}\n${crime}\n${cps}`),
    'must name one upTo… action group',
  ],
  [
    'a forbid up to a level',
    `@id("extra")\n@basis("law")\n@reason("NOT_SHARED")\nforbid (principal, action${upTo}, resource)\n${police};`,
    'must name one atLeast… action group',
  ],
  [
    'a misspelt class',
    permit(upTo, `${police}\nwhen { resource.dataClass == DataClass::"CRIMES" }\n${cps}`),
    'CRIMES',
  ],
  [
    'an id used twice',
    permit(upTo, `${police}\n${crime}\n${cps}`).replace('extra', 'cps.own'),
    'twice',
  ],
])('%s is a finding', (_, policy, finding) => {
  expect(lintPolicies(adding(policy)).join('\n')).toContain(finding);
});

test('a permit among the guard rails is a finding', () => {
  const policy = permit(upTo, `${police}\n${crime}\n${cps}`);

  expect(lintPolicies(adding(policy, 'guard-rails.cedar')).join()).toContain(
    'among the guard rails',
  );
});

test('a policy without an id hides behind the one before it: a finding', () => {
  const nameless = permit(upTo, `${police}\n${crime}\n${cps}`).replace('@id("extra")\n', '');

  expect(lintPolicies(adding(nameless)).join()).toContain('do not begin with @id');
});

test('the schema lists the words of the code, each and no other', () => {
  const answer = schemaToJson(readPolicyText().schema);
  const types = answer.type === 'success' ? answer.json['']?.entityTypes : undefined;
  const words = (name: string): unknown => {
    const type = types?.[name];
    return type && 'enum' in type ? type.enum : undefined;
  };

  expect(words('Agency')).toEqual([...agencies, 'PARTNERSHIP']);
  expect(words('Role')).toEqual([...roles]);
  expect(words('Purpose')).toEqual([...accessPurposes]);
  expect(words('DataClass')).toEqual([...dataClasses]);
  expect(words('Episode')).toEqual(['NONE', 'FEED', ...episodeKinds]);
});
