/** Makes a value at the first call and gives the same one afterwards; a failure is kept as well. */
export const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
};
