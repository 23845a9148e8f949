/** Answers a question about an object once: the answer is kept as long as the object lives. */
export function once<Key extends object, Answer extends object>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = answer(key);
    known.set(key, made);
    return made;
  };
}
