/** Somebody who follows the police's referrals over WebSocket, and what they are told. */
import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { Socket, type Message } from '../../gateway/subscribe/support/subscriber.js';
import { overHttp, tokenOf } from './attacker.js';
import type { Battlefield } from './battlefield.js';
import { publicSchema } from './oracle/marks.js';
import { personNamed } from './people.js';

/** Every feed of the schema. */
export const feedNames: readonly string[] = Object.keys(
  publicSchema.getSubscriptionType()?.getFields() ?? {},
);

const shropshire = 'E06000051';

/** A referral of the police to Shropshire; answers its id. */
export const refer = async (field: Battlefield, childIds: readonly string[]): Promise<string> => {
  const unknownChildren = childIds.length > 0 ? [] : [{ locality: 'Ludlow' }];
  const { data, errors } = await overHttp(field, {
    ...{ as: 'mash-police', purpose: 'MASH_SCREENING' },
    document: `mutation ($input: SubmitPoliceReferralInput!) {
      submitPoliceReferral(input: $input) { recordId } }`,
    variables: {
      input: {
        ...{ idempotencyKey: randomUUID(), childIds, unknownChildren, localAuthority: shropshire },
        ...{ kind: 'CHILD_CONCERN', urgency: 'SAME_DAY', reason: 'NEGLECT', riskGrade: 'MEDIUM' },
        narrative: 'A confidential account of what was seen.',
      },
    },
  });
  expect(errors).toEqual([]);
  return (data as { submitPoliceReferral: { recordId: string } }).submitPoliceReferral.recordId;
};

export interface Following {
  readonly as: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of the event. */
  readonly select?: string;
  /** In place of a token for an hour. */
  readonly token?: string;
}

interface Told {
  readonly data?: { readonly policeReferralSubmitted?: { readonly cursor: string } | null } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const toldBy = ({ payload }: Message): Told =>
  Array.isArray(payload) ? { errors: payload as Told['errors'] } : (payload ?? {});

export class Follower {
  private constructor(
    private readonly field: Battlefield,
    private readonly socket: Socket,
  ) {}

  static async of(
    field: Battlefield,
    { as, variables, select = 'cursor referral { id }', token }: Following,
  ): Promise<Follower> {
    const socket = await Socket.of(field.url.replace('http', 'ws'), {
      authorization: `Bearer ${token ?? (await tokenOf(field, personNamed(as)))}`,
      'x-purpose': 'MASH_SCREENING',
    });
    socket.subscribe(
      '1',
      `subscription ($localAuthority: ID, $after: String) {
         policeReferralSubmitted(localAuthority: $localAuthority, after: $after) { ${select} } }`,
      variables,
    );
    return new Follower(field, socket);
  }

  /** Refers until one more event is told: from then on everything is. Answers its cursor. */
  async heard(): Promise<string> {
    const before = this.socket.messages.all.length;
    while (this.socket.messages.all.length === before) await refer(this.field, []);
    const [message] = this.socket.messages.all.slice(before);
    const cursor = message && toldBy(message).data?.policeReferralSubmitted?.cursor;
    if (cursor === undefined) throw new Error(`No event: ${JSON.stringify(message)}`);
    return cursor;
  }

  /** Resolves when a referral is told; all before it have been told by then, or never are. */
  async hears(referralId: string): Promise<void> {
    while (!this.raw().includes(referralId)) {
      await this.socket.messages.atLeast(this.socket.messages.all.length + 1);
    }
  }

  /** The code with which nothing is told. */
  async refusal(): Promise<string | undefined> {
    const [message] = await this.socket.next(1);
    return message && toldBy(message).errors?.[0]?.extensions.code;
  }

  /** Resolves when the stream or its connection is over. */
  async ended(): Promise<void> {
    const isOver = (): boolean =>
      this.socket.messages.all.some(({ type }) => type === 'complete' || type === 'error');
    while (!isOver()) {
      const next = this.socket.messages.atLeast(this.socket.messages.all.length + 1);
      const isClosed = await Promise.race([
        this.socket.closing.then(() => true),
        next.then(() => false),
      ]);
      if (isClosed) return;
    }
  }

  raw(): string {
    return JSON.stringify(this.socket.messages.all);
  }

  leave(): void {
    this.socket.raw.terminate();
  }
}
