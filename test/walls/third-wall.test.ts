/** Every field asks the decisions of its record before it reads anything, and what it reads is no more than they open. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { DecisionVector } from '../../schema/policy/decision-vector.js';
import { requestAuthority } from '../../schema/policy/request-authority.js';
import { agencies, type Agency } from '../../schema/principal/agency.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import { createDataSource } from '../../subgraphs/shared/database/data-source.js';
import { guardSchema, type FieldRules } from '../../subgraphs/shared/policy/guard.js';
import { bindAuthority } from '../../subgraphs/shared/policy/row-authority.js';
import { buildSubgraph } from '../../subgraphs/shared/server/build-schema.js';
import type { SubgraphContext } from '../../subgraphs/shared/server/subgraph-context.js';
import {
  askSubgraph,
  ofChildren,
  passFor,
  principalOf,
  type AskedSubgraph,
} from '../support/ask-subgraph.js';
import { childOf, seededDatabase, type SeededDatabase } from '../support/seeded.js';

const partOf: Readonly<Record<Agency, string>> = {
  POLICE: 'police',
  SOCIAL_CARE: 'socialCare',
  HEALTH: 'health',
  CPS: 'cps',
};

/** Nobody: no purpose opens no class of any owner. */
const nothingOf = (owner: Agency): DecisionVector =>
  requestAuthority({ principal: principalOf('mash-police'), purpose: null, pass: null }, owner);

/** A request whose decisions would open all, were it not for those of the record; notes what is read. */
const openContext = (owner: Agency, reads: string[]): SubgraphContext => {
  const open: DecisionVector = {
    owner,
    of: () => ({ level: 'FULL', reason: null, policies: [], lawfulBasis: 'open' }),
    level: () => 'FULL',
    about: () => open,
  };
  const context = {
    ...{ owner, authority: open, authorityAtRoot: open, authorities: [open] },
    authorityOfChild: () => open,
    isInPass: () => true,
    now: '2014-11-14T17:00:00.000Z',
    ruleset: 'WM_2014',
    request: { principal: principalOf('mash-police'), purpose: 'S47_STRATEGY_CP', pass: null },
    reads: {
      run: (statement: { text: string }) => {
        reads.push(statement.text);
        return Promise.resolve([]);
      },
    },
  };
  // What a field may use before it has asked: there is no more of a context here, and it would throw.
  return context as unknown as SubgraphContext;
};

interface MarkedField {
  readonly coordinate: string;
  readonly resolve: () => unknown;
}

const markedFields = (
  schema: GraphQLSchema,
  rules: FieldRules,
  context: SubgraphContext,
): readonly MarkedField[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType())
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const coordinate = `${type.name}.${field.name}`;
        const rule = rules.get(coordinate);
        if (!rule || rule.marks.length === 0 || !field.resolve) return [];
        const { resolve } = field;
        const row = { id: '1', childId: '1', [field.name]: 'a value of the record' };
        const source = bindAuthority(row, nothingOf(context.owner));
        const info = { fieldName: field.name } as GraphQLResolveInfo;
        return [{ coordinate, resolve: () => resolve(source, {}, context, info) }];
      }),
    );

/** Everything below a type that can be asked without an argument; records within records to a depth. */
const everythingOf = (type: GraphQLObjectType, depth: number): string =>
  Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap(({ name, type: fieldType }) => {
      const inner = getNamedType(fieldType);
      if (!isCompositeType(inner)) return [name];
      if (!isObjectType(inner) || depth === 0 || inner.name === 'Child') return [];
      const below = everythingOf(inner, depth - 1);
      return below === '' ? [] : [`${name} { ${below} }`];
    })
    .join(' ');

/** The type of an agency's part of a child. */
const partType = (schema: GraphQLSchema, owner: Agency): GraphQLObjectType => {
  const child = schema.getType('Child');
  const field = isObjectType(child) ? child.getFields()[partOf[owner]] : undefined;
  const part = field && getNamedType(field.type);
  if (!isObjectType(part)) throw new Error(`${owner} has no part of a child`);
  return part;
};

interface Partner {
  readonly as: string;
  readonly purpose: AccessPurpose;
}

const partners: readonly Partner[] = [
  { as: 'mash-police', purpose: 'S47_STRATEGY_CP' },
  { as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP' },
  { as: 'named-nurse', purpose: 'S47_STRATEGY_CP' },
  { as: 'mash-social-worker', purpose: 'MISSING_EXPLOITATION' },
  { as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
];

const children = [childOf('ST-03', 'girl'), childOf('ST-13', 'girl')];

describe.each(agencies)('the third wall of %s', (owner) => {
  let database: SeededDatabase;
  let schema: GraphQLSchema;
  let bound: AskedSubgraph;
  let unbound: AskedSubgraph;
  let disconnect: () => Promise<void>;

  beforeAll(async () => {
    database = await seededDatabase(owner);
    const { subgraph, dataSource, ownerUrl } = database;
    ({ schema } = await buildSubgraph(subgraph));
    const ownersOwn = createDataSource({ ...subgraph, url: ownerUrl, poolSize: 2 });
    await ownersOwn.initialize();
    disconnect = () => ownersOwn.destroy();
    bound = await askSubgraph(subgraph, { dataSource });
    unbound = await askSubgraph(subgraph, { dataSource: ownersOwn });
  }, 120_000);

  afterAll(async () => {
    await Promise.all([bound.stop(), unbound.stop(), disconnect()]);
    await database.drop();
  });

  it('answers null, and reads nothing, for a record whose decisions open nothing', async () => {
    const reads: string[] = [];
    const { schema: guarded } = await buildSubgraph(database.subgraph);
    const rules = guardSchema(guarded, owner);
    const fields = markedFields(guarded, rules, openContext(owner, reads));
    const answered: string[] = [];
    for (const { coordinate, resolve } of fields) {
      const value = await resolve();
      if (value !== null || reads.length > 0) answered.push(coordinate);
      reads.length = 0;
    }
    expect(fields.length).toBeGreaterThan(20);
    expect(answered).toEqual([]);
  });

  it.each(partners.filter(({ as }) => principalOf(as).agency !== owner))(
    'shows $as for $purpose no more than the fourth would let through',
    async ({ as, purpose }) => {
      const part = partType(schema, owner);
      const select = `${partOf[owner]} { ${everythingOf(part, 3)} }`;
      for (const child of children) {
        const asked = {
          as,
          purpose,
          pass: passFor(purpose, [child]),
          ...ofChildren(select, [child]),
        };
        const [walled, open] = [await bound.ask(asked), await unbound.ask(asked)];
        expect(open.data).toEqual(walled.data);
        expect(walled.data).not.toBeNull();
      }
    },
  );
});
