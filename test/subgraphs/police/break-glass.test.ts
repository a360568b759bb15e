import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withBreakGlass } from '../../../subgraphs/shared/break-glass/break-glass-episodes.js';
import { passDesk } from '../../../subgraphs/shared/server/pass-desk.js';
import { principalOf } from '../../support/ask-subgraph.js';
import { openDesk, type Desk, type Outcome } from '../../support/command-desk.js';
import { childOf } from '../../support/seeded.js';

const holly = childOf('ST-03', 'girl');
const other = childOf('ST-17', 'boy');
const reason = 'She said on the telephone that he is outside with a knife.';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('POLICE');
});

afterAll(async () => {
  await desk.stop();
});

const declare = (as: string, childId: string): Promise<Outcome> =>
  desk.give({
    ...{ as, purpose: 'MASH_SCREENING', command: 'declarePoliceBreakGlass' },
    type: 'BreakGlassInput',
    input: { childId, reason },
    select: 'recordId breakGlass { reference expiresAt reviewedAt }',
  });

const review = (as: string, breakGlassId: unknown): Promise<Outcome> =>
  desk.give({
    ...{ as, purpose: 'AUDIT', command: 'recordPoliceAccessReview' },
    type: 'AccessReviewInput',
    input: { breakGlassId, finding: 'The risk was real; the child was found and is safe.' },
  });

const finder = () => {
  const passes = passDesk('POLICE', desk.database.dataSource);
  return withBreakGlass(desk.database.finder, { owner: 'POLICE', desk: passes });
};

const referenceIn = ({ payload }: Outcome): string =>
  (payload?.breakGlass as { reference: string }).reference;

describe('break-glass', () => {
  it('is an episode for one child and one person, for an hour of real time', async () => {
    const declared = await declare('response-officer', holly);
    const reference = referenceIn(declared);
    expect(reference).toMatch(/^BG-2014-\d+$/);
    const episode = await finder().byReference(reference);
    const { issuer: iss, subject: sub } = principalOf('response-officer');
    expect(episode).toMatchObject({
      ...{ kind: 'BG', agencies: ['POLICE'], closedAt: null },
      people: [{ iss, sub, relation: 'INVITED' }],
      children: [{ id: holly }],
    });
    const left =
      (episode?.endsAtSeconds ?? 0) -
      Math.floor(Date.parse(String((await desk.rows('select now() as now'))[0]?.now)) / 1000);
    expect(left).toBeGreaterThan(3_500);
    expect(left).toBeLessThanOrEqual(3_600);
  });

  it('alerts its own agency, announces itself, and is on record', async () => {
    const [row] = await desk.rows(
      `select reference, id from break_glass where child_id = $1`,
      holly,
    );
    expect(
      await desk.rows(
        'select kind, subject, episode, purpose from access_alert where child_id = $1',
        holly,
      ),
    ).toEqual([
      {
        ...{ kind: 'BREAK_GLASS', subject: 'response-officer', purpose: 'MASH_SCREENING' },
        episode: row?.reference,
      },
    ]);
    expect(await desk.rows(`select key from outbox where topic = 'breakGlassDeclared'`)).toEqual([
      { key: row?.id },
    ]);
  });

  it('is not declared again for the child until a second person has reviewed it', async () => {
    expect(await declare('response-officer', holly)).toMatchObject({
      code: 'CONFLICT',
      refusal: { retryable: false },
    });
    expect((await declare('response-officer', other)).code).toBeNull();
    expect((await declare('mash-police', holly)).code).toBeNull();
  });

  it('is never reviewed by its reader, and closed by the review', async () => {
    const own = await declare('police-supervisor', holly);
    expect(await review('police-supervisor', own.payload?.recordId)).toMatchObject({
      code: 'CONFLICT',
    });
    const [first] = await desk.rows(
      `select id, reference from break_glass where child_id = $1 and subject = 'response-officer'`,
      holly,
    );
    expect((await review('response-officer', first?.id)).code).toBe('PURPOSE_NOT_AVAILABLE');
    expect((await review('police-supervisor', first?.id)).code).toBeNull();
    expect(await finder().byReference(String(first?.reference))).toBeNull();
    expect((await review('police-supervisor', first?.id)).code).toBe('CONFLICT');
    expect((await declare('response-officer', holly)).code).toBeNull();
  });

  it('cannot be declared for a child who does not exist for the caller (M5)', async () => {
    const { issuer, subject } = principalOf('custody-officer');
    const of = childOf('ST-20', 'baby');
    await desk.rows(
      `insert into conflict_of_interest values ($1, $2, $3, 'uncle', now())`,
      ...[issuer, subject, of],
    );
    const outcome = await desk.give({
      ...{ as: 'custody-officer', purpose: 'CUSTODY_WELFARE', command: 'declarePoliceBreakGlass' },
      type: 'BreakGlassInput',
      input: { childId: of, reason },
    });
    expect(outcome).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is for no purpose but protection', async () => {
    const outcome = await desk.give({
      ...{ as: 'investigator', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
      ...{ command: 'declarePoliceBreakGlass', type: 'BreakGlassInput' },
      input: { childId: holly, reason },
    });
    expect(outcome.code).toBe('PURPOSE_NOT_AVAILABLE');
  });
});
