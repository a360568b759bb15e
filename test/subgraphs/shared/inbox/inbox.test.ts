/** What an inbox takes in, and what it does about it, whatever is cut, comes again or fails. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  applied,
  countsOf,
  feed,
  follow,
  girl,
  once,
  problems,
  rows,
  setStage,
  submitted,
  tokenFile,
} from './support/stage.js';

setStage();

describe('the inbox', () => {
  it('takes in what was announced before it first connected, and what is announced after', async () => {
    const before = [submitted(), submitted()];
    feed.publish(...before);
    follow();
    await applied(before);
    const after = [submitted()];
    feed.publish(...after);
    await applied(after);
    expect(await countsOf([...before, ...after])).toEqual(once([...before, ...after]));
    expect(feed.asked).toEqual(['START']);
  });

  it('makes a record for each child of the index, received now, undecided, in the area told', async () => {
    const event = submitted({ unknownChildren: 2, children: [{ id: girl }, { id: randomUUID() }] });
    feed.publish(event);
    follow();
    await applied([event]);
    expect(
      await rows('select * from referral where police_referral_id = $1', event.referral.id),
    ).toMatchObject([
      {
        ...{ child_id: girl, area: 'E06000051', source: 'POLICE', narrative: null },
        ...{ decision: null, acknowledged_at: null, repeat_within_12m: true },
        received_at: '2014-11-14T17:00:00Z',
      },
    ]);
    expect(
      await rows('select * from arrived_referral where police_referral_id = $1', event.referral.id),
    ).toMatchObject([{ area: 'E06000051', unknown_children: 3 }]);
  });

  it('is on record: the system, what it did, about whom', async () => {
    const event = submitted();
    feed.publish(event);
    follow();
    await applied([event]);
    expect(
      await rows('select * from audit_record where record_id = $1', event.referral.id),
    ).toMatchObject([
      {
        ...{ kind: 'EVENT', operation: 'receiveReferral', subject: 'social-care-intake' },
        ...{ child_id: girl, purpose: 'MASH_SCREENING' },
      },
    ]);
  });

  it('loses nothing and does nothing twice, wherever its connection is cut', async () => {
    const events = Array.from({ length: 40 }, () => submitted());
    feed.cutEvery(7);
    feed.publish(...events);
    follow();
    await applied(events);
    expect(await countsOf(events)).toEqual(once(events));
    expect(feed.asked.length).toBeGreaterThan(5);
  });

  it('acts once on what is delivered again', async () => {
    const events = Array.from({ length: 5 }, () => submitted());
    feed.publish(...events, ...events);
    follow();
    const last = [submitted()];
    feed.publish(...last);
    await applied(last);
    expect(await countsOf(events)).toEqual(once(events));
  });

  it('acts once, however many replicas receive and act', async () => {
    const events = Array.from({ length: 60 }, () => submitted());
    follow();
    follow();
    follow();
    feed.publish(...events);
    await applied(events);
    expect(await countsOf(events)).toEqual(once(events));
  });

  it('acts on what an earlier process kept and did not act on', async () => {
    const event = submitted();
    await rows(
      `insert into inbox (event_id, feed, event, arrived_at, not_before)
       values ($1, 'policeReferralSubmitted', $2, now(), now())`,
      ...[event.id, JSON.stringify(event)],
    );
    follow();
    await applied([event]);
  });

  it('puts off what fails, goes on with what comes after, and comes back to it', async () => {
    const [bad, good] = [submitted(), submitted()];
    await rows(`create function broken() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await rows(
      `create trigger broken before insert on referral for each row
       when (new.police_referral_id = '${bad.referral.id}') execute function broken()`,
    );
    feed.publish(bad, good);
    follow();
    await applied([good]);
    expect(await countsOf([bad])).toMatchObject({ kept: 1, applied: 0, referrals: 0 });
    await rows('drop function broken() cascade');
    await applied([bad]);
    expect(problems).toContainEqual(`receiveReferral of the event ${bad.id} failed`);
  });

  it('passes by an event that is withheld from it, and says so', async () => {
    const events = [submitted(), submitted()];
    feed.publish(...events.slice(0, 1), { id: randomUUID(), isWithheld: true }, ...events.slice(1));
    follow();
    await applied(events);
    expect(problems).toEqual([
      'an event of the feed policeReferralSubmitted is withheld: ask its owner',
    ]);
    expect(feed.asked).toEqual(['START']);
  });

  it('asks for another token when the one it has is refused, however long that had to live', async () => {
    const [before, after] = [submitted(), submitted()];
    feed.publish(before);
    follow();
    await applied([before]);
    feed.refuse('a token');
    writeFileSync(tokenFile, 'another token');
    feed.cut();
    feed.publish(after);
    await applied([after]);
    expect(await countsOf([before, after])).toEqual(once([before, after]));
  });

  it('says so when its owner has let go of events, and goes on from the oldest that is there', async () => {
    const events = [submitted(), submitted()];
    feed.publish(...events);
    const first = follow();
    await applied(events);
    await first.stop();
    feed.expireCursors();
    const later = [submitted()];
    feed.publish(...later);
    follow();
    await applied(later);
    expect(feed.asked).toEqual(['START', '2', 'START']);
    expect(problems.join()).toContain('has let go of events that were not received');
    expect(await countsOf(events)).toEqual(once(events));
  });
});
