/** Attacks that the moment makes: a record restricted, a conflict of interest, broken glass, a caller shut out or gone. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issuerOf } from '../../dev/issuer/issuers.js';
import { agencies } from '../../schema/principal/agency.js';
import { about } from './cases/case.js';
import { closed, conflicted, during, restricted } from './cases/circumstances.js';
import { overHttp, patiently, transports, type Attack, type Outcome } from './support/attacker.js';
import { startBattlefield, type Battlefield } from './support/battlefield.js';
import { countCases } from './support/count-cases.js';
import { canariesIn } from './support/dataset/canaries.js';
import { openEpisodes } from './support/dataset/episodes.js';
import { nobody, target } from './support/dataset/target-child.js';
import { ofChildren, pastGateway } from './support/hostile-gateway.js';

let field: Battlefield;

beforeAll(async () => {
  field = await startBattlefield();
}, 120_000);

afterAll(() => field.stop());

const ask = patiently(overHttp);

const everywhere = `{ id
  police { knownToPolice crimes { crimeNumber } disclosures { class state held count reason } }
  socialCare { involvementStatus disclosures { class state held count reason } }
  health { nhsNumberVerified attendances { id } disclosures { class state held count reason } }
  cps { cases { status } disclosures { class state held count reason } } }`;

const codesOf = ({ errors }: Pick<Outcome, 'errors'>): readonly string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

const partOf = {
  POLICE: 'police',
  SOCIAL_CARE: 'socialCare',
  HEALTH: 'health',
  CPS: 'cps',
} as const;

type Part = Readonly<Record<string, unknown>> & {
  readonly disclosures: readonly {
    state: string;
    held: unknown;
    count: unknown;
    reason: unknown;
  }[];
};

const partIn = ({ data }: Outcome, part: string): Part | null =>
  (data as { child: Readonly<Record<string, Part | null>> | null }).child?.[part] ?? null;

describe('a record that its owner restricts', () => {
  it.each(agencies)('is withheld by %s in every class, whatever is held', async (owner) => {
    countCases('restricted');
    const outcome = await during(field, restricted(owner), () =>
      ask(field, about('mash-social-worker', everywhere)),
    );
    const { disclosures = [], ...values } = partIn(outcome, partOf[owner]) ?? {};
    expect(Object.values(values).filter((value) => value !== null)).toEqual([]);
    for (const one of disclosures) {
      expect(one).toMatchObject({ state: 'WITHHELD', held: null, count: null });
      expect(one).toMatchObject({ reason: 'RESTRICTED_RECORD' });
    }
    const said = outcome.errors.filter(({ extensions }) => extensions.owner === owner);
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said.map(({ extensions }) => extensions.reason))).toEqual(
      new Set(['RESTRICTED_RECORD']),
    );
    expect(canariesIn(outcome.raw).filter(({ column }) => column.startsWith(owner))).toEqual([]);
  });
});

describe('a child in whom the caller has a conflict of interest', () => {
  const as = 'police-hau-assessor';

  it('is nobody where the episode’s owner says so: as one who does not exist, on every transport', async () => {
    const attack = about(as, everywhere);
    await during(field, conflicted('SOCIAL_CARE', 'POLICE', as), async () => {
      for (const transport of Object.values(transports)) {
        countCases('conflicts');
        const hers = await patiently(transport)(field, attack);
        const nobodys = await patiently(transport)(field, { ...attack, variables: { id: nobody } });
        // The discussion is about her alone: without her there is none.
        expect(codesOf(hers)).toEqual(['EPISODE_NOT_FOUND']);
        expect({ data: hers.data, errors: hers.errors }).toEqual({
          data: nobodys.data,
          errors: nobodys.errors,
        });
        expect(field.exchangesOf(hers.requestId)).toEqual([]);
      }
    });
  });

  it.each(['POLICE', 'HEALTH', 'CPS'] as const)(
    'is nobody to %s alone where that owner says so, and an incident is raised',
    async (owner) => {
      countCases('conflicts');
      const person = 'police-supervisor';
      const outcome = await during(field, conflicted(owner, 'POLICE', person), () =>
        ask(field, about(person, everywhere)),
      );
      expect(partIn(outcome, partOf[owner])).toBeNull();
      expect(canariesIn(outcome.raw).filter(({ column }) => column.startsWith(owner))).toEqual([]);
      expect(
        await field.databases[owner].rows(
          'select kind, subject from access_alert where child_id = $1 and subject = $2',
          [target, person],
        ),
      ).toEqual([{ kind: 'CONFLICT_OF_INTEREST', subject: person }]);
    },
  );
});

const command = (as: string, document: string, input: object): Attack => ({
  ...{ as, purpose: 'MASH_SCREENING', document },
  variables: { input: { idempotencyKey: randomUUID(), ...input } },
});

const declaring = (agency: string, as: string, reason: string): Attack =>
  command(
    as,
    `mutation ($input: BreakGlassInput!) { declared: declare${agency}BreakGlass(input: $input) {
       breakGlass { reference } } }`,
    { childId: target, reason },
  );

const risk = 'He is outside the door with a knife.';

describe('broken glass', () => {
  it.each([
    ['a system', declaring('SocialCare', 'social-care-system', risk), 'PURPOSE_NOT_AVAILABLE'],
    ['another agency’s people', declaring('Health', 'mash-police', risk), 'PURPOSE_NOT_AVAILABLE'],
    ['who gives no reason', declaring('Police', 'mash-police', ''), 'BAD_USER_INPUT'],
    ['who gives blanks for one', declaring('Police', 'mash-police', ' \n\t '), 'BAD_USER_INPUT'],
  ])('is not declared by %s', async (_, attack, code) => {
    countCases('break-glass');
    const outcome = await ask(field, attack);
    expect(codesOf(outcome)).toEqual([code]);
    expect(outcome.data).toEqual({ declared: null });
  });

  const declared = async (as: string): Promise<string> => {
    const { data } = await ask(field, declaring('Police', as, risk));
    const told = data as { declared: { breakGlass: { reference: string } } };
    return told.declared.breakGlass.reference;
  };

  const read = (as: string, episode: string): Promise<Outcome> =>
    ask(
      field,
      about(
        as,
        `{ police { intelligence { sanitisedText } } socialCare { involvementStatus }
           cps { cases { requests { mg3 decision { reasons } } } } }`,
        { purpose: 'MASH_SCREENING', episode },
      ),
    );

  it('opens neither intelligence nor legal advice, and nothing to anybody else', async () => {
    countCases('break-glass', 2);
    const reference = await declared('response-officer');
    const outcome = await read('response-officer', reference);
    expect(outcome.data).toMatchObject({ child: { socialCare: expect.anything() } });
    expect(canariesIn(outcome.raw)).toEqual([]);
    expect(codesOf(outcome)).toEqual(['WITHHELD']);
    expect(codesOf(await read('mash-police', reference))).toEqual(['EPISODE_NOT_FOUND']);
  });

  it('opens nothing after its time', async () => {
    countCases('break-glass');
    const reference = await declared('mash-police');
    await field.databases.POLICE.rows(
      `update break_glass set expires_at = now() - interval '1 second' where reference = $1`,
      [reference],
    );
    expect(codesOf(await read('mash-police', reference))).toEqual(['EPISODE_NOT_FOUND']);
  });
});

describe('an episode', () => {
  it('is closed by nobody who may not, and is not found a moment after it is closed', async () => {
    countCases('episodes', 2);
    const reference = openEpisodes.S47_STRATEGY_CP;
    const refused = await ask(
      field,
      command(
        'mash-police',
        `mutation ($input: EpisodeClosingInput!) {
           closed: closeSocialCareEpisode(input: $input) { recordId } }`,
        { reference },
      ),
    );
    expect(codesOf(refused)).toEqual(['PURPOSE_NOT_AVAILABLE']);
    expect(refused.data).toEqual({ closed: null });
    const still = await ask(field, about('police-cse-team', everywhere));
    expect(still.data).toMatchObject({ child: { id: target } });
    const outcome = await during(field, closed(reference), () =>
      ask(field, about('police-supervisor-sergeant', everywhere)),
    );
    expect(codesOf(outcome)).toEqual(['EPISODE_NOT_FOUND']);
  });
});

describe('a caller who is shut out', () => {
  it('is refused by each owner too, past the gateway', async () => {
    const denied = [{ iss: issuerOf('police'), sub: 'investigator' }];
    writeFileSync(field.denyListFile, JSON.stringify(denied));
    for (const to of agencies) {
      countCases('shut out');
      const { errors, data } = await pastGateway(field, {
        ...{ to, as: 'investigator', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
        ...ofChildren(partOf[to] + ' { disclosures { class } }', [
          { __typename: 'Child', id: target },
        ]),
      });
      expect(codesOf({ errors })).toEqual(['UNAUTHENTICATED']);
      expect(data).toBeNull();
    }
    writeFileSync(field.denyListFile, '[]');
  });
});

describe('an answer that nobody reads', () => {
  const attack = about('named-nurse', '{ police { crimes { crimeNumber } } health { nhsNumber } }');

  const recordsOf = async (requestId: string): Promise<readonly string[]> => {
    const owners = [];
    for (const owner of ['POLICE', 'HEALTH'] as const) {
      const rows = await field.databases[owner].rows(
        'select id from audit_record where request_id = $1 and child_id = $2',
        [requestId, target],
      );
      if (rows.length > 0) owners.push(owner);
    }
    return owners;
  };

  afterAll(() => {
    field.wires.HEALTH.bend = () => null;
  });

  it('is on record when its owner dies between the record and the answer', async () => {
    countCases('audit');
    field.wires.HEALTH.bend = ({ path }) => {
      if (path !== '/graphql') return null;
      throw new Error('The connection breaks');
    };
    const outcome = await overHttp(field, attack);
    field.wires.HEALTH.bend = () => null;
    expect(codesOf(outcome)).toContain('SOURCE_UNAVAILABLE');
    expect(await recordsOf(outcome.requestId)).toEqual(['POLICE', 'HEALTH']);
  });

  it('is on record when the caller has left before it comes', async () => {
    countCases('audit');
    const leaving = new AbortController();
    const requests: (string | null)[] = [];
    field.wires.HEALTH.bend = ({ path, requestId }) => {
      if (path === '/graphql') {
        requests.push(requestId);
        leaving.abort();
      }
      return null;
    };
    await expect(overHttp(field, { ...attack, signal: leaving.signal })).rejects.toThrow(/abort/i);
    expect(requests).toHaveLength(1);
    expect(await recordsOf(requests[0] ?? '')).toContain('HEALTH');
  });
});
