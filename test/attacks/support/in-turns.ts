/** Does the work for each item, so many at once; ends with the first that fails. */
export const inTurns = async <Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, at: number) => Promise<void>,
): Promise<void> => {
  const next = items.entries();
  const takeTurns = async (): Promise<void> => {
    for (const [at, item] of next) await work(item, at);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
};
