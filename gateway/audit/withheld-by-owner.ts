import type { DataClass } from '../../schema/policy/data-class.js';
import type { WithheldSelection } from '../../schema/policy/withheld-selection.js';
import type { Agency } from '../../schema/principal/agency.js';

/** Classes that the gateway pruned from an operation, by the owner who has to put them on record. */
export type WithheldByOwner = ReadonlyMap<Agency, readonly DataClass[]>;

export const nothingWithheld: WithheldByOwner = new Map();

export const withheldByOwner = (
  selections: readonly Pick<WithheldSelection, 'owner' | 'dataClass'>[],
): WithheldByOwner => {
  const owners = new Map<Agency, DataClass[]>();
  for (const { owner, dataClass } of selections) {
    const classes = owners.get(owner) ?? [];
    if (!classes.includes(dataClass)) owners.set(owner, [...classes, dataClass]);
  }
  return owners;
};
