/** What was acted on is let go of in time; what waits never is. */
import { describe, expect, it } from '@jest/globals';
import { InboxDesk, inboxSubject } from '../../../../subgraphs/shared/inbox/inbox-desk.js';
import { InboxKeeper } from '../../../../subgraphs/shared/inbox/inbox-keeper.js';
import type { FedEvent } from '../../../support/small-feed.js';
import {
  applied,
  countsOf,
  database,
  feed,
  follow,
  once,
  problems,
  rows,
  setStage,
  stopAll,
  submitted,
} from './support/stage.js';

setStage();

describe('an inbox whose events were acted on long ago', () => {
  const clear = () =>
    new InboxKeeper({
      ...{ desk: new InboxDesk(database.dataSource), keptDays: 30 },
      onProblem: () => undefined,
    }).look();

  const actedOn = (daysAgo: number, ...events: readonly FedEvent[]) =>
    rows(
      `update inbox set applied_at = now() - $2 * interval '1 day' where event_id = any($1)`,
      ...[events.map(({ id }) => id), daysAgo],
    );

  it('keeps what is new, and whatever waits, however old', async () => {
    const [old, recent, waiting] = [submitted(), submitted(), submitted()];
    feed.publish(old, recent);
    follow();
    await applied([old, recent]);
    await stopAll();
    await rows(
      `insert into inbox (event_id, feed, event, arrived_at, not_before) values
        ($1, 'nobodys', '{}', now() - interval '9 years', now() - interval '9 years')`,
      waiting.id,
    );
    await actedOn(31, old);
    await actedOn(29, recent);
    expect(await clear()).toBe(1);
    expect(await countsOf([old])).toMatchObject({ kept: 0 });
    expect(await countsOf([recent, waiting])).toMatchObject({ kept: 2, applied: 1 });
  });

  it('does nothing about an event that is told again after it', async () => {
    const events = Array.from({ length: 3 }, () => submitted());
    feed.publish(...events);
    follow();
    await applied(events);
    await actedOn(31, ...events);
    expect(await clear()).toBe(events.length);
    feed.publish(...events);
    await applied(events);
    expect(await countsOf(events)).toEqual(once(events));
    expect(problems).toEqual([]);
  });

  it('cannot clear what waits: the database forbids it', async () => {
    const waiting = submitted();
    await rows(
      `insert into inbox (event_id, feed, event, arrived_at, not_before) values
        ($1, 'nobodys', '{}', now(), now())`,
      waiting.id,
    );
    await database.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('app.issuer', '', true)`);
      await manager.query(`select set_config('app.subject', $1, true)`, [inboxSubject]);
      await manager.query('delete from inbox where event_id = $1', [waiting.id]);
    });
    expect(await countsOf([waiting])).toMatchObject({ kept: 1 });
  });
});
