/** Bounds on planning, so that no operation can take the gateway's only thread or memory. */
export interface PlanLimits {
  /** Alternatives that the planner may compare for one operation before it takes the best seen. */
  readonly maxEvaluatedPlans?: number;
  /** Ways to reach one field that the planner may hold; past it, planning refuses the operation. */
  readonly maxPathOptions?: number;
  /** Operations whose plan is kept. */
  readonly cachedPlans?: number;
  /**
   * Milliseconds that an entity fetch waits for its companions of the same stage and subgraph, so that
   * they travel in one request. 0 sends each on its own as soon as it is ready.
   */
  readonly batchWaitMs?: number;
}

export const defaultPlanLimits: Required<PlanLimits> = {
  maxEvaluatedPlans: 1_000,
  maxPathOptions: 5_000,
  cachedPlans: 1_000,
  batchWaitMs: 25,
};
