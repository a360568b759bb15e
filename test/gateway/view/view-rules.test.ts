import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { agencyParts } from '../../../gateway/view/agency-parts.js';
import type { ViewRule } from '../../../gateway/view/indicators/view-rule.js';
import { viewRules } from '../../../gateway/view/indicators/view-rules.js';
import {
  indicatorCatalogue,
  indicatorCodes,
} from '../../../schema/indicators/indicator-catalogue.js';
import { reaches } from '../../../schema/policy/level.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { marksOn } from '../../../schema/policy/classification.js';
import { policeIndicators } from '../../../subgraphs/police/indicator/police-indicators.js';
import { socialCareIndicators } from '../../../subgraphs/social-care/indicator/social-care-indicators.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8');

const schemaOf: Readonly<Record<Agency, string>> = {
  POLICE: 'police',
  SOCIAL_CARE: 'social-care',
  HEALTH: 'health',
  CPS: 'cps',
};

/** `CLASS LEVEL` of every mark on what the rule needs of an agency. */
const takes = (agency: Agency, needed: string): readonly string[] => {
  const schema = buildSchema(
    read(schemaOf[agency]).replaceAll(/extend schema[^{]*?(?=\n\n|\n""")/g, ''),
    {
      assumeValidSDL: true,
      assumeValid: true,
    },
  );
  const text = `query ($c: ID) { part { ${needed} } }`;
  const found: string[] = [];
  const typeInfo = new TypeInfo(schema, partType(schema, agency));
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const [part] = definition.selectionSet.selections;
  if (part?.kind !== Kind.FIELD || !part.selectionSet) throw new Error('no part');
  visit(
    part.selectionSet,
    visitWithTypeInfo(typeInfo, {
      Field: () => {
        const parent = typeInfo.getParentType();
        const marks = [
          ...(isObjectType(parent) ? marksOn(parent.astNode) : []),
          ...marksOn(typeInfo.getFieldDef()?.astNode),
        ];
        for (const { as, at } of marks)
          for (const dataClass of as) found.push(`${dataClass} ${at}`);
      },
    }),
  );
  return found;
};

const partType = (schema: ReturnType<typeof buildSchema>, agency: Agency) => {
  const child = schema.getType('Child');
  if (!isObjectType(child)) throw new Error('no child');
  const type = child.getFields()[agencyParts[agency]]?.type;
  if (!isObjectType(type)) throw new Error('no part');
  return type;
};

const promised = ({ inputs }: ViewRule, agency: Agency): readonly (readonly [string, string])[] =>
  inputs
    .filter((input) => input.agency === agency)
    .map(({ dataClass, at }) => [dataClass, at ?? 'SUMMARY'] as const);

describe('the rules over several agencies', () => {
  it.each(viewRules.map((rule) => [rule.code, rule] as const))(
    '%s names every class that its records take, at the level that they take',
    (_code, rule) => {
      for (const agency of agencies) {
        const inputs = promised(rule, agency);
        for (const taken of takes(agency, rule.needs[agency] ?? 'disclosures { class }')) {
          const [dataClass = '', at = ''] = taken.split(' ');
          if (dataClass === 'OPERATIONAL') continue;
          const input = inputs.find(([name]) => name === dataClass);
          expect([rule.code, taken, input !== undefined]).toEqual([rule.code, taken, true]);
          expect(
            reaches(input?.[1] === 'FULL' ? 'FULL' : 'SUMMARY', at === 'FULL' ? 'FULL' : 'SUMMARY'),
          ).toBe(true);
        }
      }
    },
  );
});

describe('the catalogue of rules', () => {
  it('has each rule evaluated in exactly one place', () => {
    const places = [...policeIndicators, ...socialCareIndicators, ...viewRules];
    expect(places.map(({ code }) => code).sort()).toEqual([...indicatorCodes]);
  });

  it('is described in the schema in its own words', () => {
    const codes = buildSchema(read('api')).getType('IndicatorCode');
    if (!isEnumType(codes)) throw new Error('no codes');
    expect(codes.getValues().map(({ name, description }) => [name, description])).toEqual(
      indicatorCodes.map((code) => [code, `${indicatorCatalogue[code].title}.`]),
    );
  });
});
