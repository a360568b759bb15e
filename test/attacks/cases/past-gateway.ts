/** What a gateway that was taken over, or somebody beside it on the wire, sends to an owner. */
import { SignJWT, UnsecuredJWT, generateKeyPair } from 'jose';
import type { Agency } from '../../../schema/principal/agency.js';
import {
  contextType,
  subscriptionContextType,
} from '../../../schema/principal/sign-request-context.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import type { Battlefield } from '../support/battlefield.js';
import { tokenOf } from '../support/attacker.js';
import {
  forgeContext,
  ofChildren,
  passOf,
  type DirectAttack,
  type HonestWords,
} from '../support/hostile-gateway.js';
import { nobody, outsider, target } from '../support/dataset/target-child.js';
import { personNamed } from '../support/people.js';

export interface DirectCase {
  readonly id: string;
  readonly attack: (field: Battlefield) => DirectAttack;
  readonly code: string;
  /** What is a lie of a question, and none of a connection that follows feeds, or the other way about. */
  readonly only?: 'http' | 'websocket';
}

type Headers = Readonly<Record<string, string | undefined>>;

const known = ofChildren('police { knownToPolice crimes { crimeNumber } }', [
  { __typename: 'Child', id: target },
]);

const honest: DirectAttack = {
  ...{ to: 'POLICE', as: 'mash-police', purpose: 'S47_STRATEGY_CP' },
  ...known,
};

const lying = (
  id: string,
  headers: (words: HonestWords, field: Battlefield) => Headers | Promise<Headers>,
  code = 'UNAUTHENTICATED',
): DirectCase => ({
  id,
  attack: (field) => ({
    ...honest,
    headers: (words) => Promise.resolve(headers(words, field)),
  }),
  code,
});

/** A context with other claims, under the gateway's own key. */
const saying = (id: string, over: Record<string, unknown>, code?: string): DirectCase =>
  lying(
    id,
    async (words) => ({ 'x-request-context': await forgeContext(words, 'POLICE', over) }),
    code,
  );

const withPass = (
  id: string,
  pass: (words: HonestWords, field: Battlefield) => Promise<string | null>,
  code?: string,
): DirectCase =>
  lying(
    id,
    async (words, field) => ({
      'x-request-context': await forgeContext(words, 'POLICE', { pass: await pass(words, field) }),
    }),
    code,
  );

const claimsOf = (jwt: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;

const withClaims = (jwt: string, claims: Record<string, unknown>): string => {
  const [head = '', , signature = ''] = jwt.split('.');
  return `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
};

/** A second child, written into a pass by whoever carries it. */
const widened = (pass: string): Record<string, unknown> => {
  const claims = claimsOf(pass);
  const children = claims.children as readonly Record<string, unknown>[];
  return { ...claims, children: [...children, { ...children[0], id: outsider }] };
};

const strangersKey = async (claims: Record<string, unknown>, typ: string): Promise<string> => {
  const { privateKey } = await generateKeyPair('EdDSA');
  return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ }).sign(privateKey);
};

/** Refused as a whole, with nothing read. */
export const refusedPastGateway: readonly DirectCase[] = [
  lying('no context', () => ({ 'x-request-context': undefined })),
  lying('no token', () => ({ authorization: undefined })),
  lying('neither', () => ({ authorization: undefined, 'x-request-context': undefined })),
  lying('the token in place of the context', ({ token }) => ({ 'x-request-context': token })),
  lying('the context in place of the token', ({ context }) => ({
    authorization: `Bearer ${context}`,
  })),
  lying('the pass in place of the context', ({ claims }) => ({
    'x-request-context': claims.pass ?? '',
  })),
  lying('the context of one caller with the token of another', async (_, field) => ({
    authorization: `Bearer ${await tokenOf(field, personNamed('police-supervisor'))}`,
  })),
  lying('a context that nobody signed', ({ context }) => ({
    'x-request-context': new UnsecuredJWT(claimsOf(context)).encode(),
  })),
  lying('a context under a stranger’s key', async ({ context }) => ({
    'x-request-context': await strangersKey(claimsOf(context), 'childview-context+jwt'),
  })),
  lying('a context that was changed on the way', ({ context }) => ({
    'x-request-context': withClaims(context, { ...claimsOf(context), purpose: 'AUDIT' }),
  })),
  saying('a context for another owner', { aud: 'health' }),
  saying('a context for all owners', { aud: ['police', 'health'] }),
  saying('a context that has ended', { iat: realSeconds() - 600, exp: realSeconds() - 570 }),
  { ...saying('a context for an hour', { exp: realSeconds() + 3_600 }), only: 'http' },
  { ...saying('a context for a day', { exp: realSeconds() + 86_400 }), only: 'websocket' },
  { ...saying('a context of a subscription', { typ: subscriptionContextType }), only: 'http' },
  { ...saying('a context of a question', { typ: contextType }), only: 'websocket' },
  saying('a context bound to no token', { ath: undefined }),
  saying('a context by another than the gateway', { iss: 'police' }),
  saying('a class that there is none', { withheld: ['EVERYTHING'] }),
  saying('a pass without a purpose', { purpose: null }),
  saying(
    'a purpose that the role has not',
    { purpose: 'CUSTODY_WELFARE' },
    'PURPOSE_NOT_AVAILABLE',
  ),
  saying(
    'a purpose that the pass does not serve',
    { purpose: 'MASH_SCREENING' },
    'EPISODE_NOT_FOUND',
  ),
  withPass('a pass under the gateway’s key', ({ claims, key }) =>
    key.sign(widened(claims.pass ?? ''), { typ: 'childview-pass+jwt' }),
  ),
  withPass('a pass under a stranger’s key', ({ claims }) =>
    strangersKey(widened(claims.pass ?? ''), 'childview-pass+jwt'),
  ),
  withPass('a pass with one more child', ({ claims }) =>
    Promise.resolve(withClaims(claims.pass ?? '', widened(claims.pass ?? ''))),
  ),
  withPass(
    'a pass of another matter’s purpose',
    async ({ token }, field) => passOf(field, token, 'MASH_SCREENING'),
    'EPISODE_NOT_FOUND',
  ),
];

/** What an owner answers nobody over a WebSocket: there it tells what happens, and is asked nothing. */
export const askedOfFeeds: readonly (readonly [
  string,
  Pick<DirectAttack, 'document' | 'variables'>,
])[] = [
  ['for records', known],
  ['for its schema', { document: '{ _service { sdl } }' }],
  ['for its types', { document: '{ __schema { types { name } } }' }],
  ['for its types, as a feed', { document: 'subscription { __typename }' }],
  ['for a work list', { document: '{ harmAssessmentBacklog { totalCount } }' }],
  [
    'for records beside a feed',
    {
      document: `subscription A { childReportedMissing { cursor } } { harmAssessmentBacklog { totalCount } }`,
    },
  ],
  [
    'for a command',
    {
      document: `mutation { clearWarningFlag(input: { idempotencyKey: "${target}",
        warningFlagId: "${target}", reason: "An attack." }) { recordId } }`,
    },
  ],
];

/** Who asks which owner for everything, past the gateway. */
export const unpruned: readonly (readonly [Agency, string])[] = [
  ...([
    'mash-police',
    'investigator',
    'mash-social-worker',
    'named-nurse',
    'named-doctor',
  ] as const),
].flatMap((as) =>
  (['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS'] as const).map((owner) => [owner, as] as const),
);

/** Of children that are named together only those of the pass are there. */
export const batched: DirectAttack = {
  ...honest,
  ...ofChildren('police { knownToPolice crimes { crimeNumber } }', [
    { __typename: 'Child', id: outsider },
    { __typename: 'Child', id: target },
    { __typename: 'Child', id: nobody },
  ]),
};

/** What a representation says beside its key is believed by nobody. */
export const forged: DirectAttack = {
  ...honest,
  ...ofChildren('police { knownToPolice intelligence { sanitisedText } crimes { crimeNumber } }', [
    {
      ...{ __typename: 'Child', id: target, childId: outsider, isInPass: true },
      police: { knownToPolice: false, childId: outsider },
      __proto__: { id: outsider },
    },
  ]),
};

/** An owner and a selection all of which it withholds from the asker, with the tables that would answer it. */
export const unread: readonly (readonly [Agency, string, string, RegExp])[] = [
  ['POLICE', 'named-nurse', 'police { intelligence { sanitisedText } }', /intelligence/],
  ['HEALTH', 'mash-police', 'health { sexualHealthContacts { detail } }', /sexual_health/],
  [
    'HEALTH',
    'mash-police',
    'health { sarc(first: 1) { totalCount } fgmReports(first: 1) { totalCount } }',
    /sarc|fgm/,
  ],
  ['HEALTH', 'mash-social-worker', 'health { sexualHealthContacts { id } }', /sexual_health/],
];

/** Another agency's work lists, filtered or sorted by what they hold. */
export const filtered: readonly (readonly [Agency, string, string])[] = [
  ['POLICE', 'mash-social-worker', 'harmAssessmentBacklog(orderBy: RISK_THEN_AGE) { totalCount }'],
  ['POLICE', 'mash-social-worker', 'harmAssessmentBacklog(unit: "PVP") { totalCount }'],
  ['POLICE', 'named-nurse', 'stalledInvestigations(days: 1) { totalCount }'],
  ['POLICE', 'named-nurse', 'missingEpisodes(la: "E06000019") { totalCount }'],
  ['SOCIAL_CARE', 'mash-police', 'mashWorklist(la: "E06000019") { totalCount }'],
  ['SOCIAL_CARE', 'named-doctor', 'section47Enquiries(la: "E06000019") { totalCount }'],
  ['CPS', 'mash-police', 'chargingQueue(awaiting: CPS) { totalCount }'],
  ['CPS', 'mash-social-worker', 'victimInformationRequests(status: RAISED) { totalCount }'],
];
