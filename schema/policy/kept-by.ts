/** A value made once for an object, and kept as long as it. */
export const keptBy = <Of extends object, Value extends object>(
  make: (of: Of) => Value,
): ((of: Of) => Value) => {
  const made = new WeakMap<Of, Value>();
  return (of) => {
    const known = made.get(of);
    if (known) return known;
    const value = make(of);
    made.set(of, value);
    return value;
  };
};
