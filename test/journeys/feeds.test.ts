/** What one agency announces, as another's system hears of it: through every process, over both transports. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { fetchToken } from '../../cli/running/fetch-token.js';
import { Log } from '../gateway/subscribe/support/channel.js';
import { Socket } from '../gateway/subscribe/support/subscriber.js';
import { childOf, operation, type Partnership } from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('WRITTEN');
}, 180_000);

const shropshire = 'E06000051';
const worcestershire = 'E10000034';
const referrals = operation('police-referrals');

interface Told {
  readonly data?: { readonly policeReferralSubmitted: Event | null } | null;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

interface Event {
  readonly cursor: string;
  readonly referral: Readonly<Record<string, unknown>>;
  readonly children: readonly { readonly id: string }[];
}

const submit = async (localAuthority: string, urgency = 'SAME_DAY'): Promise<string> => {
  const { data, errors } = await partnership.ask({
    ...{ as: 'mash-police', purpose: 'MASH_SCREENING' },
    document: operation('submit-police-referral'),
    variables: {
      input: {
        ...{ idempotencyKey: randomUUID(), childIds: [childOf('ST-03')], localAuthority, urgency },
        ...{ kind: 'CHILD_CONCERN', reason: 'NEGLECT', riskGrade: 'MEDIUM' },
        narrative: 'No food in the house.',
      },
    },
  });
  expect(errors).toEqual([]);
  const { submitPoliceReferral: sent } = data as {
    submitPoliceReferral: { referral: { id: string } };
  };
  return sent.referral.id;
};

const headersOf = async (as: string): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await fetchToken(as, partnership.run)}`,
  'x-purpose': 'MASH_SCREENING',
});

const open: Socket[] = [];

afterEach(() => {
  for (const socket of open.splice(0)) socket.raw.terminate();
});

const connect = async (as: string, more: object = {}): Promise<Socket> => {
  const url = partnership.run.urls.graphql.replace(/^http/, 'ws');
  const socket = await Socket.of(url, { ...(await headersOf(as)), ...more });
  open.push(socket);
  return socket;
};

const giveToSocialCare = async (document: string, input: object): Promise<unknown> => {
  const { data, errors } = await partnership.ask({
    ...{ as: 'mash-social-worker', purpose: 'MASH_SCREENING', document },
    variables: { input: { idempotencyKey: randomUUID(), ...input } },
  });
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0];
};

const openEpisode = async (): Promise<string> => {
  const document = `mutation ($input: OpenMashEpisodeInput!) {
    openMashEpisode(input: $input) { mashEpisode { reference } } }`;
  const children = { childIds: [childOf('ST-03')], localAuthority: shropshire };
  const opened = await giveToSocialCare(document, { ...children, invitedAgencies: ['POLICE'] });
  return (opened as { mashEpisode: { reference: string } }).mashEpisode.reference;
};

const closeEpisode = (reference: string): Promise<unknown> =>
  giveToSocialCare(
    `mutation ($input: EpisodeClosingInput!) { closeSocialCareEpisode(input: $input) { recordId } }`,
    { reference },
  );

const toldBy = (message: { readonly payload?: unknown } | undefined): Told =>
  message?.payload ?? {};

const eventIn = (told: Told): Event => {
  expect(told.errors).toBeUndefined();
  if (!told.data?.policeReferralSubmitted) throw new Error('No event was told.');
  return told.data.policeReferralSubmitted;
};

const follow = async (
  variables: Record<string, unknown> = {},
  as = 'social-care-system',
): Promise<Socket> => {
  const socket = await connect(as);
  socket.subscribe('1', referrals, variables);
  return socket;
};

const codesIn = (messages: readonly { readonly payload?: unknown }[]): readonly unknown[] =>
  messages.flatMap((message) =>
    (toldBy(message).errors ?? []).map(({ extensions: { code } }) => code),
  );

/** What the follower is told, up to and with a referral. */
const until = async (socket: Socket, referralId: string): Promise<readonly Event[]> => {
  for (let count = 1; ; count += 1) {
    const messages = await socket.next(count);
    const events = messages
      .filter((message) => toldBy(message).data?.policeReferralSubmitted)
      .map((message) => eventIn(toldBy(message)));
    if (events.some(({ referral }) => referral.id === referralId)) return events;
  }
};

/** Refers until the follower is told of it: from then on it hears of everything. */
const heard = async (socket: Socket): Promise<Event> => {
  const heardSo = socket.messages.all.length;
  while (socket.messages.all.length === heardSo) await submit(shropshire);
  return eventIn(toldBy(socket.messages.all[heardSo]));
};

describe('a referral of the police', () => {
  it('is told to the system of the area addressed, in codes, and to no other', async () => {
    const socket = await follow();
    const { cursor } = await heard(socket);
    const elsewhere = await submit(worcestershire);
    const id = await submit(shropshire, 'IMMEDIATE');
    const again = await follow({ after: cursor, localAuthority: shropshire });
    expect(codesIn(await again.next(1))).toEqual(['BAD_USER_INPUT']);
    again.subscribe('2', referrals, { after: cursor });
    const events = await until(again, id);
    expect(events.map(({ referral }) => referral.id)).not.toContain(elsewhere);
    expect(events.at(-1)).toEqual({
      cursor: expect.any(String),
      referral: {
        ...{ id, kind: 'CHILD_CONCERN', urgency: 'IMMEDIATE', riskGrade: 'MEDIUM' },
        submittedAt: expect.any(String),
      },
      children: [{ id: childOf('ST-03') }],
    });
  });

  it('is told as server-sent events too, and from the cursor of the other transport', async () => {
    const socket = await follow();
    const { cursor } = await heard(socket);
    const id = await submit(shropshire);
    const answers = new Log<Told>();
    const client = createClient({
      url: partnership.run.urls.graphql,
      headers: { ...(await headersOf('social-care-system')) },
    });
    const leave = client.subscribe(
      { query: referrals, variables: { after: cursor } },
      {
        next: (answer) => {
          answers.add(answer as Told);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
    while (!answers.all.some((told) => eventIn(told).referral.id === id)) {
      await answers.atLeast(answers.all.length + 1);
    }
    leave();
    client.dispose();
  });

  it('is told by role and purpose alone: an episode that is named gives nothing, and takes nothing when it closes', async () => {
    const reference = await openEpisode();
    const socket = await connect('social-care-system', { 'x-episode': reference });
    socket.subscribe('1', referrals);
    await heard(socket);
    await closeEpisode(reference);
    const id = await submit(shropshire);
    expect((await until(socket, id)).map(({ referral }) => referral.id)).toContain(id);
    // Nor does one that there never was keep anybody out.
    const other = await connect('social-care-system', { 'x-episode': 'ME-2014-99999' });
    other.subscribe('1', referrals, { after: 'START' });
    expect(await until(other, id)).not.toEqual([]);
  });

  it.each([
    ['a person of another agency', 'team-manager', {}, 'WITHHELD'],
    [
      'a role of the police that has nothing to do with it',
      'response-officer',
      {},
      'PURPOSE_NOT_AVAILABLE',
    ],
    [
      'who asks for another area',
      'social-care-system',
      { localAuthority: worcestershire },
      'PURPOSE_NOT_AVAILABLE',
    ],
    ['who brings a cursor that is none', 'social-care-system', { after: 'AAAA' }, 'BAD_USER_INPUT'],
  ])('is not told to %s', async (_, as, variables, code) => {
    const socket = await follow(variables, as);
    expect(codesIn(await socket.next(1))).toEqual([code]);
  });

  it('is told to the police’s own MASH of every area, and nobody’s account of it', async () => {
    const socket = await connect('mash-police');
    socket.subscribe('1', `subscription { policeReferralSubmitted { cursor referral { id } } }`);
    await heard(socket);
    const id = await submit(worcestershire);
    await until(socket, id);
  });
});
