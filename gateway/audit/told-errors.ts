import { withheldError } from '../../schema/errors/withheld-error.js';
import type { WithheldSelection } from '../../schema/policy/withheld-selection.js';
import type { Agency } from '../../schema/principal/agency.js';
import { ownerUnavailable } from '../execute/errors/report-fetch.js';
import type { EngineError, EngineResult } from '../execute/engine-operation.js';
import type { PreparedOperation } from '../prepare-operation.js';

/** Owners who have not put on record what was held back in their name: they were silent, or say so. */
export type Unrecorded = ReadonlySet<Agency>;

export interface Telling {
  readonly vectorOf: PreparedOperation['vectorOf'];
  readonly requestId: string;
  readonly unrecorded: Unrecorded;
}

type ToldError = Pick<EngineError, 'message' | 'path' | 'extensions'>;

const startsWith = (path: readonly unknown[], start: readonly unknown[]): boolean =>
  start.length <= path.length && start.every((step, at) => step === path[at]);

const isToldAbove = ({ path, owner }: WithheldSelection, { errors }: EngineResult): boolean =>
  errors.some(
    ({ path: site, extensions }) =>
      extensions.code === 'SOURCE_UNAVAILABLE' &&
      extensions.owner === owner &&
      site !== undefined &&
      startsWith(path, site),
  );

const unavailable = ({ path, field, owner }: WithheldSelection): ToldError => {
  const { message, extensions } = ownerUnavailable(owner);
  return { message, path, extensions: field === null ? extensions : { ...extensions, field } };
};

/**
 * The errors of what the gateway pruned. INVARIANT: WITHHELD is told only where the owner has it on record;
 * where it has not, the owner counts as not available.
 */
export const withheldErrors = (
  withheld: readonly WithheldSelection[],
  result: EngineResult,
  { vectorOf, requestId, unrecorded }: Telling,
): readonly ToldError[] =>
  withheld.flatMap((selection): readonly ToldError[] => {
    const { owner, dataClass } = selection;
    if (unrecorded.has(owner) || result.unavailable?.has(owner)) {
      return isToldAbove(selection, result) ? [] : [unavailable(selection)];
    }
    const decision = vectorOf(owner).of(dataClass);
    const { message, path, extensions } = withheldError(selection, decision, requestId);
    return [
      { message, ...(path ? { path } : {}), extensions: { code: 'WITHHELD', ...extensions } },
    ];
  });
