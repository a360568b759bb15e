/** What is answered, written down and compared before anything is measured. */
import { isDeepStrictEqual } from 'node:util';
import { agencies, subgraphNames, subgraphOf } from '../../schema/principal/agency.js';
import { auditVariable, urlVariable } from '../../subgraphs/shared/database/database-urls.js';
import type { FloorPlan, KnownQuestion } from '../floor/plan.js';
import { readScripts } from '../floor/script.js';
import { startWholePartnership, type WholePartnership } from '../whole-partnership.js';
import { Callers } from './asking.js';
import type { Contestant } from './contestant.js';
import { findQuestions, type Question } from './questions.js';

export interface Answered {
  readonly question: Question;
  readonly answer: unknown;
}

const isAnswered = (question: Question, answer: unknown): boolean => {
  const { data } = answer as { data?: Record<string, unknown> | null };
  if (!data) return false;
  return question.childId === null || (data.child ?? null) !== null;
};

/** Asks everything once while the owners' statements are written down. */
export const record = async (
  dataset: string,
  dataDir: string,
  folder: string,
): Promise<Answered[]> => {
  const recorder = new URL(`../floor/record.js?${folder}`, import.meta.url).href;
  const nodeOptions = `--import=${recorder}`;
  const partnership = await startWholePartnership(dataset, { dataDir, nodeOptions });
  const callers = new Callers(partnership.run.urls.graphql, partnership.run, { isDerived: true });
  const answered: Answered[] = [];
  for (const question of await findQuestions(dataDir)) {
    const answer = await callers.answerTo(question);
    if (isAnswered(question, answer)) answered.push({ question, answer });
  }
  await callers.close();
  await partnership.stop();
  return answered;
};

/** What the floor is told. */
export const planOf = (
  answered: readonly Answered[],
  folder: string,
  partnership: WholePartnership,
): FloorPlan => {
  const scripts = subgraphNames.map((name) => [name, readScripts(folder, name)] as const);
  const urls = agencies.map((agency) => {
    const environment = partnership.environment(subgraphOf[agency]);
    const app = environment[urlVariable(agency)] ?? '';
    return [agency, { app, audit: environment[auditVariable(agency)] ?? '' }] as const;
  });
  const questions = answered.map(({ question: { id, childId }, answer }): KnownQuestion => {
    const owners = scripts.map(([name, of]) => [name, of.get(id)] as const);
    return { id, childId, answer, owners: Object.fromEntries(owners) };
  });
  return { urls: Object.fromEntries(urls) as FloorPlan['urls'], questions };
};

/** An answer without what another moment would say otherwise. */
const timeless = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key: string, value: unknown) =>
      /^(checkedAt|auditRef|cursor|endCursor)$|Days$|^ageIn/.test(key) ? null : value,
    ),
  );

const ownersParts = ['police', 'socialCare', 'health', 'cps'] as const;

const childIn = (answer: unknown): Record<string, unknown> =>
  (answer as { data: { child: Record<string, unknown> } }).data.child;

/** Contestants that answer differently must not be compared. */
export const checkAnswers = async (
  of: readonly Contestant[],
  answered: readonly Answered[],
): Promise<void> => {
  for (const { question } of answered.filter((_, at) => at % 10 === 0)) {
    const answers = await Promise.all(of.map(({ callers }) => callers.answerTo(question)));
    const [ours, ...others] = answers.map(timeless);
    for (const [at, other] of others.entries()) {
      const name = of[at + 1]?.name;
      const isReplayed = name === 'floor' || name === 'hand';
      const isSame =
        isReplayed || question.childId === null
          ? isDeepStrictEqual(
              isReplayed ? other : (other as { data: unknown }).data,
              isReplayed ? ours : (ours as { data: unknown }).data,
            )
          : ownersParts.every((part) =>
              isDeepStrictEqual(childIn(other)[part], childIn(ours)[part]),
            );
      if (!isSame) throw new Error(`${String(name)} answers ${question.id} otherwise`);
    }
  }
};
