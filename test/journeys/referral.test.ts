/** The way of a referral: the police send it, social care decides, the police hear of it, by events alone. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { childview } from '../cli/support/childview.js';
import { childOf, operation, type Answer, type Partnership } from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('WRITTEN');
}, 180_000);

type Given = Readonly<Record<string, unknown>>;

const give = (
  as: string,
  document: string,
  input: Given,
  purpose: 'MASH_SCREENING' | 'S17_CIN_LAC_EARLYHELP' = 'MASH_SCREENING',
): Promise<Answer> =>
  partnership.ask({
    ...{ as, purpose, document },
    variables: { input: { idempotencyKey: randomUUID(), ...input } },
  });

const done = async (...asked: Parameters<typeof give>): Promise<Given> => {
  const { data, errors } = await give(...asked);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Given;
};

/** Asks again under the same key while the refusal says that it may succeed later. */
const whenArrived = async (...[as, document, input]: Parameters<typeof give>): Promise<Given> => {
  const idempotencyKey = randomUUID();
  for (;;) {
    const { data, errors } = await give(as, document, { idempotencyKey, ...input });
    if (errors.length === 0) return Object.values(data ?? {})[0] as Given;
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', retryable: true } }]);
  }
};

const seenByPolice = async (id: string): Promise<Given> => {
  const { data, errors } = await partnership.ask({
    ...{ as: 'mash-police', purpose: 'MASH_SCREENING', document: operation('police-referral') },
    variables: { id },
  });
  expect(errors).toEqual([]);
  return data?.policeReferral as Given;
};

/** What the police see of it, once social care's word has come to them. */
const told = async (id: string, field: string, value?: unknown): Promise<Given> => {
  for (;;) {
    const seen = await seenByPolice(id);
    if (value === undefined ? seen[field] !== null : seen[field] === value) return seen;
  }
};

const submit = async (children: Given): Promise<string> => {
  const { referral } = await done('response-officer', operation('submit-police-referral'), {
    ...{ localAuthority: 'E06000051', kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
    ...{ reason: 'NEGLECT', riskGrade: 'MEDIUM', narrative: 'No food in the house.', ...children },
  });
  return (referral as { id: string }).id;
};

const openPlan = `mutation ($input: OpenChildInNeedPlanInput!) { openChildInNeedPlan(input: $input) { recordId } }`;

describe('a referral about a child of the index', () => {
  it('arrives, is decided within its clock, and the police see the decision and the plan', async () => {
    const childId = childOf('ST-04');
    const policeReferralId = await submit({ childIds: [childId] });
    expect(await seenByPolice(policeReferralId)).toMatchObject({
      ...{ collectedAt: null, acknowledgedAt: null, decision: null, planMade: null },
    });
    const decided = await whenArrived('team-manager', operation('decide-referral'), {
      ...{ policeReferralId, decision: 'ASSESSMENT', reason: 'Known to early help.' },
    });
    expect(decided).toMatchObject({
      referral: { decision: 'ASSESSMENT', decisionClock: { status: 'MET' } },
    });
    expect(await told(policeReferralId, 'decision')).toMatchObject({
      ...{ decision: 'ASSESSMENT', decidedAt: expect.any(String), childRefs: [childId] },
    });
    await done(
      ...(['social-worker', openPlan] as const),
      {
        ...{ childIds: [childId], localAuthority: 'E06000051', summary: 'Visits every week.' },
        invitedAgencies: ['POLICE'],
      },
      'S17_CIN_LAC_EARLYHELP',
    );
    await told(policeReferralId, 'planMade', true);
  });
});

describe('a referral about a child who is in nobody’s index', () => {
  it('is collected, acknowledged with the child registered, and the police learn who it is', async () => {
    const given = { givenName: 'Invented', familyName: 'Child', dateOfBirth: '2010-02-03' };
    const policeReferralId = await submit({ unknownChildren: [given] });
    const { unknownChildren } = await done('team-manager', operation('collect-referral'), {
      policeReferralId,
    });
    const [unknown] = unknownChildren as readonly Given[];
    expect(unknown).toMatchObject({ givenName: 'Invented', dateOfBirth: '2010-02-03' });
    const taken = await whenArrived('team-manager', operation('acknowledge-referral'), {
      ...{ policeReferralId, children: [{ unknownChildId: unknown?.id, ...given }] },
    });
    expect(taken).toMatchObject({
      referral: { policeReferralId, decisionClock: { status: 'RUNNING' } },
    });
    const seen = await told(policeReferralId, 'acknowledgedAt');
    expect(seen.childRefs).toEqual([expect.any(String)]);
    expect(seen.unknownChildren).toEqual([
      { id: unknown?.id, givenName: 'Invented', childId: (seen.childRefs as readonly string[])[0] },
    ]);
    await done('team-manager', operation('decide-referral'), {
      ...{ policeReferralId, decision: 'EARLY_HELP' },
    });
    expect(await told(policeReferralId, 'decision')).toMatchObject({ decision: 'EARLY_HELP' });
  });
});

describe('what the agencies’ systems do of their own about it', () => {
  it('is nothing to explain to whoever holds the owners’ logs against the gateway’s', async () => {
    const { code, stdout } = await childview(['audit', 'reconcile', '--json'], {
      DATA_DIR: partnership.dataDir,
    });
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { unexplained: [] }]);
  });
});
