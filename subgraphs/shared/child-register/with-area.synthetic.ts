/** Records with the local authority that their child has in the same dataset. Throws Error for a child who is not in it. */
export const withArea = <Record extends { readonly childId: string }>(
  records: readonly Record[],
  children: readonly { readonly childId: string; readonly area: string }[],
): readonly (Record & { readonly area: string })[] => {
  const areas = new Map(children.map(({ childId, area }) => [childId, area]));
  return records.map((record) => {
    const area = areas.get(record.childId);
    if (area === undefined) throw new Error('A record is of a child who is not in the dataset');
    return { ...record, area };
  });
};
