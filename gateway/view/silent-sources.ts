import {
  walkOperation,
  responseKey,
  type OperationQuestion,
} from '../../schema/policy/operation-walk.js';
import type { EngineErrorExtensions } from '../execute/engine-operation.js';
import { ownerUnavailable } from '../execute/errors/report-fetch.js';
import { derivedFields } from './derived-fields.js';

const VIEW = 'VIEW';

/** A source that did not answer, and a selection that is less for it. */
export interface SilentSource {
  readonly message: string;
  readonly path: readonly string[];
  readonly extensions: EngineErrorExtensions;
}

/**
 * Sources that did not answer, named at each derived field whose value would not say so: the fields of
 * those sources say it themselves.
 */
export const silentSources = (
  question: OperationQuestion,
  missing: ReadonlySet<string>,
): readonly SilentSource[] => {
  if (missing.size === 0) return [];
  const found = new Map<string, SilentSource>();
  walkOperation(question, ({ type, node, place: { path, below } }) => {
    const field = derivedFields.get(`${type.name}.${node.name.value}`);
    if (!field) return true;
    const key = responseKey(node);
    const names = below ? [...below, key] : [];
    for (const owner of field.isSilentOfSources === true ? missing : []) {
      if (owner === VIEW) continue;
      const { message, extensions } = ownerUnavailable(owner);
      const place = below
        ? { path, extensions: { ...extensions, field: names.join('.') } }
        : { path: [...path, key], extensions };
      found.set(JSON.stringify([place, owner]), { message, ...place });
    }
    return false;
  });
  return [...found.values()];
};
