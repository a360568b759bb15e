import { describe, expect, it } from '@jest/globals';
import { Rounds, type RoundsOptions } from '../../../subgraphs/shared/rounds.js';

class Watch extends Rounds {
  constructor(
    private readonly options: RoundsOptions & { readonly round: () => Promise<unknown> },
  ) {
    super(options);
  }

  override look(): Promise<unknown> {
    return this.options.round();
  }
}

let stop: () => Promise<void> = () => Promise.resolve();

describe('rounds', () => {
  it('are made one at a time, and stopping waits for the one under way', async () => {
    let running = 0;
    let most = 0;
    let finish: () => void = () => undefined;
    const begun = new Promise<void>((hasBegun) => {
      const rounds = new Watch({
        everyMs: 1,
        round: async () => {
          most = Math.max(most, ++running);
          hasBegun();
          await new Promise<void>((done) => (finish = done));
          running -= 1;
        },
        onProblem: () => undefined,
      });
      rounds.start();
      stop = () => rounds.stop();
    });
    await begun;
    const stopped = stop().then(() => running);
    finish();
    expect(await stopped).toBe(0);
    expect(most).toBe(1);
  });

  it('go on after one that failed, and tell why it did', async () => {
    const problems: unknown[] = [];
    await new Promise<void>((done) => {
      let made = 0;
      const rounds = new Watch({
        everyMs: 1,
        round: () => {
          made += 1;
          if (made < 3) throw new Error(`round ${String(made)}`);
          done();
          return Promise.resolve();
        },
        onProblem: (error) => problems.push(error),
      });
      rounds.start();
      stop = () => rounds.stop();
    });
    await stop();
    expect(problems).toEqual([new Error('round 1'), new Error('round 2')]);
  });
});
