import isEqual from 'fast-deep-equal';
import { useState } from 'react';

/** The value; the same one as before as long as they are equal. */
export function useStable<T>(value: T): T {
  const [held, setHeld] = useState(value);
  if (held === value || isEqual(held, value)) return held;
  setHeld(value);
  return value;
}
