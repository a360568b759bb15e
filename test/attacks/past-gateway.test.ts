/** Each owner by itself: against a gateway that lies, and against nobody at all. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { agencies, type Agency } from '../../schema/principal/agency.js';
import { hostileAnswers } from './cases/hostile-owner.js';
import {
  askedOfFeeds,
  batched,
  filtered,
  forged,
  refusedPastGateway,
  unpruned,
  unread,
  type DirectCase,
} from './cases/past-gateway.js';
import { overHttp, patiently, type Attack } from './support/attacker.js';
import { startBattlefield, type Battlefield } from './support/battlefield.js';
import { countCases } from './support/count-cases.js';
import { canariesIn } from './support/dataset/canaries.js';
import { openEpisodes } from './support/dataset/episodes.js';
import { outsider, target } from './support/dataset/target-child.js';
import { childParts } from './support/generate/whole-schema.js';
import { ofChildren, pastGateway, pastGatewayOverWebSocket } from './support/hostile-gateway.js';
import { leaksIn, readerOf, valuesAt } from './support/judge.js';
import { expectedStates } from './support/oracle/expected-states.js';
import type { Reader } from './support/oracle/expected-level.js';
import { personNamed } from './support/people.js';

let field: Battlefield;

beforeAll(async () => {
  field = await startBattlefield();
}, 120_000);

afterAll(() => field.stop());

const purpose = 'S47_STRATEGY_CP';

/** The cases that are lies on a transport, by their names. */
const liesOver = (transport: DirectCase['only']) =>
  refusedPastGateway
    .filter(({ only = transport }) => only === transport)
    .map((one) => [one.id, one] as const);

describe('what is not honestly signed', () => {
  it.each(liesOver('websocket'))(
    '%s: no connection is held, nothing is told, and nothing read',
    async (_, { attack, code }) => {
      countCases('past the gateway');
      const document = 'subscription { childReportedMissing { cursor } }';
      const said = { ...attack(field), document, variables: {} };
      const { requestId, closing, messages } = await pastGatewayOverWebSocket(field, said);
      expect(closing?.code).toBe(code === 'UNAUTHENTICATED' ? 4401 : 4403);
      expect(messages).toEqual([]);
      expect(field.statementsOf(requestId)).toEqual([]);
    },
  );

  it.each(liesOver('http'))(
    '%s: nothing is answered, and nothing read',
    async (_, { attack, code }) => {
      countCases('past the gateway');
      const outcome = await pastGateway(field, attack(field));
      expect(outcome.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
      expect(outcome.data).toBeNull();
      expect(canariesIn(outcome.raw)).toEqual([]);
      expect(field.statementsOf(outcome.requestId)).toEqual([]);
    },
  );

  it.each(agencies)('%s tells nobody its schema', async (owner) => {
    for (const query of [
      '{ _service { sdl } }',
      '{ __schema { types { name } } }',
      '{ __typename }',
    ]) {
      countCases('past the gateway');
      const response = await fetch(`http://127.0.0.1:${String(field.wires[owner].port)}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(401);
      expect(await response.text()).not.toMatch(/ChildRecord|classified/);
    }
  });
});

describe('an owner whose feeds may be followed', () => {
  it.each(askedOfFeeds)(
    'is asked %s over the same connection, and reads nothing',
    async (_, asked) => {
      countCases('past the gateway');
      const { requestId, closing, messages } = await pastGatewayOverWebSocket(field, {
        ...{ to: 'POLICE', as: 'mash-police', purpose, ...asked },
      });
      expect(closing).toBeNull();
      expect(messages).toMatchObject([
        { type: 'connection_ack' },
        { type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
      ]);
      expect(canariesIn(JSON.stringify(messages))).toEqual([]);
      expect(field.statementsOf(requestId)).toEqual([]);
    },
  );
});

const partOf: Readonly<Record<Agency, string>> = {
  ...{ POLICE: 'Child.police', SOCIAL_CARE: 'Child.socialCare', HEALTH: 'Child.health' },
  CPS: 'Child.cps',
};

/** Everything of an owner's part, as a gateway that prunes nothing would ask. */
const everything = (owner: Agency, reader: Reader): { selection: string; document: string } => {
  const part = childParts(reader).find(({ name }) => name === partOf[owner]);
  if (!part) throw new Error(`Nothing is asked of ${owner}`);
  const selection = part.document.slice(part.document.indexOf('{ id ') + 5, -4);
  return { selection, document: part.document };
};

describe('a gateway that prunes nothing', () => {
  it.each(unpruned)('gets no more of %s for %s than is agreed', async (owner, as) => {
    const reader = { ...personNamed(as), purpose } as const;
    const { selection, document } = everything(owner, reader);
    const { withheld, asked } = expectedStates({ document }, reader);
    countCases('unpruned coordinates', asked.size);
    const outcome = await pastGateway(field, {
      ...{ to: owner, as, purpose },
      ...ofChildren(selection, [{ __typename: 'Child', id: target }]),
    });
    const filled = withheld
      .map(({ at }) => at)
      .filter((at) => {
        const keys = ['_entities', ...at.split(/[.:]/).slice(1)];
        return valuesAt(outcome.data, keys).some((value) => value !== null && value !== undefined);
      });
    expect({
      leaks: leaksIn(outcome.raw, reader, field),
      filled,
      codes: [...new Set(outcome.errors.map(({ extensions }) => extensions.code))],
      named: outcome.errors.length,
    }).toEqual({
      ...{ leaks: [], filled: [], codes: withheld.length > 0 ? ['WITHHELD'] : [] },
      named: withheld.length,
    });
  });
});

describe('children named together', () => {
  it('are there when the pass names them, and else as if there were none', async () => {
    const { data, raw } = await pastGateway(field, batched);
    expect(data).toMatchObject({ _entities: [null, { id: target, police: {} }, null] });
    expect(raw).not.toContain(outsider);
  });

  it('are who their key says, whatever else a representation says', async () => {
    const { data, raw } = await pastGateway(field, forged);
    expect(data).toMatchObject({ _entities: [{ id: target, police: { knownToPolice: true } }] });
    expect(canariesIn(raw).filter(({ of }) => of === 'OTHER')).toEqual([]);
  });
});

describe('a work list of another agency', () => {
  it.each(filtered)(
    'of %s is withheld from %s with its filter, unread: %s',
    async (to, as, list) => {
      countCases('past the gateway');
      const { requestId, errors, data } = await pastGateway(field, {
        ...{ to, as, purpose, document: `{ ${list} }` },
      });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['WITHHELD']);
      expect(Object.values(data ?? {})).toEqual([null]);
      expect(field.statementsOf(requestId)).toEqual([]);
    },
  );
});

describe('a search by a number that the asker may not read', () => {
  const document = `query ($input: ResolveChildInput!) { resolveChild(input: $input) { id } }`;
  const variables = { input: { nhsNumber: '9434765919' } };

  it('is refused by the owner and nothing searched, through the gateway and past it', async () => {
    const attack = { as: 'mash-police', purpose: 'MASH_SCREENING', document, variables } as const;
    const outcomes = [
      await overHttp(field, attack),
      await pastGateway(field, { ...attack, to: 'SOCIAL_CARE' }),
    ];
    for (const { errors, data, requestId } of outcomes) {
      countCases('past the gateway');
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FILTER_NOT_PERMITTED']);
      expect(data?.resolveChild ?? null).toBeNull();
      expect(field.statementsOf(requestId)).toEqual([]);
    }
  });
});

describe('what is withheld is not read', () => {
  it.each(unread)('%s, %s: %s', async (to, as, selection, tables) => {
    countCases('past the gateway');
    const { requestId, errors } = await pastGateway(field, {
      ...{ to, as, purpose },
      ...ofChildren(selection, [{ __typename: 'Child', id: target }]),
    });
    expect(errors.length).toBeGreaterThan(0);
    const statements = field.statementsOf(requestId);
    expect(statements.filter((text) => tables.test(text))).toEqual([]);
  });

  it('while what is disclosed is: the log is the real one', async () => {
    const { requestId } = await pastGateway(field, {
      ...{ to: 'POLICE', as: 'mash-police', purpose },
      ...ofChildren('police { crimes { crimeNumber } }', [{ __typename: 'Child', id: target }]),
    });
    expect(field.statementsOf(requestId).some((text) => text.includes('crime_report'))).toBe(true);
  });
});

describe('an owner that was taken over', () => {
  const attack: Attack = {
    ...{ as: 'mash-police', purpose, episode: openEpisodes.S47_STRATEGY_CP },
    document: `query ($id: ID!) { child(id: $id) { id police { knownToPolice }
      health { nhsNumberVerified attendances { id setting } sexualHealthContacts { id detail } } } }`,
    variables: { id: target },
  };

  afterEach(() => {
    field.wires.HEALTH.bend = () => null;
  });

  it.each(hostileAnswers.map((one) => [one.id, one] as const))(
    'tells nobody anything by answering %s',
    async (_, { say }) => {
      countCases('hostile owner');
      field.wires.HEALTH.bend = ({ path, answer }) => (path === '/graphql' ? say(answer) : null);
      const { status, data, errors, raw } = await overHttp(field, attack);
      expect(status).toBe(200);
      expect(leaksIn(raw, readerOf(attack), field)).toEqual([]);
      expect(raw).not.toMatch(/10\.1\.2\.3|ECONNREFUSED|secret|polluted|stacktrace|\.ts:\d/);
      expect(data).toMatchObject({ child: { id: target, police: { knownToPolice: true } } });
      const codes = errors.map(({ extensions }) => extensions.code);
      // Where nothing of an answer can be used, all that was asked of its owner is unavailable.
      expect(codes.length).toBeGreaterThan(0);
      const known = ['WITHHELD', 'SOURCE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'];
      expect(codes.filter((code) => !known.includes(code))).toEqual([]);
    },
  );

  it('leaves no trace in the next answer', async () => {
    const { data, errors } = await patiently(overHttp, 20)(field, attack);
    expect(data).toMatchObject({ child: { health: { attendances: expect.any(Array) } } });
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['WITHHELD']));
  });
});
