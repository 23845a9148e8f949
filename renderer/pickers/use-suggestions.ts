import { useId, useMemo, useState } from 'react';
import type { Suggest, Suggestion } from './suggestion.ts';

/** The state of an input with offers. */
export interface Suggestions {
  readonly id: string;
  readonly list: readonly Suggestion[];
  readonly current: number;
  readonly chosen: Suggestion | undefined;
  /** Highlights the next or the previous one. */
  readonly move: (by: 1 | -1) => void;
}

/** Digits that are no whole code yet may become one that nobody knows: nothing is chosen for them. */
function firstCurrent(typed: string, list: readonly Suggestion[]): number {
  const text = typed.trim();
  const exact = list.findIndex(({ value, label }) => value === text || label === text);
  if (exact >= 0) return exact;
  return text === '' || /^\d+$/.test(text) || list.length === 0 ? -1 : 0;
}

/** Offers for what is typed; none while the input is closed (`typed` undefined). */
export function useSuggestions(
  suggest: Suggest | undefined,
  typed: string | undefined,
): Suggestions {
  const id = useId();
  const list = useMemo(
    () => (suggest && typed !== undefined ? suggest(typed) : []),
    [suggest, typed],
  );
  const [moved, setMoved] = useState<{
    readonly typed: string | undefined;
    readonly index: number;
  }>();
  const current = moved && moved.typed === typed ? moved.index : firstCurrent(typed ?? '', list);
  return {
    id,
    list,
    current,
    chosen: list[current],
    move: (by) => {
      const last = list.length - 1;
      const next = current + by;
      setMoved({ typed, index: next < 0 ? last : next > last ? 0 : next });
    },
  };
}
