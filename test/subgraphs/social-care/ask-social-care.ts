/** Children's social care over the world of 2014, asked for one child's part or for a report. */
import { z } from 'zod';
import type { EpisodePass } from '../../../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import {
  askSubgraph,
  ofChildren,
  passFor,
  type Answer,
  type Ask,
} from '../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../support/seeded.js';

const part = z.record(z.string(), z.unknown()).nullable().optional();
const entities = z.object({
  _entities: z.array(z.object({ identity: part, socialCare: part }).nullable()),
});

export interface SocialCareQuestion {
  readonly as: string;
  readonly purpose: AccessPurpose;
  readonly child: string;
  /** Fields of `Child`: `identity { … } socialCare { … }`. */
  readonly select: string;
  readonly pass?: Partial<EpisodePass>;
  readonly justification?: Ask['justification'];
}

type Part = Record<string, unknown> | null | undefined;

export interface AskedSocialCare {
  readonly database: SeededDatabase;
  /** What is answered about one child; null where the caller may not know of the child. */
  of(question: SocialCareQuestion): Promise<{ identity?: Part; socialCare?: Part } | null>;
  ofMany(
    question: Omit<SocialCareQuestion, 'child'> & { children: readonly string[] },
  ): Promise<Answer>;
  /** A report: no child, no episode. */
  report(as: string, document: string): Promise<Answer>;
  stop(): Promise<void>;
}

export const askSocialCare = async (): Promise<AskedSocialCare> => {
  const database = await seededDatabase('SOCIAL_CARE');
  const subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
  const ofMany: AskedSocialCare['ofMany'] = ({
    as,
    purpose,
    children,
    select,
    pass = {},
    justification = null,
  }) =>
    subgraph.ask({
      as,
      purpose,
      pass: passFor(purpose, children, pass),
      justification,
      ...ofChildren(select, children),
    });
  return {
    database,
    ofMany,
    of: async ({ child, ...question }) => {
      const { data } = await ofMany({ ...question, children: [child] });
      return entities.parse(data)._entities[0] ?? null;
    },
    report: (as, document) => subgraph.ask({ as, purpose: 'AUDIT', pass: null, document }),
    stop: async () => {
      await subgraph.stop();
      await database.drop();
    },
  };
};
