/**
 * What an operation must withhold from a caller by the signed matrix and the classes agreed for each
 * coordinate: no policy file, no guard and no gateway is asked. The oracle of the journeys.
 */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { dataClasses, type DataClass } from '../../../schema/policy/data-class.js';
import { levels, reaches, type Level } from '../../../schema/policy/level.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { cells, expected } from '../../policy/matrix.js';
import { readCsv } from '../../policy/read-csv.js';

const schema = buildSchema(
  readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
);

interface Agreed {
  readonly owner: Agency;
  readonly classes: readonly DataClass[];
  readonly at: Level;
}

const agreed: ReadonlyMap<string, Agreed> = new Map(
  readCsv('field-classes.csv').flatMap(({ coordinate = '', owner, classes = '', at }) => {
    const agency = agencies.find((name) => name === owner);
    const level = levels.find((name) => name === at);
    if (!agency || !level) return [];
    const named = classes.split(' ');
    return [
      [
        coordinate,
        { owner: agency, classes: dataClasses.filter((name) => named.includes(name)), at: level },
      ],
    ];
  }),
);

export interface Reader {
  readonly agency: Agency;
  readonly purpose: AccessPurpose;
}

const levelFor = ({ agency, purpose }: Reader, owner: Agency, dataClass: DataClass): Level => {
  const cell = cells.find(
    (candidate) =>
      candidate.caller === agency &&
      candidate.purpose === purpose &&
      candidate.dataClass === dataClass,
  );
  return cell ? expected(cell, owner).plain : 'NONE';
};

/** Rows that may be of another class keep their list alive (docs/protocol.md, `orAs`). */
const alternatives: Readonly<Record<string, DataClass>> = {
  'HealthChildRecord.childProtectionMedicals': 'CRIME',
  'ChildProtectionMedical.attendedAt': 'CRIME',
  'ChildProtectionMedical.opinion': 'CRIME',
  'ChildProtectionMedical.findings': 'CRIME',
  'SocialCareChildRecord.addresses': 'PROTECTED_ADDRESS',
  'Address.kind': 'PROTECTED_ADDRESS',
  'Address.postcode': 'PROTECTED_ADDRESS',
};

const isWithheld = (coordinate: string, reader: Reader): boolean => {
  const rule = agreed.get(coordinate);
  if (!rule) return false;
  const other = alternatives[coordinate];
  const isOpen = (dataClass: DataClass): boolean =>
    reaches(levelFor(reader, rule.owner, dataClass), rule.at);
  return !rule.classes.every(isOpen) && !(other !== undefined && isOpen(other));
};

/** `path` up to the first list, the rest behind a colon. */
export const expectedWithholding = (document: string, reader: Reader): readonly string[] => {
  const found: string[] = [];
  const enter = (
    type: GraphQLObjectType,
    set: SelectionSetNode,
    path: string,
    below: string | null,
  ): void => {
    for (const node of set.selections) {
      if (node.kind !== Kind.FIELD) continue;
      const name = node.name.value;
      const field = type.getFields()[name];
      if (!field) throw new Error(`There is no ${type.name}.${name}`);
      const place =
        below === null ? `${path}${path && '.'}${name}` : `${path}:${below}${below && '.'}${name}`;
      if (isWithheld(`${type.name}.${name}`, reader)) {
        found.push(place);
        continue;
      }
      const inner = getNamedType(field.type);
      if (!node.selectionSet || !isObjectType(inner)) continue;
      const isList = isListType(getNullableType(field.type));
      if (below !== null) enter(inner, node.selectionSet, path, `${below}${below && '.'}${name}`);
      else enter(inner, node.selectionSet, place, isList ? '' : null);
    }
  };
  const [definition] = parse(document).definitions;
  const query = schema.getQueryType();
  if (definition?.kind !== Kind.OPERATION_DEFINITION || !query) throw new Error('no query');
  enter(query, definition.selectionSet, '', null);
  return found.sort();
};
