import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '../../../schema/time/instant.js';
import { readClock } from '../../../subgraphs/shared/clock/read-clock.js';
import { world2014 } from '../../support/world-2014.js';
import { askSocialCare, type AskedSocialCare } from './ask-social-care.js';

let asked: AskedSocialCare;

beforeAll(async () => {
  asked = await askSocialCare();
}, 180_000);

afterAll(async () => {
  await asked.stop();
});

const time = { now: '2014-11-14T17:00:00Z', ruleset: 'WM_2014' } as const;
const figures = 'counted inTime late overdue running inTimePercent';

const statusesOfReferrals = (): readonly string[] =>
  world2014()
    .socialCare.referrals.filter(({ receivedAt }) => dayOf(receivedAt) >= '2013-11-14')
    .map(
      ({ receivedAt, decidedAt }) =>
        readClock({
          ...{ code: 'REFERRAL_DECISION', startedAt: receivedAt, stoppedAt: decidedAt },
          ...time,
        }).status,
    );

describe('the timeliness of decisions on referrals', () => {
  it('counts as their clocks do, over the last year', async () => {
    const { data, errors } = await asked.report(
      'ig-auditor',
      `{ referralTimeliness { ${figures} } }`,
    );
    expect(errors).toEqual([]);
    const statuses = statusesOfReferrals();
    const count = (...of: string[]): number => statuses.filter((one) => of.includes(one)).length;
    expect(statuses.length).toBeGreaterThan(50);
    expect(data).toMatchObject({
      referralTimeliness: {
        counted: statuses.length,
        inTime: count('MET'),
        late: count('MET_LATE'),
        overdue: count('BREACHED'),
        running: count('RUNNING', 'DUE_SOON'),
      },
    });
  });

  it('hides small counts of one authority from another agency, and not from its own', async () => {
    const document = `{ referralTimeliness(la: "E06000019") { ${figures} } }`;
    const own = await asked.report('team-manager', document);
    const other = await asked.report('ig-auditor', document);
    const numbers = Object.values(own.data?.referralTimeliness ?? {}).map(Number);
    expect(numbers.some((count) => count >= 1 && count <= 4)).toBe(true);
    for (const count of Object.values(other.data?.referralTimeliness ?? {})) {
      if (typeof count === 'number') expect(count === 0 || count > 4).toBe(true);
    }
  });

  it.each([['from: "2014-11-02", to: "2014-11-01"'], ['from: "1999-01-01"']])(
    'refuses the period %s',
    async (period) => {
      const document = `{ referralTimeliness(${period}) { counted } }`;
      const { errors } = await asked.report('ig-auditor', document);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    },
  );
});

describe('the timeliness of initial conferences', () => {
  it('is against the day that each record was set', async () => {
    const { data } = await asked.report('ig-auditor', `{ icpcTimeliness { ${figures} } }`);
    const due = world2014().socialCare.conferences.filter(
      ({ targetDate }) => targetDate >= '2013-11-14' && targetDate <= '2014-11-14',
    );
    const inTime = due.filter(({ heldOn, targetDate }) => heldOn !== null && heldOn <= targetDate);
    expect(data).toMatchObject({
      icpcTimeliness: { counted: due.length, inTime: inTime.length },
    });
  });
});

describe('attendance at strategy discussions', () => {
  it('is counted by agency', async () => {
    const document = '{ strategyDiscussionAttendance(agency: POLICE) { held attended percent } }';
    const { data, errors } = await asked.report('police-supervisor', document);
    expect(errors).toEqual([]);
    const lines = world2014().socialCare.strategyDiscussions.flatMap(({ attendees }) =>
      attendees.filter(({ agency }) => agency === 'POLICE'),
    );
    const attended = lines.filter((line) => line.attended).length;
    expect(data).toMatchObject({
      strategyDiscussionAttendance: { held: lines.length, attended },
    });
  });
});

describe('the completeness of what should be written down of every child', () => {
  const born = 'child_identity where not is_unborn';
  const select = 'total recorded byLocalAuthority { localAuthority total }';

  it.each([
    ['ETHNICITY', born, `ethnicity <> 'NOBT'`],
    ['SPECIAL_NEEDS', born, 'send_status is not null'],
    ['CHILDS_VOICE', 'child_and_family_assessment', 'voice_of_child_recorded'],
  ])('counts %s as the records have it, in all and by area', async (field, rows, recorded) => {
    const document = `{ socialCareDataCompleteness(field: ${field}) { ${select} } }`;
    const { data, errors } = await asked.report('ig-auditor', document);
    expect(errors).toEqual([]);
    await asked.database.asOwner(async (owner) => {
      const count = `count(*)::int as total, count(*) filter (where ${recorded})::int as recorded`;
      const [all] = await owner.query<readonly object[]>(`select ${count} from ${rows}`);
      const byLocalAuthority = await owner.query<readonly object[]>(
        `select area as "localAuthority", count(*)::int as total from ${rows} group by area order by area`,
      );
      expect(byLocalAuthority).toHaveLength(4);
      expect(data).toEqual({ socialCareDataCompleteness: { ...all, byLocalAuthority } });
    });
  });
});
