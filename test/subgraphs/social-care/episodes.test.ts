import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EpisodeFinder } from '../../../subgraphs/shared/server/pass-endpoint.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

let database: SeededDatabase;
let finder: EpisodeFinder;

beforeAll(async () => {
  database = await seededDatabase('SOCIAL_CARE');
  finder = database.finder;
});

afterAll(async () => {
  await database.drop();
});

const episodesOf = (name: string): Readonly<Partial<Record<string, string>>> =>
  world2014().stories.find(({ story }) => story === name)?.episodes ?? {};

describe('the episodes of children’s social care', () => {
  it('find a strategy discussion: whom it is about, whom it invites, what for', async () => {
    const row = await finder.byReference(episodesOf('ST-13').S47_STRATEGY_CP ?? '');
    expect(row).toEqual({
      kind: 'SD',
      purposes: ['S47_STRATEGY_CP'],
      children: [
        { id: childOf('ST-13', 'girl'), area: 'E06000019', ageBand: 'UNDER_16', consent: 'GIVEN' },
      ],
      agencies: ['POLICE', 'SOCIAL_CARE', 'HEALTH'],
      people: [],
      investigations: [],
      closedAt: null,
    });
  });

  it('find a MASH episode and a child in need plan of twins, each for its own purpose', async () => {
    const { MASH_SCREENING: mash = '', S17_CIN_LAC_EARLYHELP: plan = '' } = episodesOf('ST-10');
    const [screening, help] = [await finder.byReference(mash), await finder.byReference(plan)];
    expect(screening).toMatchObject({ kind: 'ME', purposes: ['MASH_SCREENING'] });
    expect(help).toMatchObject({ kind: 'CN', purposes: ['S17_CIN_LAC_EARLYHELP'] });
    expect(screening?.children).toHaveLength(2);
    expect(help?.children).toEqual(screening?.children);
  });

  it('find every LADO case under its reference', async () => {
    const [ladoCase] = world2014().socialCare.ladoCases;
    const row = await finder.byReference(ladoCase?.reference ?? '');
    expect(row).toMatchObject({ kind: 'LA', purposes: ['LADO_ENQUIRY'] });
    expect(row?.children.map(({ id }) => id).sort()).toEqual([...ladoCase!.childIds].sort());
  });

  it('find nothing under a reference of nobody, or of another owner', async () => {
    expect(await finder.byReference('SD-2014-99999')).toBeNull();
    expect(await finder.byReference('MI-2014-00001')).toBeNull();
    expect(await finder.byReference("SD-2014-00001' or true --")).toBeNull();
  });

  it('say which of some children the index knows, the unborn apart', async () => {
    const [girl, unborn] = [childOf('ST-03', 'girl'), childOf('LK-01', 'unborn')];
    const held = await finder.holds([girl, unborn, childOf('ST-03', 'nobody')]);
    expect(new Map(held.map(({ id, ageBand }) => [id, ageBand]))).toEqual(
      new Map([
        [girl, 'UNDER_16'],
        [unborn, 'UNBORN'],
      ]),
    );
  });

  it('tell a child of sixteen from a younger one on the day of the dataset', async () => {
    const { children } = world2014().socialCare;
    const bands = await finder.holds(children.map(({ childId }) => childId));
    const bandOf = new Map(bands.map(({ id, ageBand }) => [id, ageBand]));
    for (const { childId, dateOfBirth, isUnborn } of children) {
      const known = (dateOfBirth ?? '') > '1998-11-14' ? 'UNDER_16' : '16_OR_OVER';
      expect(bandOf.get(childId)).toBe(isUnborn ? 'UNBORN' : known);
    }
  });

  it('carry a refusal of consent', async () => {
    const refusing = world2014().socialCare.children.filter(({ consent }) => consent === 'REFUSED');
    const held = await finder.holds(refusing.map(({ childId }) => childId));
    expect(held.length).toBeGreaterThan(0);
    expect(held.every(({ consent }) => consent === 'REFUSED')).toBe(true);
  });
});
