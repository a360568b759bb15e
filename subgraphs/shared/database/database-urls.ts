import type { Agency } from '../../../schema/principal/agency.js';

/** The URLs of one agency's database. */
export interface AgencyUrls {
  /** For requests: a role that owns nothing. */
  readonly app: string;
  /** For migrations and seeding; null when those are run elsewhere. */
  readonly owner: string | null;
}

/** The embedded server, databases of one's own, or a configuration with every problem it has. */
export type DatabaseUrls =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'external'; readonly urls: ReadonlyMap<Agency, AgencyUrls> }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

type Variables = Readonly<Record<string, string | undefined>>;

export const urlVariable = (agency: Agency): string => `DATABASE_URL_${agency}`;
export const ownerVariable = (agency: Agency): string => `${urlVariable(agency)}_OWNER`;

/** The database of an agency on the embedded server. */
export const databaseName = (agency: Agency): string => `childview_${agency.toLowerCase()}`;

/** The variables that hand one agency's URLs to a process. */
export const environmentFor = (agency: Agency, { app, owner }: AgencyUrls): Variables => ({
  [urlVariable(agency)]: app,
  ...(owner === null ? {} : { [ownerVariable(agency)]: owner }),
});

/**
 * All agencies have a URL or none has; all have an owner's URL or none has. Problems name variables
 * and never quote a value: it holds a password.
 */
export const databaseUrlsFrom = (
  agencies: readonly Agency[],
  variables: Variables,
): DatabaseUrls => {
  const apps = agencies.map(urlVariable);
  const owners = agencies.map(ownerVariable);
  if ([...apps, ...owners].every((name) => variables[name] === undefined)) {
    return { kind: 'embedded' };
  }
  const problems = [
    ...missing(apps, variables, 'set one for every agency, or none to use the embedded database'),
    ...(owners.some((name) => variables[name] !== undefined)
      ? missing(owners, variables, 'set one for every agency, or none if migrations run elsewhere')
      : []),
    ...[...apps, ...owners].flatMap((name) => malformed(name, variables[name])),
    ...agencies.flatMap((agency) => rolesProblems(agency, variables)),
    ...sharedDatabases(apps, variables),
  ];
  return problems.length > 0 ? { kind: 'wrong', problems } : external(agencies, variables);
};

const external = (agencies: readonly Agency[], variables: Variables): DatabaseUrls => ({
  kind: 'external',
  urls: new Map(
    agencies.map((agency) => [
      agency,
      {
        app: variables[urlVariable(agency)] ?? '',
        owner: variables[ownerVariable(agency)] ?? null,
      },
    ]),
  ),
});

const missing = (names: readonly string[], variables: Variables, advice: string): string[] =>
  names
    .filter((name) => variables[name] === undefined)
    .map((name) => `${name} is missing: ${advice}`);

/** Null when the text is no URL of a role at a database. */
const parse = (text: string | undefined): URL | null => {
  if (text === undefined || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isPostgres = ['postgres:', 'postgresql:'].includes(url.protocol);
  return isPostgres && url.username !== '' && url.pathname.length > 1 ? url : null;
};

const malformed = (name: string, text: string | undefined): string[] =>
  text === undefined || parse(text)
    ? []
    : [`${name} is not of the form postgres://role:password@host:port/database`];

const placeOf = ({ hostname, port, pathname }: URL): string =>
  `${hostname}:${port === '' ? '5432' : port}${pathname}`;

/** An app role that owns the tables would not be held by row-level security. */
const rolesProblems = (agency: Agency, variables: Variables): string[] => {
  const [appName, ownerName] = [urlVariable(agency), ownerVariable(agency)];
  const [app, owner] = [parse(variables[appName]), parse(variables[ownerName])];
  if (!app || !owner) return [];
  return [
    ...(app.username === owner.username
      ? [`${appName} and ${ownerName} name the same role: requests must not run as the owner`]
      : []),
    ...(app.pathname === owner.pathname
      ? []
      : [`${appName} and ${ownerName} name different databases`]),
  ];
};

const sharedDatabases = (apps: readonly string[], variables: Variables): string[] => {
  const seen = new Map<string, string>();
  return apps.flatMap((name) => {
    const url = parse(variables[name]);
    if (!url) return [];
    const first = seen.get(placeOf(url));
    if (first !== undefined) return [`${first} and ${name} name the same database`];
    seen.set(placeOf(url), name);
    return [];
  });
};
