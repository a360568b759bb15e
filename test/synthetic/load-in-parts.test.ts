import { generateParts } from '../../dev/synthetic/generate.js';
import { agencies } from '../../schema/principal/agency.js';
import { seededDatabase } from '../support/seeded.js';

const children = {
  POLICE: 'police_child',
  SOCIAL_CARE: 'child_identity',
  HEALTH: 'health_child',
  CPS: 'cps_child',
};

/** One child more than the first part has. */
const dataset = 'load:501';

describe.each(agencies)('the database of %s', (agency) => {
  it('takes a load part by part: what every part names is written once', async () => {
    const database = await seededDatabase(agency, dataset);
    const [row] = await database.rows<{ n: number }>(
      `select count(*)::int as n from ${children[agency]}`,
    );
    const part = {
      POLICE: 'police',
      SOCIAL_CARE: 'socialCare',
      HEALTH: 'health',
      CPS: 'cps',
    } as const;
    const counts = [...generateParts(dataset)].map((world) => world[part[agency]].children.length);
    expect(row?.n).toBe(counts.reduce((sum, count) => sum + count, 0));
    await database.drop();
  });
});
