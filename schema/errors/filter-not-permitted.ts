import type { ForbiddenArgument } from '../policy/forbidden-arguments.js';
import { Refusal } from './refusal.js';

/** The refusal of an operation that filters or sorts by what the caller may not see: which argument, and why. */
export const filterNotPermitted = ({ coordinate, owner, dataClass }: ForbiddenArgument): Refusal =>
  new Refusal('FILTER_NOT_PERMITTED', undefined, {
    argument: coordinate,
    owner,
    class: dataClass,
  });
