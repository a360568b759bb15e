/** One agency is away: its part says so, the rest answers, and nothing of its address is told. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childrenOf } from '../cli/support/processes.js';
import {
  childOf,
  episodeOf,
  startPartnership,
  type Answer,
  type Partnership,
} from '../journeys/support/partnership.js';
import { DatabaseServer } from './support/database-server.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await startPartnership();
}, 180_000);

afterAll(() => partnership.stop());

const document = `query ($id: ID!) { child(id: $id) {
  sources { agency state recordCount }
  police { knownToPolice }
  socialCare { involvementStatus }
  health { attendances { id } disclosures { class } }
  cps { cases { id } }
  chronology { edges { node { agency } } gaps { agency reason } }
  indicators { code state }
} }`;

const ask = (): Promise<Answer> =>
  partnership.ask({
    as: 'named-nurse',
    purpose: 'S47_STRATEGY_CP',
    episode: episodeOf('ST-10', 'S47_STRATEGY_CP'),
    document,
    variables: { id: childOf('ST-10') },
  });

/** The first answer in which nobody is away: whoever has just come, or come back, may be late on a busy machine. */
const askUntilAllAnswer = async (): Promise<Answer> => {
  for (;;) {
    const answer = await ask();
    if (!answer.errors.some(({ extensions }) => extensions.code === 'SOURCE_UNAVAILABLE'))
      return answer;
  }
};

const pidOf = (subgraph: string): number => {
  const pid = childrenOf(partnership.run.pid).find((candidate) =>
    readFileSync(`/proc/${String(candidate)}/cmdline`, 'utf8').includes(`main.js\0${subgraph}`),
  );
  if (pid === undefined) throw new Error(`No process serves ${subgraph}`);
  return pid;
};

const stateOf = ({ data }: Answer, agency: string): unknown => {
  const { child } = data as { child: { sources: { agency: string; state: string }[] } };
  return child.sources.find((source) => source.agency === agency)?.state;
};

const gapsOf = ({ data }: Answer): readonly unknown[] => {
  const { child } = data as { child: { chronology: { gaps: readonly unknown[] } } };
  return child.chronology.gaps;
};

const indicatorStates = ({ data }: Answer): Readonly<Record<string, string>> => {
  const { child } = data as { child: { indicators: { code: string; state: string }[] } };
  return Object.fromEntries(child.indicators.map(({ code, state }) => [code, state]));
};

const codes = ({ errors }: Answer): readonly string[] => [
  ...new Set(
    errors.map(({ path = [], extensions: { code } }) => `${path.slice(0, 2).join('.')} ${code}`),
  ),
];

describe('an agency that is away', () => {
  it('answers in full while everybody is there', async () => {
    const answer = await askUntilAllAnswer();
    expect(answer.errors).toEqual([]);
    expect(stateOf(answer, 'POLICE')).toBe('PARTIAL');
  });

  it('is SOURCE_UNAVAILABLE when its process hangs, and the rest answers', async () => {
    const pid = pidOf('police');
    process.kill(pid, 'SIGSTOP');
    try {
      const answer = await ask();
      expect(codes(answer)).toEqual([
        'child.police SOURCE_UNAVAILABLE',
        'child.chronology SOURCE_UNAVAILABLE',
      ]);
      expect(gapsOf(answer)).toContainEqual({ agency: 'POLICE', reason: 'UNAVAILABLE' });
      expect(indicatorStates(answer)).toMatchObject({
        R10: 'NOT_EVALUABLE',
        R07: 'NOT_EVALUABLE',
        R21: 'RAISED',
      });
      expect(stateOf(answer, 'POLICE')).toBe('UNAVAILABLE');
      expect(answer.data).toMatchObject({
        child: { police: null, health: { attendances: [{}] }, cps: { cases: [{}] } },
      });
      expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|localhost|:\d{4,5}\//);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect((await askUntilAllAnswer()).errors).toEqual([]);
  });

  it('is SOURCE_UNAVAILABLE when its process is killed, and comes back by itself', async () => {
    process.kill(pidOf('cps'), 'SIGKILL');
    const answer = await ask();
    expect(codes(answer)).toEqual([
      'child.cps SOURCE_UNAVAILABLE',
      'child.chronology SOURCE_UNAVAILABLE',
    ]);
    expect(gapsOf(answer)).toContainEqual({ agency: 'CPS', reason: 'UNAVAILABLE' });
    expect(indicatorStates(answer)).toMatchObject({ R12: 'NOT_EVALUABLE', R23: 'RAISED' });
    expect(stateOf(answer, 'CPS')).toBe('UNAVAILABLE');
    expect((await askUntilAllAnswer()).errors).toEqual([]);
  });

  it('is SOURCE_UNAVAILABLE when its database is away, and comes back with it', async () => {
    const server = await DatabaseServer.join(partnership.dataDir);
    try {
      await server.shut('HEALTH');
      const answer = await ask();
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(
        answer.errors.map(() => 'SOURCE_UNAVAILABLE'),
      );
      expect(stateOf(answer, 'HEALTH')).toBe('UNAVAILABLE');
      expect(stateOf(answer, 'POLICE')).toBe('PARTIAL');
    } finally {
      await server.open('HEALTH');
    }
    expect((await askUntilAllAnswer()).errors).toEqual([]);
    await server.leave();
  });
});
