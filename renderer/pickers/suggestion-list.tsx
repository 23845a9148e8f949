import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Suggestion } from './suggestion.ts';
import '../styles/pickers.css';

interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** The highlighted one; -1 for none. */
  readonly current: number;
  readonly onChoose: (suggestion: Suggestion) => void;
  /** The input under which the list opens. */
  readonly anchor: HTMLElement;
}

const LIST_HEIGHT = 300;

interface Place {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly minWidth: number;
}

function placeAt(anchor: HTMLElement): Place {
  const { left, top, bottom, width } = anchor.getBoundingClientRect();
  const isBelow = bottom + LIST_HEIGHT < window.innerHeight || top < LIST_HEIGHT;
  const side = isBelow ? { top: bottom + 2 } : { bottom: window.innerHeight - top + 2 };
  return { left: Math.min(left, window.innerWidth - 340), minWidth: Math.max(width, 200), ...side };
}

/** The offers of a picker under (or above) its input; the focus stays in the input. */
export function SuggestionList({
  id,
  suggestions,
  current,
  onChoose,
  anchor,
}: SuggestionListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const [place] = useState(() => placeAt(anchor));
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const meaning = suggestions[current]?.meaning;
  const scope = anchor.closest('.app')?.className ?? 'app light';
  return createPortal(
    <div
      className={`${scope} picker-popup`}
      style={place}
      onMouseDown={(event) => {
        // The grid takes a press outside of it as the end of editing.
        event.preventDefault();
        event.nativeEvent.stopPropagation();
      }}
    >
      <div role="listbox" id={id} aria-label="可选的内容" ref={list} className="picker-list">
        {suggestions.map((suggestion, index) => (
          <div
            key={suggestion.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className="picker-option"
            onClick={() => {
              onChoose(suggestion);
            }}
          >
            {suggestion.label}
          </div>
        ))}
      </div>
      {meaning !== undefined && <div className="picker-meaning">{meaning}</div>}
    </div>,
    document.body,
  );
}
