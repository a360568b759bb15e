import type { Agency, SubgraphName } from '../../schema/principal/agency.js';
import type { OwnerScript } from './script.js';

/** A question with all that its answer takes. */
export interface KnownQuestion {
  /** The request id that it is asked with. */
  readonly id: string;
  readonly childId: string | null;
  readonly answer: unknown;
  readonly owners: Readonly<Partial<Record<SubgraphName, OwnerScript>>>;
}

/** What the floor is told before it is asked anything. */
export interface FloorPlan {
  readonly urls: Readonly<Record<Agency, { readonly app: string; readonly audit: string }>>;
  readonly questions: readonly KnownQuestion[];
}
