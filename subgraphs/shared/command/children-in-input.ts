/** Children whom one field of an input names. */
export interface NamedChildren {
  /** The path of the field, for a refusal: as `input.childId`. */
  readonly argument: string;
  readonly childIds: readonly string[];
}

/** How inputs name children, whatever the command. */
const namesChildren: ReadonlySet<string> = new Set(['childId', 'childIds']);

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
};

/** The children whom an input names, at whatever depth: known before anything is looked up. */
export const childrenInInput = (input: unknown, path = 'input'): readonly NamedChildren[] => {
  if (Array.isArray(input)) {
    return input.flatMap((item, at) => childrenInInput(item, `${path}[${String(at)}]`));
  }
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([field, value]) => {
    const argument = `${path}.${field}`;
    if (!namesChildren.has(field)) return childrenInInput(value, argument);
    const childIds = textsIn(value);
    return childIds.length > 0 ? [{ argument, childIds }] : [];
  });
};
