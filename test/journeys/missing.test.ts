/** The way of a return: the police tell it, social care holds the interview, the police's own clock stops. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { childOf, type Partnership } from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('WRITTEN');
}, 180_000);

const purpose = 'MISSING_EXPLOITATION';

type Row = Readonly<Record<string, unknown>>;

const ask = async (as: string, document: string, variables: object = {}): Promise<Row> => {
  const { data, errors } = await partnership.ask({
    as,
    purpose,
    document,
    variables: { ...variables },
  });
  expect(errors).toEqual([]);
  return data ?? {};
};

const give = async (as: string, command: string, input: object): Promise<string> => {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${command}(input: $input) { recordId } }`;
  const input_ = { idempotencyKey: randomUUID(), ...input };
  const data = await ask(as, document, { input: input_ });
  return (data[command] as { recordId: string }).recordId;
};

const nodesOf = async (as: string, list: string): Promise<readonly Row[]> => {
  const data = await ask(as, `{ ${list}(first: 100) { edges { node { id } } } }`);
  return (data[list] as { edges: { node: Row }[] }).edges.map(({ node }) => node);
};

const isOn = async (as: string, list: string, id: string): Promise<boolean> =>
  (await nodesOf(as, list)).some((node) => node.id === id);

/** Asks until what the other agency does of itself is done. */
const until = async <Seen>(
  look: () => Promise<Seen>,
  is: (seen: Seen) => boolean,
): Promise<Seen> => {
  for (;;) {
    const seen = await look();
    if (is(seen)) return seen;
  }
};

describe('a child who was missing and is back', () => {
  it('is overdue for an interview at both agencies until social care records one', async () => {
    const childId = childOf('ST-16');
    const police = await give('mash-police', 'openMissingCase', {
      ...{
        childId,
        reportedAt: '2014-11-09T20:00:00Z',
        grade: 'MEDIUM',
        missingFrom: 'FOSTER_CARE',
      },
      invitedAgencies: ['SOCIAL_CARE'],
    });
    const before = new Set(
      (await nodesOf('mash-social-worker', 'returnHomeInterviewsOverdue')).map(({ id }) => id),
    );
    await give('mash-police', 'recordMissingReturn', {
      ...{
        missingEpisodeId: police,
        foundAt: '2014-11-10T08:00:00Z',
        foundLocationType: 'FRIENDS_ADDRESS',
      },
      ...{ foundWithPersonsOfConcern: false, exploitationMarkers: [] },
    });
    expect(await isOn('mash-police', 'rhiOverdue', police)).toBe(true);
    const [own] = await until(
      async () =>
        (await nodesOf('mash-social-worker', 'returnHomeInterviewsOverdue')).filter(
          ({ id }) => !before.has(id),
        ),
      (found) => found.length > 0,
    );
    await give('mash-social-worker', 'recordReturnHomeInterview', {
      ...{ missingEpisodeId: own?.id, heldAt: '2014-11-14T09:00:00Z', heldBy: 'Youth service' },
      ...{ childsViewRecorded: true, summary: 'Wants to be asked first.', sharedWithPolice: true },
    });
    expect(await isOn('mash-social-worker', 'returnHomeInterviewsOverdue', String(own?.id))).toBe(
      false,
    );
    await until(
      () => isOn('mash-police', 'rhiOverdue', police),
      (is) => !is,
    );
  });
});
