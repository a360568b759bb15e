/** What may be so of a child, a person or a connection while somebody asks: the world of one attack. */
import { issuerOf } from '../../../dev/issuer/issuers.js';
import { subgraphOf, type Agency } from '../../../schema/principal/agency.js';
import type { Battlefield } from '../support/battlefield.js';
import { target } from '../support/dataset/target-child.js';

/** Something written into an owner's database, and taken back. */
export interface Circumstance {
  readonly owner: Agency;
  readonly come: string;
  readonly go: string;
  readonly values: readonly string[];
}

/** M4: the owner keeps her record for people whom it names, and nobody is named. */
export const restricted = (owner: Agency): Circumstance => ({
  owner,
  come: `insert into restricted_record values ($1, 'An attack.', now())`,
  go: 'delete from restricted_record where child_id = $1',
  values: [target],
});

/** M5: at this owner she does not exist for the person. */
export const conflicted = (owner: Agency, agency: Agency, subject: string): Circumstance => ({
  owner,
  come: `insert into conflict_of_interest values ($1, $2, $3, 'An attack.', now())`,
  go: 'delete from conflict_of_interest where issuer = $1 and subject = $2 and child_id = $3',
  values: [issuerOf(subgraphOf[agency]), subject, target],
});

/** The discussion ends. */
export const closed = (reference: string): Circumstance => ({
  owner: 'SOCIAL_CARE',
  come: 'update strategy_discussion set closed_at = now() where reference = $1',
  go: 'update strategy_discussion set closed_at = null where reference = $1',
  values: [reference],
});

/** Does the work while it is so. */
export const during = async <T>(
  { databases }: Pick<Battlefield, 'databases'>,
  { owner, come, go, values }: Circumstance,
  work: () => Promise<T>,
): Promise<T> => {
  await databases[owner].rows(come, values);
  try {
    return await work();
  } finally {
    await databases[owner].rows(go, values);
  }
};
