/** What an owner that was taken over answers: more than was asked, something else, or nothing that is an answer. */
import { outsider } from '../support/dataset/target-child.js';

export interface HostileAnswer {
  readonly id: string;
  /** In place of the owner's own answer. */
  readonly say: (honest: string) => string;
}

type Entity = Record<string, unknown>;

/** Changes every entity of an honest answer. */
const bent = (id: string, change: (entity: Entity) => unknown): HostileAnswer => ({
  id,
  say: (honest) => {
    const answer = JSON.parse(honest) as { data?: Record<string, Entity[]> };
    const data = Object.entries(answer.data ?? {}).map(([key, entities]) => [
      key,
      entities.map(change),
    ]);
    return JSON.stringify({ ...answer, data: Object.fromEntries(data) as unknown });
  },
});

const instead = (id: string, text: string): HostileAnswer => ({ id, say: () => text });

const unasked = 'CANARY~HEALTH.sexual_health_contact.detail~TARGET~~1~';

const inHealth = (entity: Entity, more: Record<string, unknown>): Entity => ({
  ...entity,
  health: { ...(entity.health as Entity), ...more },
});

export const hostileAnswers: readonly HostileAnswer[] = [
  bent('a field that was not asked for', (entity) =>
    inHealth(entity, { sexualHealthContacts: [{ id: '1', detail: unasked }] }),
  ),
  bent('a field of the child itself that was not asked for', (entity) => ({
    ...entity,
    identity: { givenName: unasked },
    police: { intelligence: [{ sanitisedText: unasked }] },
  })),
  bent('another child', (entity) => ({ ...entity, id: outsider })),
  bent('another type', (entity) => ({ ...entity, __typename: 'ChargingCase' })),
  bent('text for a list', (entity) => inHealth(entity, { attendances: unasked })),
  bent('a list for an object', (entity) => ({ ...entity, health: [[[entity.health]]] })),
  bent('an object for a text', (entity) =>
    inHealth(entity, { attendances: [{ id: { id: unasked }, setting: { toString: 1 } }] }),
  ),
  bent('a list of lists', () => [[]]),
  {
    id: '__proto__',
    say: (honest) =>
      honest.replace(
        '"health":{',
        '"__proto__":{"polluted":true,"id":"x"},"health":{"__proto__":{"polluted":true},',
      ),
  },
  {
    id: 'constructor',
    say: (honest) =>
      honest.replace('"health":{', '"constructor":{"prototype":{"polluted":true}},"health":{'),
  },
  instead('nothing', ''),
  instead('null', 'null'),
  instead('a list', '[]'),
  instead('a text', `"${unasked}"`),
  instead('no data', '{"data":null}'),
  instead('data that is no object', `{"data":"${unasked}"}`),
  instead('a page with its address', '<html>postgres://app:secret@10.1.2.3:5432/health</html>'),
  instead('half an answer', '{"data":{"_entities":[{"health":{"atten'),
  instead('a hundred thousand brackets', '['.repeat(100_000)),
  instead('seventeen megabytes', `{"data":{"pad":"${'x'.repeat(17 * 1024 * 1024)}"}}`),
  instead(
    'an error with a stack, an address and a record',
    JSON.stringify({
      data: null,
      errors: [
        {
          message: `connect ECONNREFUSED 10.1.2.3:5432 ${unasked}`,
          path: ['_entities', 0],
          extensions: {
            ...{ code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at /srv/health.ts:12'] },
            ...{ exception: unasked, serviceName: 'http://10.1.2.3' },
          },
        },
      ],
    }),
  ),
  instead(
    'errors that are none',
    `{"data":null,"errors":[null,1,"${unasked}",{"message":{}},{"path":"x"}]}`,
  ),
];
