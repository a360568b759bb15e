import { Client } from 'pg';
import { agencies } from '../../../schema/principal/agency.js';
import { openDatabases } from '../../../subgraphs/shared/database/open-databases.js';
import { testDataDir } from '../../support/database-config.js';
import { testServer } from '../../support/database.js';

describe('openDatabases', () => {
  const options = { dataDir: testDataDir(), log: () => undefined };

  it('gives every agency a database of its own on the embedded server, for owner, app and audit', async () => {
    await testServer();
    const databases = await openDatabases({ kind: 'embedded' }, options);
    const places = agencies.flatMap((agency) => {
      const urls = databases.urls.get(agency);
      return [urls?.app ?? '', urls?.audit ?? '', urls?.owner ?? ''];
    });
    const users = await Promise.all(
      places.map(async (connectionString) => {
        const client = new Client({ connectionString });
        await client.connect();
        const { rows } = await client.query<{ at: string }>(
          `select current_database() || ' as ' || current_user as at`,
        );
        await client.end();
        return rows[0]?.at;
      }),
    );
    expect(users.slice(0, 6)).toEqual([
      'childview_police as childview_police_app',
      'childview_police as childview_police_audit',
      'childview_police as childview_police_owner',
      'childview_social_care as childview_social_care_app',
      'childview_social_care as childview_social_care_audit',
      'childview_social_care as childview_social_care_owner',
    ]);
    expect(new Set(users).size).toBe(12);
    await databases.stop();
  });

  it('hands on databases of your own and starts nothing', async () => {
    const urls = new Map([
      ['CPS' as const, { app: 'postgres://a@h/d', audit: 'postgres://b@h/d', owner: null }],
    ]);
    const databases = await openDatabases({ kind: 'external', urls }, options);
    expect(databases.urls).toBe(urls);
    await databases.stop();
  });

  it('refuses a wrong configuration with all that is wrong with it', async () => {
    await expect(
      openDatabases({ kind: 'wrong', problems: ['one', 'two'] }, options),
    ).rejects.toThrow('one\ntwo');
  });
});
