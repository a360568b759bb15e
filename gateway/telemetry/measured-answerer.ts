import { tracedFrom } from '../../runtime/tracing/traced.js';
import { Refusal } from '../../schema/errors/refusal.js';
import { otherOperation, outcomeOf } from '../../schema/telemetry/operation-metrics.js';
import { steadyMillis } from '../../schema/time/real-clock.js';
import type { Answerer, IncomingOperation, StreamedAnswer } from '../answer.js';
import type { OperationRegister } from '../registered/operation-register.js';
import type { GatewayMetrics } from './gateway-metrics.js';

type Answers = Pick<Answerer, 'answer' | 'subscribe'>;

const refusalOf = (error: unknown): string =>
  error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR';

/** The same answerer, each operation counted under its registered name, and timed when it ends by itself. */
export class MeasuredAnswerer implements Answers {
  constructor(
    private readonly answers: Answers,
    private readonly metrics: GatewayMetrics,
    private readonly register: OperationRegister,
  ) {}

  async answer(incoming: IncomingOperation): Promise<StreamedAnswer> {
    const operation = this.nameOf(incoming);
    const start = steadyMillis();
    const answer = await this.counted(operation, () =>
      tracedFrom(incoming.context.headers, 'request', { operation }, () =>
        this.answers.answer(incoming),
      ),
    );
    this.metrics.operationSeconds.observe({ operation }, (steadyMillis() - start) / 1000);
    this.metrics.operations.inc({ operation, outcome: outcomeOf(answer) });
    return answer;
  }

  async subscribe(
    incoming: IncomingOperation,
    onTooSlow: () => void,
  ): Promise<AsyncGenerator<StreamedAnswer, void>> {
    const operation = this.nameOf(incoming);
    const events = await this.counted(operation, () => this.answers.subscribe(incoming, onTooSlow));
    this.metrics.operations.inc({ operation, outcome: 'ANSWERED' });
    return events;
  }

  private nameOf({ document }: IncomingOperation): string {
    return this.register.nameOf(document) ?? otherOperation;
  }

  private async counted<T>(operation: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.metrics.operations.inc({ operation, outcome: refusalOf(error) });
      throw error;
    }
  }
}
