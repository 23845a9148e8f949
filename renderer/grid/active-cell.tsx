import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { SuggestionList } from '../pickers/suggestion-list.tsx';
import type { Suggestion } from '../pickers/suggestion.ts';
import { useSuggestions } from '../pickers/use-suggestions.ts';
import { useGrid } from './grid-context.ts';
import { useOnlyDoubleClick } from './use-double-click.ts';

interface ActiveCellProps {
  readonly row: number;
  readonly field: string;
  readonly value: unknown;
  readonly isEditing: boolean;
  readonly stopEditing: (options?: { nextRow?: boolean }) => void;
}

/** The grid opens the active cell on F2; text that comes without a key asks for it so. */
function openCell(): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', code: 'F2' }));
}

function isTyping({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return key.length === 1 ? key !== ' ' || code === 'Space' : /^Key[A-Z]$/.test(code);
}

function isUndo({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && /^[zy]$/i.test(key);
}

/**
 * The input of the active cell. It has the focus before anything is typed, so that the first letter of
 * a pinyin starts its composition here; it shows only while the cell is edited.
 */
export function ActiveCell({
  row,
  field,
  value,
  isEditing,
  stopEditing,
}: ActiveCellProps): ReactNode {
  const { isReadOnly, formatOf, nameOf, pathOf, problemAt, type, cancel, end } = useGrid();
  const format = formatOf(field);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [wasEditing, setWasEditing] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  // The same at each keystroke: another one would be let go and taken anew, and draw the cell again.
  const hold = useCallback((element: HTMLInputElement | null) => {
    input.current = element;
    if (element) setAnchor(element);
  }, []);
  if (isEditing !== wasEditing) {
    setWasEditing(isEditing);
    setTyped(isEditing ? (typed ?? format.edit(value)) : undefined);
  }
  const suggestions = useSuggestions(format.suggest, isEditing ? typed : undefined);
  const isOpen = suggestions.list.length > 0;
  useOnlyDoubleClick(input, isEditing, () => {
    stopEditing({ nextRow: false });
  });

  /** What a picker holds is taken when the cell is left, other cells follow each keystroke. */
  const waiting = useRef<string>(undefined);
  const hasChanged = useRef(false);
  const take = (text: string): void => {
    waiting.current = undefined;
    hasChanged.current = true;
    type(row, field, text);
  };
  const leave = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    leave.current = () => {
      if (waiting.current !== undefined) take(waiting.current);
      if (hasChanged.current) end();
      hasChanged.current = false;
    };
  });
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    return () => leave.current?.();
  }, []);
  useEffect(() => {
    if (isEditing)
      input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
    else leave.current?.();
  }, [isEditing]);

  const change = (text: string, isComposing: boolean): void => {
    setTyped(text);
    if (!isEditing) openCell();
    if (format.suggest) waiting.current = text;
    else if (!isComposing) take(text);
  };
  const choose = (suggestion: Suggestion): void => {
    take(suggestion.value);
    stopEditing({ nextRow: false });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (!isEditing) {
      if (isTyping(event)) setTyped('');
      return;
    }
    if (key === 'Escape') {
      waiting.current = undefined;
      if (hasChanged.current) cancel(row, field);
      hasChanged.current = false;
      return;
    }
    if (isUndo(event)) {
      waiting.current = undefined;
      hasChanged.current = false;
      stopEditing({ nextRow: false });
      return;
    }
    if (isOpen && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      event.nativeEvent.stopPropagation();
      suggestions.move(key === 'ArrowDown' ? 1 : -1);
      return;
    }
    if (key !== 'Enter' && key !== 'Tab') return;
    const { chosen } = suggestions;
    if (chosen && waiting.current !== undefined) take(chosen.value);
    else if (chosen && typed !== format.edit(value)) take(chosen.value);
    leave.current?.();
  };
  const problem = problemAt(row, field);
  const option =
    isOpen && suggestions.current >= 0 ? `${suggestions.id}-${suggestions.current}` : undefined;
  return (
    <>
      <input
        ref={hold}
        className={isEditing ? 'grid-input grid-input-open' : 'grid-input'}
        data-editing={isEditing}
        data-path={pathOf(row, field)}
        readOnly={isReadOnly}
        autoComplete="off"
        spellCheck={false}
        aria-label={nameOf(row, field)}
        aria-invalid={problem !== undefined}
        {...(format.suggest
          ? {
              role: 'combobox',
              'aria-expanded': isOpen,
              'aria-controls': suggestions.id,
              'aria-autocomplete': 'list' as const,
              'aria-activedescendant': option,
            }
          : {})}
        value={typed ?? ''}
        onChange={({ target, nativeEvent }) => {
          change(target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing);
        }}
        onCompositionStart={() => {
          if (!isEditing) openCell();
        }}
        onCompositionEnd={({ currentTarget }) => {
          if (!format.suggest) take(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {isEditing && isOpen && anchor && (
        <SuggestionList
          id={suggestions.id}
          suggestions={suggestions.list}
          current={suggestions.current}
          onChoose={choose}
          anchor={anchor}
        />
      )}
    </>
  );
}
