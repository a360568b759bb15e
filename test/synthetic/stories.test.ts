import { generate } from '../../dev/synthetic/generate.js';
import { raisedFor } from './indicator-oracle.js';

const world = generate('wm2014');

test.each(world.stories.map((story) => [story.story, story] as const))(
  '%s raises exactly what the plan says',
  (_name, story) => {
    const raised = new Set(story.childIds.flatMap((childId) => raisedFor(world, childId)));
    expect([...raised].sort()).toEqual([...story.raises].sort());
    for (const code of story.doesNotRaise) expect(raised).not.toContain(code);
  },
);

test('there are the 25 stories and the four linkage specials', () => {
  const numbers = Array.from({ length: 25 }, (_, i) => `ST-${String(i + 1).padStart(2, '0')}`);
  expect(world.stories.map(({ story }) => story)).toEqual([
    ...numbers,
    ...['LK-01', 'LK-02', 'LK-03', 'LK-04'],
  ]);
});

test('every story child has an open strategy discussion that invites police, social care and health', () => {
  for (const { childIds } of world.stories) {
    for (const childId of childIds) {
      const open = world.socialCare.strategyDiscussions.find(
        (held) => held.closedAt === null && held.childIds.includes(childId),
      );
      expect(open?.invitedAgencies).toEqual(['POLICE', 'SOCIAL_CARE', 'HEALTH']);
    }
  }
});

test('the charging files asked for exist, open, with the URN that the story gives', () => {
  for (const name of ['ST-10', 'ST-12', 'ST-13', 'ST-20', 'ST-22']) {
    const story = world.stories.find(({ story: code }) => code === name);
    const file = world.cps.chargingCases.find(({ urn }) => urn === story?.urn);
    expect(file?.closedAt).toBeNull();
    expect(file?.childVictimIds).toEqual(story?.childIds);
    expect(story?.episodes.CRIMINAL_INVESTIGATION_CHARGING).toBe(story?.urn);
  }
});

test('every episode that a story names is open and holds its first child', () => {
  const { police, socialCare, cps } = world;
  const episodes = [
    ...[...socialCare.strategyDiscussions, ...socialCare.mashEpisodes, ...socialCare.cinPlans],
    ...[...socialCare.ladoCases, ...police.missingCases],
    ...police.custodyRecords.map((record) => ({ ...record, childIds: [record.childId] })),
    ...cps.chargingCases.map((file) => ({
      ...file,
      reference: file.urn,
      childIds: file.childVictimIds,
    })),
  ];
  const byReference = new Map(episodes.map((episode) => [episode.reference, episode]));
  for (const story of world.stories) {
    for (const reference of Object.values(story.episodes)) {
      expect(byReference.get(reference)).toMatchObject({ closedAt: null });
      expect(byReference.get(reference)?.childIds).toContain(story.childIds[0]);
    }
  }
  expect(byReference.size).toBe(episodes.length);
});

test.each(['ST-03', 'ST-10', 'ST-13', 'ST-20', 'ST-24'])(
  '%s has rows of every class that field-level differences show',
  (name) => {
    const childId = world.stories.find(({ story }) => story === name)?.childIds[0] ?? '';
    const { police, socialCare, health, cps } = world;
    const handling = police.intelligence
      .filter(({ childIds }) => childIds.includes(childId))
      .map((item) => item.handling);
    expect(new Set(handling)).toEqual(new Set(['P', 'C']));
    const mine = (record: { childId: string }): boolean => record.childId === childId;
    expect(socialCare.addresses.some((one) => mine(one) && one.protected)).toBe(true);
    expect(health.camhsReferrals.some((one) => mine(one) && one.therapyNotes !== null)).toBe(true);
    expect(socialCare.referrals.some(mine)).toBe(true);
    expect(police.incidents.some(({ childIds }) => childIds.includes(childId))).toBe(true);
    const files = cps.childRoles.filter(mine);
    expect(files.length > 0 || name === 'ST-24').toBe(true);
  },
);

test('the people whom the demo issuers name stand where the plan puts them', () => {
  const story = (name: string) => world.stories.find((one) => one.story === name)?.childIds ?? [];
  const file = world.cps.chargingCases.find(
    ({ childVictimIds }) => childVictimIds[0] === story('ST-13')[0],
  );
  const investigation = world.police.investigations.find(({ id }) => id === file?.investigationId);
  expect(investigation?.officerInCase).toBe('investigator');
  const socialWorker = world.socialCare.workers.find(({ subject }) => subject === 'social-worker');
  const clinician = world.health.clinicians.find(({ subject }) => subject === 'ed-clinician');
  for (const id of story('ST-01')) {
    const entry = world.socialCare.children.find(({ childId }) => childId === id);
    expect(entry?.allocatedWorkerId).toBe(socialWorker?.id);
  }
  const baby = world.health.children.find(({ childId }) => childId === story('ST-20')[0]);
  expect(baby?.treatingClinicianIds).toEqual([clinician?.id]);
});
