import type { Agency } from '../../../schema/principal/agency.js';

/** The URLs of one agency's database. */
export interface AgencyUrls {
  /** For requests: a role that owns nothing. */
  readonly app: string;
  /** For the audit log: a role that may add rows to it and nothing else. */
  readonly audit: string;
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
export const auditVariable = (agency: Agency): string => `${urlVariable(agency)}_AUDIT`;
export const ownerVariable = (agency: Agency): string => `${urlVariable(agency)}_OWNER`;

/** The database of an agency on the embedded server. */
export const databaseName = (agency: Agency): string => `childview_${agency.toLowerCase()}`;

/** The variables that hand one agency's URLs to a process. */
export const environmentFor = (agency: Agency, { app, audit, owner }: AgencyUrls): Variables => ({
  [urlVariable(agency)]: app,
  [auditVariable(agency)]: audit,
  ...(owner === null ? {} : { [ownerVariable(agency)]: owner }),
});

/**
 * All agencies have both URLs of a subgraph or none has; all have an owner's or none has. Problems name variables
 * and never quote a value: it holds a password.
 */
export const databaseUrlsFrom = (
  agencies: readonly Agency[],
  variables: Variables,
): DatabaseUrls => {
  const apps = agencies.map(urlVariable);
  const audits = agencies.map(auditVariable);
  const owners = agencies.map(ownerVariable);
  const all = [...apps, ...audits, ...owners];
  if (all.every((name) => variables[name] === undefined)) return { kind: 'embedded' };
  const problems = [
    ...missing(apps, variables, 'set one for every agency, or none to use the embedded database'),
    ...missing(audits, variables, 'set one for every agency: nothing is disclosed unrecorded'),
    ...(owners.some((name) => variables[name] !== undefined)
      ? missing(owners, variables, 'set one for every agency, or none if migrations run elsewhere')
      : []),
    ...all.flatMap((name) => malformed(name, variables[name])),
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
        audit: variables[auditVariable(agency)] ?? '',
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

type Named = readonly [name: string, url: URL];

const namedUrls = (agency: Agency, variables: Variables): readonly Named[] =>
  [urlVariable(agency), auditVariable(agency), ownerVariable(agency)].flatMap((name) => {
    const url = parse(variables[name]);
    return url ? [[name, url] as const] : [];
  });

/** Why the three are apart: the owner is not held by row-level security; who reads must not write the log. */
const rolesProblems = (agency: Agency, variables: Variables): string[] => {
  const named = namedUrls(agency, variables);
  return named.flatMap(([name, url], at) =>
    named
      .slice(at + 1)
      .flatMap(([other, otherUrl]) => [
        ...(url.username === otherUrl.username
          ? [`${name} and ${other} name the same role: each needs its own`]
          : []),
        ...(url.pathname === otherUrl.pathname
          ? []
          : [`${name} and ${other} name different databases`]),
      ]),
  );
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
