import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EpisodeFinder } from '../../../subgraphs/shared/server/pass-endpoint.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

let database: SeededDatabase;
let finder: EpisodeFinder;

beforeAll(async () => {
  database = await seededDatabase('POLICE');
  finder = database.finder;
});

afterAll(async () => {
  await database.drop();
});

describe('the episodes of the police', () => {
  it('find a missing case: whom it is about, whom it invites, what for', async () => {
    const story = world2014().stories.find(({ story: name }) => name === 'ST-03');
    const reference = story?.episodes.MISSING_EXPLOITATION ?? '';
    const holly = childOf('ST-03', 'girl');
    expect(await finder.byReference(reference)).toEqual({
      kind: 'MI',
      purposes: ['MISSING_EXPLOITATION'],
      children: [{ id: holly, area: 'E06000020', ageBand: 'UNDER_16', consent: 'NOT_SOUGHT' }],
      agencies: ['POLICE', 'SOCIAL_CARE', 'HEALTH'],
      people: [],
      investigations: [],
      closedAt: null,
    });
  });

  it('find a custody record: the one child, for welfare in custody', async () => {
    const record = world2014().police.custodyRecords.find(({ closedAt }) => closedAt === null);
    const found = await finder.byReference(record?.reference ?? '');
    expect(found).toMatchObject({
      kind: 'CU',
      purposes: ['CUSTODY_WELFARE'],
      children: [{ id: record?.childId }],
      agencies: record?.invitedAgencies,
      people: record?.people,
      closedAt: null,
    });
  });

  it('tell when an episode was closed', async () => {
    const record = world2014().police.custodyRecords.find(({ closedAt }) => closedAt !== null);
    const found = await finder.byReference(record?.reference ?? '');
    expect(found?.closedAt).toBe(record?.closedAt);
  });

  it('find nothing under a reference of nobody, or of another owner', async () => {
    expect(await finder.byReference('MI-2014-99999')).toBeNull();
    expect(await finder.byReference('SD-2014-00001')).toBeNull();
  });

  it('say which of some children the police hold', async () => {
    const holly = childOf('ST-03', 'girl');
    const held = await finder.holds([holly, childOf('ST-03', 'nobody')]);
    expect(held.map(({ id }) => id)).toEqual([holly]);
  });

  it('tell a child of sixteen from a younger one', async () => {
    const { children } = world2014().police;
    const bands = await finder.holds(children.map(({ childId }) => childId));
    const bandOf = new Map(bands.map(({ id, ageBand }) => [id, ageBand]));
    for (const { childId, dateOfBirth } of children.slice(0, 200)) {
      const expected =
        dateOfBirth === null ? 'UNKNOWN' : dateOfBirth > '1998-11-14' ? 'UNDER_16' : '16_OR_OVER';
      expect(bandOf.get(childId)).toBe(expected);
    }
  });
});
