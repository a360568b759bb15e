import { agencies } from '../../../schema/principal/agency.js';
import { databaseUrlsOfEnvironment } from '../../../subgraphs/shared/database/config.js';
import { environmentFor } from '../../../subgraphs/shared/database/database-urls.js';

const complete: Record<string, string> = {};
for (const agency of agencies) {
  complete[`DATABASE_URL_${agency}`] =
    `postgres://app:s3cret@${agency.toLowerCase()}.example/records`;
  complete[`DATABASE_URL_${agency}_AUDIT`] =
    `postgres://audit:s3cret@${agency.toLowerCase()}.example/records`;
  complete[`DATABASE_URL_${agency}_OWNER`] =
    `postgres://owner:s3cret@${agency.toLowerCase()}.example/records`;
}

const problemsOf = (environment: Record<string, string | undefined>): readonly string[] => {
  const result = databaseUrlsOfEnvironment(agencies, environment);
  return result.kind === 'wrong' ? result.problems : [];
};

describe('the URLs of the databases', () => {
  it('are the embedded server when nothing is set, or set to nothing', () => {
    expect(databaseUrlsOfEnvironment(agencies, {}).kind).toBe('embedded');
    expect(databaseUrlsOfEnvironment(agencies, { DATABASE_URL_CPS: '' }).kind).toBe('embedded');
  });

  it('replace the embedded server when all are set', () => {
    const result = databaseUrlsOfEnvironment(agencies, complete);
    expect(result.kind === 'external' && result.urls.get('HEALTH')).toEqual({
      app: complete.DATABASE_URL_HEALTH,
      audit: complete.DATABASE_URL_HEALTH_AUDIT,
      owner: complete.DATABASE_URL_HEALTH_OWNER,
    });
  });

  it('may leave out all owners: migrations are then run elsewhere', () => {
    const apps = Object.fromEntries(
      Object.entries(complete).filter(([name]) => !name.endsWith('_OWNER')),
    );
    const result = databaseUrlsOfEnvironment(agencies, apps);
    expect(result.kind === 'external' && result.urls.get('CPS')?.owner).toBeNull();
  });

  it('of one subgraph ask for its own agency only', () => {
    const urls = {
      app: 'postgres://app:x@h/d',
      audit: 'postgres://audit:x@h/d',
      owner: 'postgres://owner:x@h/d',
    };
    const result = databaseUrlsOfEnvironment(['SOCIAL_CARE'], environmentFor('SOCIAL_CARE', urls));
    expect(result.kind === 'external' && result.urls.get('SOCIAL_CARE')).toEqual(urls);
  });

  it('are all needed, and every missing one is listed', () => {
    const { DATABASE_URL_POLICE } = complete;
    expect(problemsOf({ DATABASE_URL_POLICE })).toHaveLength(3 + 4);
    expect(problemsOf({ DATABASE_URL_POLICE })).toMatchObject([
      expect.stringContaining('DATABASE_URL_SOCIAL_CARE is missing'),
      expect.stringContaining('DATABASE_URL_HEALTH is missing'),
      expect.stringContaining('DATABASE_URL_CPS is missing'),
      expect.stringContaining('DATABASE_URL_POLICE_AUDIT is missing'),
      expect.stringContaining('DATABASE_URL_SOCIAL_CARE_AUDIT is missing'),
      expect.stringContaining('DATABASE_URL_HEALTH_AUDIT is missing'),
      expect.stringContaining('DATABASE_URL_CPS_AUDIT is missing'),
    ]);
    expect(problemsOf({ ...complete, DATABASE_URL_CPS_OWNER: undefined })).toEqual([
      expect.stringContaining('DATABASE_URL_CPS_OWNER is missing'),
    ]);
  });

  it.each([
    'nonsense',
    'https://a:b@c/d',
    'postgres://host/db',
    'postgres://app:s3cret@host',
    'postgres://app:s3cret@ho st/x',
  ])('must be of a role at a database: %s is not, and is not repeated in the message', (url) => {
    const problems = problemsOf({ ...complete, DATABASE_URL_POLICE: url });
    expect(problems).toEqual([
      'DATABASE_URL_POLICE is not of the form postgres://role:password@host:port/database',
    ]);
  });

  it('must not let requests run as the owner, nor two agencies share a database', () => {
    const problems = problemsOf({
      ...complete,
      DATABASE_URL_POLICE: complete.DATABASE_URL_POLICE_OWNER,
      DATABASE_URL_CPS: complete.DATABASE_URL_HEALTH,
    });
    expect(problems).toEqual([
      expect.stringContaining(
        'DATABASE_URL_POLICE and DATABASE_URL_POLICE_OWNER name the same role',
      ),
      'DATABASE_URL_HEALTH and DATABASE_URL_CPS name the same database',
    ]);
    expect(problems.join()).not.toContain('s3cret');
  });

  it('are all checked before anything is said', () => {
    const problems = problemsOf({ DATABASE_URL_POLICE: 'x', DATABASE_URL_HEALTH_OWNER: 'y' });
    expect(problems).toHaveLength(3 + 4 + 3 + 2);
  });
});
