/** The police over the world of 2014, asked for one child's part or for a report. */
import { expect } from '@jest/globals';
import { z } from 'zod';
import type { EpisodePass } from '../../../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import {
  askSubgraph,
  ofChildren,
  passFor,
  type Answer,
  type Ask,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { askAll, type WorkListQuestion } from '../../support/ask-work-list.js';
import { seededDatabase, type SeededDatabase } from '../../support/seeded.js';

const entities = z.object({
  _entities: z.array(z.object({ police: z.record(z.string(), z.unknown()).nullable() }).nullable()),
});

export interface PoliceQuestion {
  readonly as: string;
  readonly purpose: AccessPurpose;
  readonly child: string;
  readonly select: string;
  readonly pass?: Partial<EpisodePass>;
  readonly justification?: Ask['justification'];
}

export interface AskedPolice {
  readonly database: SeededDatabase;
  readonly subgraph: AskedSubgraph;
  /** What the police answer about one child; null where the caller may not know of the child. */
  of(question: PoliceQuestion): Promise<Record<string, unknown> | null>;
  ofMany(
    question: Omit<PoliceQuestion, 'child'> & { children: readonly string[] },
  ): Promise<Answer>;
  /** A report: no child, no episode. */
  report(as: string, document: string): Promise<Answer>;
  /** A report that is answered in full. */
  figures(document: string, as?: string): Promise<Readonly<Record<string, unknown>>>;
  /** The whole of a list of the police. */
  list(question: WorkListQuestion): ReturnType<typeof askAll>;
  stop(): Promise<void>;
}

export const askPolice = async (): Promise<AskedPolice> => {
  const database = await seededDatabase('POLICE');
  const subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
  const ofMany: AskedPolice['ofMany'] = ({ children, select, pass = {}, ...asker }) =>
    subgraph.ask({
      ...asker,
      pass: passFor(asker.purpose, children, pass),
      ...ofChildren(`police { ${select} }`, children),
    });
  const report: AskedPolice['report'] = (as, document) =>
    subgraph.ask({ as, purpose: 'AUDIT', pass: null, document });
  return {
    ...{ database, subgraph },
    ofMany,
    of: async ({ child, ...question }) => {
      const { data } = await ofMany({ ...question, children: [child] });
      return entities.parse(data)._entities[0]?.police ?? null;
    },
    report,
    figures: async (document, as = 'ig-auditor') => {
      const { data, errors } = await report(as, document);
      expect(errors).toEqual([]);
      return data ?? {};
    },
    list: (question) => askAll(subgraph, question, 200),
    stop: async () => {
      await subgraph.stop();
      await database.drop();
    },
  };
};
