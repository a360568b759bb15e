/**
 * An owner whose database answers and takes no writes, whose audit log has no room on its disk, or whose records have none: what
 * cannot be put on record is not told, a command is done as a whole or refused, and all is well when there is room again.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childOf, operation, type Answer } from '../../journeys/support/partnership.js';
import { unrecorded } from '../support/disclosures-on-record.js';
import { trial } from '../support/faults-config.js';
import { MixedCallers } from '../support/mixed-callers.js';
import { mixedQuestions } from '../support/mixed-questions.js';
import { whileItComesNearer } from '../support/progress.js';
import { SmallDisk } from '../support/small-disk.js';
import { stage } from '../support/stage.js';
import { TableOnSmallDisk } from '../support/table-on-small-disk.js';

const MARK = 'A referral of the trial of no writes.';

/** How much of a referral is kept: itself, its announcement, its audit row and its receipt are one. */
const KEPT = `select count(*)::int as referrals,
    (select count(*)::int from outbox where topic = 'policeReferralSubmitted' and key in
      (select id::text from police_referral where narrative = $1)) as announced,
    (select count(*)::int from audit_record where operation = 'submitPoliceReferral' and refusal is null
      and record_id in (select id from police_referral where narrative = $1)) as recorded,
    (select count(*)::int from command_receipt where key like $2) as receipts
  from police_referral where narrative = $1`;

interface Kept {
  readonly referrals: number;
  readonly announced: number;
  readonly recorded: number;
  readonly receipts: number;
}

interface NoWrites {
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Whether the police may still tell what they hold. */
  readonly isReadable: boolean;
}

const fullDisk = (table: string, isReadable: boolean): NoWrites => {
  let moved: TableOnSmallDisk | null = null;
  return {
    isReadable,
    begin: async () => {
      moved = await TableOnSmallDisk.move(stage.server, 'POLICE', table);
      moved.fill();
    },
    end: async () => {
      await moved?.remove();
    },
  };
};

const closed: NoWrites = {
  isReadable: false,
  begin: () => stage.server.closeToWrites('POLICE'),
  end: () => stage.server.openToWrites('POLICE'),
};

const NEWEST_MONTH = `(select tableoid::regclass::text from audit_record order by at desc limit 1)`;

const hasDisk = SmallDisk.isPossible();

describe('an owner that cannot write', () => {
  const keys = `no-writes-${randomUUID().slice(0, 8)}`;
  let callers: MixedCallers;
  let sent = 0;
  let done = 0;

  beforeAll(async () => {
    callers = await MixedCallers.start(stage.partnership, mixedQuestions);
  }, trial.mostMs);

  afterAll(() => callers.stop());

  const calm = (): Promise<void> => {
    callers.begin();
    return whileItComesNearer(
      () => callers.unrest(),
      trial.stalledMs,
      () => callers.unsettled(),
    );
  };

  const submit = (key: string): Promise<Answer> =>
    stage.partnership.ask({
      ...{ as: 'response-officer', purpose: 'MASH_SCREENING' },
      document: operation('submit-police-referral'),
      variables: {
        input: {
          ...{ idempotencyKey: key, childIds: [childOf('ST-03')], localAuthority: 'E06000051' },
          ...{ kind: 'CHILD_CONCERN', urgency: 'SAME_DAY', reason: 'NEGLECT', riskGrade: 'MEDIUM' },
          narrative: MARK,
        },
      },
    });

  const isDone = ({ data }: Answer): boolean => Boolean(data?.submitPoliceReferral);

  /** There may be room for one or two yet. Answers the key of the one that is refused, and how. */
  const untilRefused = async (): Promise<readonly [string, Answer]> => {
    for (;;) {
      const key = `${keys}-${String((sent += 1))}`;
      const answer = await submit(key);
      if (!isDone(answer)) return [key, answer];
      done += 1;
    }
  };

  /** Answers how many there are, of each of the four as many. */
  const whole = async (): Promise<number> => {
    const { rows } = await stage.server.with('POLICE', (police) =>
      police.query<Kept>(KEPT, [MARK, `${keys}-%`]),
    );
    const [kept] = rows;
    const count = kept?.referrals ?? 0;
    expect(kept).toEqual({ referrals: count, announced: count, recorded: count, receipts: count });
    return count;
  };

  const whileNothingIsWritten = async ({ begin, end, isReadable }: NoWrites): Promise<void> => {
    await calm();
    await begin();
    let refused: readonly [string, Answer];
    try {
      refused = await untilRefused();
      const before = callers.tally().PARTIAL;
      const isPartial = (): number => (callers.tally().PARTIAL > before ? 0 : 1);
      if (!isReadable) await whileItComesNearer(isPartial, trial.stalledMs);
    } finally {
      await end();
    }
    const [key, answer] = refused;
    expect(answer.errors[0]?.extensions).toMatchObject({
      ...{ code: 'SOURCE_UNAVAILABLE', owner: 'POLICE', retryable: true },
    });
    // Done, and its record could not be told: the caller cannot know, and asks again under the same key.
    expect([done, done + 1]).toContain(await whole());
    await calm();
    // Whoever sends it again under its key gets it done, once.
    let again = await submit(key);
    while (!isDone(again)) again = await submit(key);
    done += 1;
    expect(await whole()).toBe(done);
    expect(await callers.wrong()).toEqual([]);
    expect(await unrecorded(stage.server, callers.disclosures)).toEqual([]);
  };

  it(
    'because its database takes none, tells nothing, and does nothing by halves',
    () => whileNothingIsWritten(closed),
    trial.mostMs,
  );

  (hasDisk ? it : it.skip)(
    'because the disk of its audit log is full, tells nothing, and does nothing by halves',
    () => whileNothingIsWritten(fullDisk(NEWEST_MONTH, false)),
    trial.mostMs,
  );

  (hasDisk ? it : it.skip)(
    'because the disk of its records is full, does nothing by halves, and tells what it holds',
    () => whileNothingIsWritten(fullDisk(`'police_referral'`, true)),
    trial.mostMs,
  );
});
