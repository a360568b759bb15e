import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { feedRules } from '../../schema/policy/role-feed.js';
import { CommandFailure } from '../command-failure.js';
import { endedByErrors, type Ended } from './ended.js';
import { feedOperations } from './feed-operations.js';
import type { FeedQuestion } from './feed-question.js';

/** Acknowledging more often tells the owner nothing that it needs. */
const BETWEEN_MS = 1_000;

/** As the mutations call the agencies that publish. */
const publishers: Readonly<Record<string, string>> = {
  ...{ POLICE: 'Police', SOCIAL_CARE: 'SocialCare', CPS: 'Cps' },
};

const subscriber = z.object({
  name: z.string(),
  feed: z.string(),
  localAuthority: z.string().nullable(),
  cursor: z.string(),
});

type Subscriber = z.infer<typeof subscriber>;

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.unknown().optional(),
});

/** Sends one operation as the system; answers what GraphQL answers. Throws {@link Unanswered}. */
export type Send = (body: {
  readonly query: string;
  readonly variables: object;
}) => Promise<unknown>;

/** The gateway was not there, or refused: whether another try may do says `ended`. */
export class Unanswered extends Error {
  constructor(readonly ended: Ended) {
    super(ended.why);
    this.name = 'Unanswered';
  }
}

/** The agency that publishes a feed, as its mutations call it. @throws CommandFailure when it registers nobody */
const publisherOf = (feed: string): string => {
  const name = publishers[feedRules.find((rule) => rule.feed === feed)?.owner ?? ''];
  if (name !== undefined) return name;
  throw new CommandFailure('wrongUse', `Whoever publishes ${feed} registers nobody.`);
};

const textOf = (field: string): string =>
  feedOperations().find((operation) => operation.field === field)?.text ?? '';

/**
 * A system that follows a feed for good, under a name that the owner knows: where it is to begin, and how far it
 * has come.
 */
export class Registration {
  private readonly agency: string;
  private latest: string | null = null;
  private flushing: Promise<void> | null = null;

  constructor(
    private readonly name: string,
    private readonly question: FeedQuestion,
    /** Told what could not be acknowledged; the next one says it too. */
    private readonly say: (message: string) => void,
  ) {
    this.agency = publisherOf(question.feed);
  }

  /**
   * Where it has come to, which is now for one that is registered just now.
   * @throws Unanswered also when the name is that of another feed or area
   */
  async open(send: Send): Promise<{ readonly cursor: string; readonly isNew: boolean }> {
    const { feed, variables } = this.question;
    const localAuthority = variables.localAuthority ?? null;
    const known = await this.known(send);
    if (!known) return { cursor: (await this.register(send)).cursor, isNew: true };
    if (known.feed === feed && known.localAuthority === localAuthority) {
      return { cursor: known.cursor, isNew: false };
    }
    const of = `${known.feed} ${known.localAuthority ?? ''}`.trim();
    const why = `${this.name} is registered for another question: ${of}`;
    throw new Unanswered({ kind: 'REFUSED', why });
  }

  /** What is dealt with. Sent once a second at most, the newest alone. */
  acknowledge(cursor: string, send: Send): void {
    this.latest = cursor;
    this.flushing ??= this.flush(send, BETWEEN_MS).finally(() => {
      this.flushing = null;
    });
  }

  /** Resolves when all that was dealt with is acknowledged, or could not be. */
  async close(send: Send): Promise<void> {
    await this.flushing;
    await this.flush(send, 0);
  }

  private async flush(send: Send, pauseMs: number): Promise<void> {
    while (this.latest !== null) {
      const upTo = this.latest;
      this.latest = null;
      const input = { idempotencyKey: randomUUID(), name: this.name, upTo };
      await this.ask(`acknowledge${this.agency}Events`, { input }, send).catch(() => {
        this.say('what is printed could not be acknowledged; the next will');
      });
      if (pauseMs > 0) await new Promise((resume) => setTimeout(resume, pauseMs));
    }
  }

  private async known(send: Send): Promise<Subscriber | undefined> {
    const field = `${this.agency.charAt(0).toLowerCase()}${this.agency.slice(1)}Subscribers`;
    const listed = z.array(subscriber).parse(await this.ask(field, {}, send));
    return listed.find(({ name }) => name === this.name);
  }

  private async register(send: Send): Promise<Subscriber> {
    const { feed, variables } = this.question;
    const input = {
      ...{ idempotencyKey: randomUUID(), name: this.name, feed },
      localAuthority: variables.localAuthority ?? null,
    };
    const made = await this.ask(`register${this.agency}Subscriber`, { input }, send);
    return z.object({ subscriber }).parse(made).subscriber;
  }

  private async ask(field: string, variables: object, send: Send): Promise<unknown> {
    const read = answer.safeParse(await send({ query: textOf(field), variables }));
    const value = read.data?.data?.[field];
    if (value !== undefined && value !== null) return value;
    const ended = endedByErrors(read.data?.errors);
    throw new Unanswered(ended ?? { kind: 'LOST', why: 'the gateway does not answer' });
  }
}
