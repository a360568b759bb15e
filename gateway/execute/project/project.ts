import { CarefulProjection } from './project-carefully.js';
import { irregular, ProjectionWriter } from './write-projection.js';
import type { SelectionShape } from './answer-shape.js';
import type { Projected, ProjectionState } from './projection.js';

/** Makes the answer from the merged result: the selection's fields, in its order, and nothing else. */
export type Project = (raw: Record<string, unknown>, state: ProjectionState) => Projected;

/**
 * The generated projection does what every regular answer needs; at the first value that the schema does
 * not allow it gives up, and the careful one starts again and says where and why.
 */
export const createProjection = (shape: SelectionShape): Project => {
  const fast = new ProjectionWriter().selection(shape);
  return (raw, state) => {
    try {
      const data = fast(raw, state);
      return { data, faults: [] };
    } catch (thrown) {
      if (thrown !== irregular) throw thrown;
      return new CarefulProjection(state).project(shape, raw);
    }
  };
};
