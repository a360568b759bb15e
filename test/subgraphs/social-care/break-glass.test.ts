import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { principalOf } from '../../support/ask-subgraph.js';
import { childOf } from '../../support/seeded.js';
import { askSocialCare, type AskedSocialCare } from './ask-social-care.js';

const holly = childOf('ST-03', 'girl');
const { issuer: iss, subject: sub } = principalOf('response-officer');

let asked: AskedSocialCare;

beforeAll(async () => {
  asked = await askSocialCare();
});

afterAll(async () => {
  await asked.stop();
});

const question = {
  as: 'response-officer',
  purpose: 'MASH_SCREENING',
  child: holly,
  select: 'identity { givenName } socialCare { disclosures { class state reason } }',
  pass: {
    owner: 'POLICE',
    episode: 'BG-2014-100001',
    kind: 'BG',
    agencies: ['POLICE'],
    people: [{ iss, sub, relation: 'INVITED' }],
  },
} as const;

describe('break-glass of the police, at social care', () => {
  it('opens status, narrative and contact, and nothing else', async () => {
    const answer = await asked.of(question);
    expect(answer?.identity ?? null).toBeNull();
    const states = answer?.socialCare?.disclosures as readonly Record<string, unknown>[];
    const closed = states.filter(({ state }) => state === 'WITHHELD').map((one) => one.class);
    expect(closed.sort()).toEqual([
      ...['CUSTODY', 'IDENTITY', 'IDENTITY_NHS_UPN', 'PROTECTED_ADDRESS'],
    ]);
  });

  it('alerts social care of it, once', async () => {
    await asked.of(question);
    await asked.of(question);
    const alerts = await asked.database.asOwner((owner) =>
      owner.query<readonly unknown[]>(
        'select kind, child_id, subject, agency, episode from access_alert',
      ),
    );
    expect(alerts).toEqual([
      {
        ...{ kind: 'BREAK_GLASS', child_id: holly, subject: sub, agency: 'POLICE' },
        episode: 'BG-2014-100001',
      },
    ]);
  });
});
