import {
  readCaller,
  readEpisode,
  readJustification,
  readPurpose,
} from '../../../gateway/authenticate.js';
import type { RequestHeaders } from '../../../gateway/authenticate.js';
import { accessPurposes } from '../../../schema/principal/purpose.js';
import type { Principal } from '../../../schema/principal/principal.js';
import { codeOf, refusedWith, startIdentity } from '../../support/identity.js';
import type { TestIdentity } from '../../support/identity.js';

let identity: TestIdentity;

beforeAll(async () => {
  identity = await startIdentity();
});

afterAll(() => identity.close());

const caller = (headers: RequestHeaders): Promise<string> =>
  refusedWith(readCaller(headers, identity.tokenVerifier));

const who = async (person: string): Promise<Principal> =>
  identity.tokenVerifier.verify(await identity.token(person));

const why = encodeURIComponent('Ein Kind ist heute Nacht in Gefahr – 孩子有危险');

describe('the caller of a request', () => {
  it('is whom the bearer token says, and the token goes on with them', async () => {
    const token = await identity.token('mash-police');
    for (const authorization of [`Bearer ${token}`, `bearer   ${token} `]) {
      const found = await readCaller({ authorization }, identity.tokenVerifier);
      expect(found).toMatchObject({ token, principal: { subject: 'mash-police' } });
    }
  });

  it('is UNAUTHENTICATED without exactly one bearer token', async () => {
    const token = await identity.token('mash-police');
    const wrong: readonly (string | readonly string[] | undefined)[] = [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      token,
      `Basic ${token}`,
      `Bearer ${token} ${token}`,
      `Bearer ${token},Bearer ${token}`,
      [`Bearer ${token}`, `Bearer ${token}`],
      `Bearer ${token.slice(0, -4)}`,
    ];
    for (const authorization of wrong) {
      expect(await caller({ authorization })).toBe('UNAUTHENTICATED');
    }
  });

  it('is not who a forwarded identity header says', async () => {
    const headers = { 'x-user': 'mash-police', 'x-forwarded-user': 'mash-police' };
    expect(await caller(headers)).toBe('UNAUTHENTICATED');
    const authorization = `Bearer ${await identity.token('cps-paralegal')}`;
    const found = await readCaller({ ...headers, authorization }, identity.tokenVerifier);
    expect(found.principal.subject).toBe('cps-paralegal');
  });
});

describe('the purpose of a request', () => {
  it('is required', async () => {
    const principal = await who('mash-police');
    for (const headers of [{}, { 'x-purpose': '' }, { 'x-purpose': ['AUDIT', 'AUDIT'] }]) {
      expect(codeOf(() => readPurpose(headers, principal))).toBe('PURPOSE_REQUIRED');
    }
  });

  it('is available when a role of the caller may use it', async () => {
    const principal = await who('mash-police');
    expect(readPurpose({ 'x-purpose': ' S47_STRATEGY_CP ' }, principal)).toBe('S47_STRATEGY_CP');
  });

  it.each(['CURIOSITY', 's47_strategy_cp', '__proto__', 'AUDIT', 'DIRECT_CARE'])(
    '%s is not available to a MASH practitioner of the police',
    async (purpose) => {
      const principal = await who('mash-police');
      const read = () => readPurpose({ 'x-purpose': purpose }, principal);
      expect(codeOf(read)).toBe('PURPOSE_NOT_AVAILABLE');
    },
  );

  it('is never available to the developer', async () => {
    const principal = await who('developer');
    for (const purpose of accessPurposes) {
      const read = () => readPurpose({ 'x-purpose': purpose }, principal);
      expect(codeOf(read)).toBe('PURPOSE_NOT_AVAILABLE');
    }
  });
});

describe('the episode of a request', () => {
  it('is what the header says, or null', () => {
    expect(readEpisode({ 'x-episode': ' SD-2014-00123 ' })).toBe('SD-2014-00123');
    expect(readEpisode({ 'x-episode': '' })).toBeNull();
    expect(readEpisode({})).toBeNull();
  });
});

describe('the justification of a request', () => {
  it('is null when neither header is sent', () => {
    expect(readJustification({})).toBeNull();
  });

  it('is decoded, with its classes in the order of the catalogue and once each', () => {
    const classes = 'HEALTH_SENSITIVE, PROTECTED_ADDRESS,HEALTH_SENSITIVE';
    expect(readJustification({ 'x-justification': why, 'x-justify': classes })).toEqual({
      text: 'Ein Kind ist heute Nacht in Gefahr – 孩子有危险',
      classes: ['PROTECTED_ADDRESS', 'HEALTH_SENSITIVE'],
    });
  });

  it('counts characters as a reader does: 20 and 2,000 are enough, 19 and 2,001 are not', () => {
    const read = (length: number) => () =>
      readJustification({
        'x-justification': encodeURIComponent('🧒'.repeat(length)),
        'x-justify': 'HEALTH',
      });
    expect([19, 20, 2_000, 2_001].map((length) => codeOf(read(length)))).toEqual([
      'BAD_USER_INPUT',
      'not refused',
      'not refused',
      'BAD_USER_INPUT',
    ]);
  });

  it.each<[string, RequestHeaders]>([
    ['a text without classes', { 'x-justification': why }],
    ['classes without a text', { 'x-justify': 'HEALTH' }],
    ['no class', { 'x-justification': why, 'x-justify': ' , ' }],
    ['an unknown class', { 'x-justification': why, 'x-justify': 'HEALTH,GOSSIP' }],
    ['broken encoding', { 'x-justification': `${why}%E0%A4%A`, 'x-justify': 'HEALTH' }],
    ['spaces in place of words', { 'x-justification': '%20'.repeat(40), 'x-justify': 'HEALTH' }],
    ['a null character', { 'x-justification': `${why}%00`, 'x-justify': 'HEALTH' }],
    ['two texts', { 'x-justification': [why, why], 'x-justify': 'HEALTH' }],
  ])('with %s is BAD_USER_INPUT', (_, headers) => {
    expect(codeOf(() => readJustification(headers))).toBe('BAD_USER_INPUT');
  });
});
