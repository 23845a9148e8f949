import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../shared/result/index.ts';
import { report } from '../state/app-store.ts';

/**
 * The answer to a question that needs no details, undefined until it is there, and the way to ask again.
 * `question` stays the same function from call to call.
 */
export function useAsked<T>(
  question: () => Promise<Result<T>>,
): readonly [T | undefined, () => Promise<void>] {
  const [answer, setAnswer] = useState<T>();
  const ask = useCallback(async (): Promise<void> => {
    setAnswer(undefined);
    const result = await question();
    if (result.ok) setAnswer(() => result.value);
    else report(result.problems);
  }, [question]);
  useEffect(() => {
    const timer = setTimeout(() => void ask(), 0);
    return () => {
      clearTimeout(timer);
    };
  }, [ask]);
  return [answer, ask];
}
