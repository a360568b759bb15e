/**
 * The way of a referral, from the officer to the police's knowledge of what became of it: whoever dies, and at
 * whichever step, both sides come to agree, and nothing is done twice.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childOf } from '../../journeys/support/partnership.js';
import { askUntilDone, submitUntilDone } from '../support/ask-until-done.js';
import { atPolice, atSocialCare, notAgreed, notArrived } from '../support/both-sides.js';
import { trial } from '../support/faults-config.js';
import { HeldSteps, steps, type Step } from '../support/held-steps.js';
import { killProcess } from '../support/killed.js';
import { referralsOf } from '../support/police-outbox.js';
import { whileItComesNearer } from '../support/progress.js';
import { stage } from '../support/stage.js';

const MARK = 'A referral that is held at a step of its way.';

const submitted = new Set<string>();
const stopping = new AbortController();

const once = (...done: readonly string[]) => Object.fromEntries(done.map((what) => [what, 1]));

const onceAtPolice = once(
  ...['submitPoliceReferral', 'policeReferralSubmitted'],
  ...['hearOfAcknowledgement', 'hearOfDecision'],
);
const onceAtSocialCare = once('receiveReferral', 'referralAcknowledged', 'referralDecided');

const { signal } = stopping;

const submit = async (): Promise<string> => {
  const childIds = [childOf('ST-03')];
  const referral = { localAuthority: 'E06000051', childIds, narrative: MARK };
  const id = await submitUntilDone(stage.partnership, referral, signal);
  submitted.add(id);
  return id;
};

const change =
  (operation: string) =>
  async (policeReferralId: string, given: object = {}) => {
    const order = { as: 'team-manager', operation, input: { policeReferralId, ...given } };
    await askUntilDone(stage.partnership, order, signal);
    return policeReferralId;
  };
const acknowledge = change('acknowledge-referral');
const decide = (id: string) => change('decide-referral')(id, { decision: 'ASSESSMENT' });

const arrived = (ids: readonly string[]): Promise<void> =>
  whileItComesNearer(() => notArrived(stage.server, ids), trial.stalledMs);

type Done = Promise<string>;

/** So many of them side by side. */
const some = (one: () => Done): readonly Done[] => Array.from({ length: trial.atEachStep }, one);

/** Referrals at each step, held there; answers what becomes of them. */
const someAtEachStep = async (held: HeldSteps): Promise<readonly Done[]> => {
  const come = async (...wanted: readonly Step[]): Promise<void> => {
    const missing = async () => (await held.missing(wanted)).length;
    await whileItComesNearer(missing, trial.stalledMs, () => `To come: ${wanted.join(' ')}`);
  };
  const [toAcknowledge, ...toDecide] = await Promise.all([
    Promise.all(some(submit)),
    ...Array.from({ length: 4 }, () => Promise.all(some(() => submit().then(acknowledge)))),
  ]);
  await arrived(toAcknowledge);
  // From the end of the way to its beginning: whoever is held holds up those behind.
  const underWay: Done[] = [];
  for (const step of ['hear', 'keepDecision', 'numberDecision'] as const) {
    await held.hold(step);
    underWay.push(...(toDecide.pop() ?? []).map(decide));
    await come(step);
  }
  for (const step of ['receive', 'keep', 'number', 'submit'] as const) {
    await held.hold(step);
    underWay.push(...some(() => submit().then(acknowledge).then(decide)));
    await come(step);
  }
  await held.hold('acknowledge');
  await held.hold('decide');
  underWay.push(...toAcknowledge.map((id) => acknowledge(id).then(decide)));
  underWay.push(...toDecide.flat().map(decide));
  // Who does not wait for them is told by the test.
  for (const one of underWay) one.catch(() => undefined);
  await come(...steps);
  return underWay;
};

/** Until the police have heard of every decision, and nothing waits in an inbox. */
const agreed = (): Promise<void> =>
  whileItComesNearer(() => notAgreed(stage.server, MARK), trial.stalledMs);

describe('the way of a referral', () => {
  beforeAll(() => HeldSteps.prepare(stage.server));

  afterAll(async () => {
    stopping.abort(new Error('The trial is over'));
    await HeldSteps.remove(stage.server);
  });

  for (const victim of ['police', 'social-care', 'gateway', 'PostgreSQL'] as const) {
    it(
      `ends in agreement, each thing done once, when ${victim} is killed while one is at each of its steps`,
      async () => {
        const held = await HeldSteps.open(stage.server);
        const underWay = await someAtEachStep(held);
        // The successor of a process begins while the database still does what was asked by the dead.
        await (victim === 'PostgreSQL'
          ? stage.server.kill()
          : killProcess(stage.partnership, victim));
        await held.release();
        await Promise.all(underWay);
        await agreed();
        const ids = [...(await referralsOf(stage.server, MARK))].sort();
        expect(ids).toEqual([...submitted].sort());
        const done = { decision: 'ASSESSMENT', isAcknowledged: true };
        expect(await atPolice(stage.server, ids)).toEqual(
          ids.map((id) => ({ id, ...done, times: onceAtPolice })),
        );
        expect(await atSocialCare(stage.server, ids)).toEqual(
          ids.map((id) => ({ id, ...done, times: onceAtSocialCare })),
        );
      },
      trial.mostMs,
    );
  }
});
