/** What is asked: mixed callers and purposes, about different children, some far more often than others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import pg from 'pg';
import { Random } from '../../dev/synthetic/random.js';
import { readSettings } from '../../subgraphs/shared/database/embedded-postgres/settings.js';
import { urlsOf } from '../../subgraphs/shared/database/embedded-postgres/cluster-roles.js';

export const operationNames = ['child-view', 'files-awaiting-charging-advice', 'backlogs'] as const;
export type OperationName = (typeof operationNames)[number];

export interface Question {
  /** The request id that it is asked with. */
  readonly id: string;
  readonly operation: OperationName;
  readonly person: string;
  readonly purpose: string;
  /** Null for a work list. */
  readonly episode: string | null;
  readonly childId: string | null;
}

type Asked = Omit<Question, 'id'>;

const textOf = (name: OperationName): string =>
  readFileSync(new URL(`../../../operations/${name}.graphql`, import.meta.url), 'utf8');

const derivedOfChild = ['sources', 'indicators', 'chronology'];

/** What a child view asks of the owners alone: a stock gateway cannot derive the rest. */
const withoutDerivedFields = (text: string): string =>
  print(
    visit(parse(text), {
      Field: (node) => {
        if (node.name.value !== 'child' || !node.selectionSet) return undefined;
        const selections = node.selectionSet.selections.filter(
          (field) => field.kind !== Kind.FIELD || !derivedOfChild.includes(field.name.value),
        );
        return { ...node, selectionSet: { ...node.selectionSet, selections } };
      },
    }),
  );

/** The body of a request: everything, or what the owners answer. */
export const bodyOf = (
  { operation, childId }: Question,
  { isDerived }: { readonly isDerived: boolean },
): string => {
  const text = textOf(operation);
  const query = isDerived ? text : withoutDerivedFields(text);
  return JSON.stringify({ query, variables: childId === null ? { first: 20 } : { id: childId } });
};

interface EpisodeSql {
  readonly database: 'social_care' | 'cps';
  readonly sql: string;
  readonly purpose: string;
  readonly people: readonly string[];
}

/** Children under open episodes, the newest first. */
const episodeKinds: readonly EpisodeSql[] = [
  {
    database: 'social_care',
    sql: `select e.reference, c.child_id from strategy_discussion e
      join strategy_discussion_child c on c.record_id = e.id where e.closed_at is null`,
    purpose: 'S47_STRATEGY_CP',
    people: ['mash-social-worker', 'mash-police', 'named-nurse'],
  },
  {
    database: 'social_care',
    sql: `select e.reference, c.child_id from child_in_need_plan e
      join child_in_need_plan_child c on c.record_id = e.id where e.closed_at is null`,
    purpose: 'S17_CIN_LAC_EARLYHELP',
    people: ['mash-social-worker', 'named-nurse'],
  },
  {
    database: 'cps',
    sql: `select e.urn as reference, c.child_id from charging_case e
      join charging_case_child c on c.record_id = e.id where e.closed_at is null`,
    purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
    people: ['prosecutor'],
  },
];

/** Of each kind of episode, at most. */
const MOST_OF_A_KIND = 60;

interface EpisodeRow {
  readonly reference: string;
  readonly child_id: string;
}

const rowsOf = async (dataDir: string, { database, sql }: EpisodeSql): Promise<EpisodeRow[]> => {
  const settings = readSettings(join(dataDir, 'postgres'));
  if (!settings) throw new Error('There is no cluster');
  const url = urlsOf(settings)(`childview_${database}`, 'admin');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // By a digest: spread over the whole table, and the same children at every run.
    const text = `${sql} order by md5(c.child_id::text) limit ${String(MOST_OF_A_KIND)}`;
    return (await client.query<EpisodeRow>(text)).rows;
  } finally {
    await client.end();
  }
};

const workLists: readonly Asked[] = [
  {
    ...{ operation: 'files-awaiting-charging-advice', person: 'prosecutor', episode: null },
    ...{ purpose: 'CRIMINAL_INVESTIGATION_CHARGING', childId: null },
  },
  {
    ...{ operation: 'backlogs', person: 'police-supervisor', episode: null },
    ...{ purpose: 'MASH_SCREENING', childId: null },
  },
];

/** Everything that may be asked of one dataset; some of it will be refused. */
export const findQuestions = async (dataDir: string): Promise<readonly Question[]> => {
  const asked: Asked[] = [...workLists];
  for (const kind of episodeKinds) {
    const rows = await rowsOf(dataDir, kind);
    for (const [at, { reference, child_id }] of rows.entries())
      asked.push({
        ...{ operation: 'child-view', purpose: kind.purpose, episode: reference },
        ...{ childId: child_id, person: kind.people[at % kind.people.length] ?? '' },
      });
  }
  return asked.map((one, at) => ({ id: `question-${String(at).padStart(4, '0')}`, ...one }));
};

/** Questions in an order of chance, the same for everybody: the n-th of them as often as 1/n (Zipf). */
export const drawn = (
  questions: readonly Question[],
  count: number,
  seed: number,
): readonly Question[] => {
  const random = new Random(seed);
  const shuffled = [...questions]
    .map((question) => ({ question, at: new Random(Number(question.id.slice(-4))).next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ question }) => question);
  const weights = shuffled.map((_, at) => 1 / (at + 1));
  const sum = weights.reduce((one, other) => one + other, 0);
  const draw = (): Question => {
    let left = random.next() * sum;
    const found = shuffled.find((_, at) => (left -= weights[at] ?? 0) <= 0) ?? shuffled[0];
    if (!found) throw new Error('There is nothing to ask');
    return found;
  };
  return Array.from({ length: count }, draw);
};
