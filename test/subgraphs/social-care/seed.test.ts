import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedSocialCare } from '../../../subgraphs/social-care/social-care.synthetic.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

let database: SeededDatabase;

beforeAll(async () => {
  database = await seededDatabase('SOCIAL_CARE');
});

afterAll(async () => {
  await database.drop();
});

const countOf = async (table: string, condition = 'true'): Promise<number> => {
  const rows = await database.rows<{ n: number }>(
    `select count(*)::int as n from ${table} where ${condition}`,
  );
  return rows[0]?.n ?? -1;
};

describe('the seed of children’s social care', () => {
  it('writes every child to the index, and replaces what was there when run again', async () => {
    const children = world2014().socialCare.children.length;
    expect(await countOf('child_identity')).toBe(children);
    const records = await database.asOwner((owner) =>
      owner.transaction((manager) => seedSocialCare(world2014(), manager)),
    );
    expect(records).toBeGreaterThan(children);
    expect(await countOf('child_identity')).toBe(children);
    expect(await countOf('dataset', `name = 'wm2014'`)).toBe(1);
  });

  it('leaves what was there when it fails', async () => {
    const world = world2014();
    const [first] = world.socialCare.children;
    const broken = {
      ...world,
      socialCare: { ...world.socialCare, children: [first!, first!] },
    };
    const seeding = database.asOwner((owner) =>
      owner.transaction((manager) => seedSocialCare(broken, manager)),
    );
    await expect(seeding).rejects.toThrow();
    expect(await countOf('child_identity')).toBe(world.socialCare.children.length);
  });

  it('shows no school and no sibling’s home of a child who lives at a protected address', async () => {
    const shown = `not protected and child_id in (select child_id from address
      where protected and valid_to is null and kind in ('HOME', 'PLACEMENT', 'REFUGE'))`;
    expect(await countOf('address', `kind = 'SCHOOL' and valid_to is null and ${shown}`)).toBe(0);
    const homes = `not protected and (line1, postcode) in
      (select line1, postcode from address where protected and kind <> 'SCHOOL')`;
    expect(await countOf('address', homes)).toBe(0);
    expect(
      await countOf('address', `protected and child_id = '${childOf('LK-03', 'child')}'`),
    ).toBe(2);
  });
});
