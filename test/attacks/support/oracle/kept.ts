/** A pure function whose answers are kept for as long as what they were asked of. */
export const kept = <Of extends object, Key, Answer>(
  answer: (of: Of, key: Key) => Answer,
): ((of: Of, key: Key) => Answer) => {
  const answers = new WeakMap<Of, Map<Key, Answer>>();
  return (of, key) => {
    const known = answers.get(of) ?? new Map<Key, Answer>();
    answers.set(of, known);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = answer(of, key);
    known.set(key, made);
    return made;
  };
};
