/** Every child whom some record of an agency names, in whatever list or field. */
export const childIdsIn = (agency: object): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [name, records] of Object.entries(agency)) {
    if (name === 'children' || !Array.isArray(records)) continue;
    for (const record of records) collect(record, found);
  }
  return found;
};

const collect = (record: unknown, into: Set<string>): void => {
  if (typeof record !== 'object' || record === null) return;
  if ('childId' in record && typeof record.childId === 'string') into.add(record.childId);
  for (const field of ['childIds', 'childVictimIds']) {
    const ids: unknown = Reflect.get(record, field);
    if (!Array.isArray(ids)) continue;
    for (const id of ids) if (typeof id === 'string') into.add(id);
  }
};
