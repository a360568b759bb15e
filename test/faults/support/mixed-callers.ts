/** People who ask without a pause while things die, remember what they were told, and hold it against the answer before. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fetchToken } from '../../../cli/running/fetch-token.js';
import type { Agency } from '../../../schema/principal/agency.js';
import { headersOf, type Partnership } from '../../journeys/support/partnership.js';
import { judge, readTold, type Told, type Verdict } from './judged-answer.js';
import type { MixedQuestion } from './mixed-questions.js';

/** UNANSWERED: the connection was lost, or there was none. */
export type Outcome = Verdict | 'UNANSWERED';

export type Counts = Readonly<Record<Outcome, number>>;

/** An answer in which some owners disclosed something. */
export interface Disclosure {
  readonly requestId: string;
  readonly owners: readonly Agency[];
}

/** From an answer to the next question. */
const THINK_MS = 20;

/** So many right answers in a row, and nothing is amiss. */
const CALM = 2;

interface Caller {
  readonly question: MixedQuestion;
  right: Told;
  /** Right answers in a row, of questions asked since the last `begin`. */
  calm: number;
  calmAt: number;
  last: Outcome;
}

interface Answered {
  readonly told: Told;
  readonly text: string;
}

/** Not the right answer, nor a part of it: it may be that of another minute. */
interface Doubtful extends Answered {
  readonly caller: Caller;
}

const partAt = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (part, step) => (part as Readonly<Record<string, unknown>> | null)?.[step] ?? null,
      data,
    );

export class MixedCallers {
  /** Every answer that disclosed anything. */
  readonly disclosures: Disclosure[] = [];
  private readonly counts = { RIGHT: 0, PARTIAL: 0, REFUSED: 0, UNANSWERED: 0, WRONG: 0 };
  private readonly doubtful: Doubtful[] = [];
  private turn = 0;
  private slowest = 0;
  private isStopped = false;
  private asking: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly partnership: Pick<Partnership, 'run'>,
    private readonly callers: readonly Caller[],
  ) {}

  /** Resolves when each has been answered in full, and asks on. */
  static async start(
    partnership: Pick<Partnership, 'run'>,
    questions: readonly MixedQuestion[],
  ): Promise<MixedCallers> {
    const callers = questions.map((question) => {
      const right: Told = { data: null, errors: [] };
      return { question, right, calm: 0, calmAt: 0, last: 'RIGHT' as const };
    });
    const mixed = new MixedCallers(partnership, callers);
    await Promise.all(callers.map((caller) => mixed.learn(caller)));
    mixed.asking = Promise.all(callers.map((caller) => mixed.askOn(caller)));
    return mixed;
  }

  /** So far. What is doubtful counts as wrong until `wrong` has looked again. */
  tally(): Counts {
    return { ...this.counts };
  }

  /** A fault has come: answers to what was asked before say nothing about what comes after it. */
  begin(): void {
    this.turn += 1;
    this.slowest = 0;
    for (const caller of this.callers) caller.calm = 0;
  }

  /** Milliseconds that the slowest answer since it began took. */
  slowestMs(): number {
    return Math.round(this.slowest);
  }

  /** Callers who have not been answered in full, twice in a row, since it began. */
  unrest(): number {
    return this.callers.filter(({ calm }) => calm < CALM).length;
  }

  /** Callers who were answered in full when they asked last. */
  served(): number {
    return this.callers.filter(({ last }) => last === 'RIGHT').length;
  }

  /** Whom `unrest` counts, and how their last question ended. */
  unsettled(): string {
    return this.callers
      .filter(({ calm }) => calm < CALM)
      .map(({ question, last }) => `${question.name}: ${last}`)
      .join('; ');
  }

  /** When the last of them was. */
  calmAt(): number {
    return Math.max(...this.callers.map(({ calmAt }) => calmAt));
  }

  /** Answers that are neither the one before everything nor the one now, nor parts of them. */
  async wrong(): Promise<readonly string[]> {
    const doubtful = this.doubtful.splice(0);
    for (const caller of new Set(doubtful.map((one) => one.caller))) await this.learn(caller);
    const stillWrong = doubtful.filter(({ caller, told }) => judge(told, caller.right) === 'WRONG');
    return stillWrong.map(({ caller, text }) => `${caller.question.name}: ${text.slice(0, 2_000)}`);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.asking;
  }

  private async learn(caller: Caller): Promise<void> {
    for (;;) {
      const { told } = (await this.ask(caller)) ?? {};
      const isMissing = told?.errors.some(({ extensions }) => extensions?.code !== 'WITHHELD');
      if (told && isMissing === false) {
        caller.right = told;
        return;
      }
      await pause(THINK_MS);
    }
  }

  /** Null where the connection was lost, or there was none. */
  private async ask({ question }: Caller): Promise<Answered | null> {
    const { run } = this.partnership;
    const requestId = randomUUID();
    const { document: query, variables } = question;
    const headers = headersOf(question, await fetchToken(question.as, run));
    const text = await fetch(run.urls.graphql, {
      method: 'POST',
      headers: { ...headers, 'x-request-id': requestId },
      body: JSON.stringify({ query, variables }),
    })
      .then((response) => response.text())
      .catch(() => null);
    if (text === null) return null;
    const told = readTold(text);
    const owners = Object.entries(question.owners).flatMap(([path, owner]) =>
      partAt(told.data, path) === null ? [] : [owner],
    );
    if (owners.length > 0) this.disclosures.push({ requestId, owners: [...new Set(owners)] });
    return { told, text };
  }

  private async askOn(caller: Caller): Promise<void> {
    while (!this.isStopped) {
      const { turn } = this;
      const askedAt = performance.now();
      const answer = await this.ask(caller);
      const outcome = answer === null ? 'UNANSWERED' : judge(answer.told, caller.right);
      this.counts[outcome] += 1;
      caller.last = outcome;
      if (answer && outcome === 'WRONG') this.doubtful.push({ caller, ...answer });
      if (turn === this.turn) {
        this.slowest = Math.max(this.slowest, performance.now() - askedAt);
        caller.calm = outcome === 'RIGHT' ? caller.calm + 1 : 0;
        if (caller.calm === CALM) caller.calmAt = performance.now();
      }
      await pause(THINK_MS);
    }
  }
}
