import { z } from 'zod';
import { issuerOf } from '../../../../dev/issuer/issuers.js';
import { answerPassRequest } from '../../../../subgraphs/shared/server/pass-endpoint.js';
import type {
  EpisodeFinder,
  EpisodeRow,
  PassAnswer,
  PassIssue,
  PassRequest,
} from '../../../../subgraphs/shared/server/pass-endpoint.js';
import { Refusal } from '../../../../schema/errors/refusal.js';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { EpisodePass } from '../../../../schema/principal/episode-pass.js';
import { refusedWith, startIdentity } from '../../../support/identity.js';
import type { TestIdentity } from '../../../support/identity.js';
import { aChildId, strategyDiscussion } from '../../../support/identity-episode.js';

let identity: TestIdentity;
/** What the agency's tables hold, and every reference and child that they were asked for. */
let rows: Map<string, EpisodeRow>;
let lookedUp: string[];
let recorded: PassIssue[];
/** The audit log takes no rows. */
let isLogShut: boolean;

const openRow = (more: Partial<EpisodeRow> = {}): EpisodeRow => {
  const { kind, purposes, children, agencies, people, investigations } =
    strategyDiscussion(identity);
  const facts = { kind, purposes, children, agencies, people, investigations };
  return { ...facts, closedAt: null, ...more };
};

const tables: EpisodeFinder = {
  byReference: (reference) => {
    lookedUp.push(reference);
    return Promise.resolve(rows.get(reference) ?? null);
  },
  holds: (childIds) => {
    lookedUp.push(...childIds);
    return Promise.resolve(strategyDiscussion(identity).children);
  },
};

beforeEach(async () => {
  identity = await startIdentity();
  rows = new Map([['SD-2014-00123', openRow()]]);
  lookedUp = [];
  recorded = [];
  isLogShut = false;
});

afterEach(() => identity.close());

interface Wish {
  readonly person?: string;
  readonly owner?: Agency;
  readonly finder?: EpisodeFinder;
  /** Children who do not exist for the caller. */
  readonly conflicts?: readonly string[];
}

const ask = async (body: unknown, wish: Wish = {}): Promise<PassAnswer> => {
  const { person = 'mash-police', owner = 'SOCIAL_CARE', finder = tables, conflicts = [] } = wish;
  const principal = await identity.tokenVerifier.verify(await identity.token(person));
  const { agencyOf } = identity.tokenVerifier;
  const key = identity.keys[owner];
  const nowSeconds = identity.clock.seconds;
  const existing: PassRequest['existing'] = (children) =>
    Promise.resolve(children.filter(({ id }) => !conflicts.includes(id)));
  const record: PassRequest['record'] = (issue) => {
    recorded.push(issue);
    return isLogShut ? Promise.reject(new Refusal('SOURCE_UNAVAILABLE')) : Promise.resolve();
  };
  const request = { principal, body, owner, finder, existing, record, key, agencyOf, nowSeconds };
  return answerPassRequest(request);
};

const passIn = async ({ status, body }: PassAnswer): Promise<EpisodePass> => {
  expect(status).toBe(200);
  const { pass } = z.object({ pass: z.string() }).parse(JSON.parse(body));
  return identity.passVerifier.verify(pass);
};

const discussion = { episode: 'SD-2014-00123', purpose: 'S47_STRATEGY_CP' };
const other = '00000000-0000-0000-0000-000000000001';

describe('a request for the pass of an episode', () => {
  it('is answered with what the table says, signed by the owner, for 60 seconds', async () => {
    expect(await passIn(await ask(discussion))).toEqual(strategyDiscussion(identity));
  });

  it('leaves out a child who does not exist for the caller, and is not found without any', async () => {
    const { children } = openRow();
    const siblings = children.map((child) => ({ ...child, id: other }));
    rows.set('SD-2014-00123', openRow({ children: [...children, ...siblings] }));
    const pass = await passIn(await ask(discussion, { conflicts: [aChildId] }));
    expect(pass.children.map(({ id }) => id)).toEqual([other]);
    const none = await ask(discussion, { conflicts: [aChildId, other] });
    expect(none).toEqual(await ask({ ...discussion, episode: 'SD-2014-99999' }));
  });

  it('answers unknown, closed, not invited and not served with the same bytes', async () => {
    const closed = openRow({ closedAt: '2014-11-14T17:00:00Z' });
    const someoneElse = {
      iss: issuerOf('police'),
      sub: 'investigator',
      relation: 'INVITED',
    } as const;
    rows = new Map([
      ['SD-2014-00002', closed],
      ['SD-2014-00003', openRow({ agencies: ['HEALTH'] })],
      ['SD-2014-00004', openRow({ people: [someoneElse] })],
      ['SD-2014-00005', openRow({ purposes: ['MASH_SCREENING'] })],
      ['SD-2014-00006', openRow({ kind: 'ME' })],
    ]);
    const references = ['1', '2', '3', '4', '5', '6'].map((n) => `SD-2014-0000${n}`);
    const odd = ['CU-2014-00001', '22ZZ0012314', 'SELF', 'nonsense', ''];
    const answers = await Promise.all(
      [...references, ...odd].map((episode) => ask({ ...discussion, episode })),
    );
    expect(new Set(answers.map(({ status, body }) => `${String(status)} ${body}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.body).toContain('EPISODE_NOT_FOUND');
  });

  it('asks the table the same for an unknown, a closed and a foreign episode', async () => {
    rows = new Map([['SD-2014-00002', openRow({ closedAt: '2014-11-14T17:00:00Z' })]]);
    for (const episode of ['SD-2014-00001', 'SD-2014-00002']) await ask({ ...discussion, episode });
    expect(lookedUp).toEqual(['SD-2014-00001', 'SD-2014-00002']);
  });

  it('of a purpose that the caller may not use is refused before any table is asked', async () => {
    const { status, body } = await ask({ ...discussion, purpose: 'AUDIT' });
    expect([status, body]).toEqual([403, expect.stringContaining('PURPOSE_NOT_AVAILABLE')]);
    expect(lookedUp).toEqual([]);
  });

  it.each([
    undefined,
    null,
    'SD-2014-00123',
    [],
    {},
    { episode: 'SD-2014-00123' },
    { ...discussion, purpose: 'CURIOSITY' },
    { ...discussion, episode: 7 },
    { ...discussion, children: [aChildId] },
    { ...discussion, kind: 'BG' },
    { children: ["' or 1=1"], purpose: 'S47_STRATEGY_CP' },
    { children: Array.from({ length: 201 }, () => aChildId), purpose: 'S47_STRATEGY_CP' },
  ])('with the body %j is BAD_USER_INPUT', async (body) => {
    const { status, body: text } = await ask(body);
    expect([status, text]).toEqual([400, expect.stringContaining('BAD_USER_INPUT')]);
    expect(lookedUp).toEqual([]);
  });

  it('throws on what is no refusal: a database that is down is not an unknown episode', async () => {
    const byReference = () => Promise.reject(new Error('connection lost'));
    const finder = { ...tables, byReference };
    expect(await refusedWith(ask(discussion, { finder }))).toBe('Error: connection lost');
  });
});

describe('a request for a self pass', () => {
  const children = { children: [aChildId, other], purpose: 'S47_STRATEGY_CP' };

  it('is answered to staff of the agency, for the children it holds and no other', async () => {
    const pass = await passIn(await ask(children, { owner: 'POLICE' }));
    expect(pass).toMatchObject({ owner: 'POLICE', kind: 'SELF', agencies: ['POLICE'] });
    expect(pass.children.map(({ id }) => id)).toEqual([aChildId]);
    expect(pass.purposes).toEqual(['S47_STRATEGY_CP']);
  });

  it('names its caller, so that nobody else can use it', async () => {
    const { people } = await passIn(await ask(children, { owner: 'POLICE' }));
    expect(people).toEqual([{ iss: issuerOf('police'), sub: 'mash-police', relation: 'INVITED' }]);
  });

  it('has no child that was not asked for, whatever the table answers', async () => {
    const asked = { children: [other], purpose: 'S47_STRATEGY_CP' };
    expect((await passIn(await ask(asked, { owner: 'POLICE' }))).children).toEqual([]);
  });

  it('is EPISODE_NOT_FOUND for staff of another agency, and for a system', async () => {
    const foreign = await ask(children, { owner: 'HEALTH' });
    const purpose = 'MASH_SCREENING';
    const system = await ask({ ...children, purpose }, { person: 'social-care-system' });
    expect([foreign.status, system.status]).toEqual([404, 404]);
    expect(foreign.body).toBe((await ask({ ...discussion, episode: 'SD-2014-9' })).body);
    expect(lookedUp).toEqual(['SD-2014-9']);
  });
});

describe('what the owner puts on record of a pass', () => {
  const none = { childIds: [], refusal: null };

  it('is the episode, why, and every child whom the pass names', async () => {
    await passIn(await ask(discussion));
    expect(recorded).toEqual([{ ...discussion, childIds: [aChildId], refusal: null }]);
  });

  it('is not a child who does not exist for the caller', async () => {
    const { children } = openRow();
    const siblings = children.map((child) => ({ ...child, id: other }));
    rows.set('SD-2014-00123', openRow({ children: [...children, ...siblings] }));
    await ask(discussion, { conflicts: [aChildId] });
    expect(recorded).toMatchObject([{ childIds: [other] }]);
  });

  it.each([
    ['an unknown episode', { episode: 'SD-2014-99999' }, {}, 'EPISODE_NOT_FOUND'],
    ['a purpose that is not the role’s', { purpose: 'AUDIT' }, {}, 'PURPOSE_NOT_AVAILABLE'],
  ] as const)('is a refusal as well: %s', async (_, over, wish, refusal) => {
    const asked = { ...discussion, ...over };
    await ask(asked, wish);
    expect(recorded).toEqual([{ ...none, ...asked, refusal }]);
  });

  it('is nothing that the caller made up', async () => {
    await ask({ ...discussion, episode: 'the file of Anna Smith' });
    await ask({ episode: 'SD-2014-00123', purpose: 'Anna Smith', more: 'x' });
    expect(recorded).toEqual([
      { ...none, episode: null, purpose: discussion.purpose, refusal: 'EPISODE_NOT_FOUND' },
      { ...none, episode: null, purpose: null, refusal: 'BAD_USER_INPUT' },
    ]);
  });

  it('is committed before the pass leaves, or the pass does not', async () => {
    isLogShut = true;
    await expect(ask(discussion)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
  });
});
