import { Input } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { parsePath, typedText } from '../../../shared/entry/index.ts';
import { OriginMark } from '../../fields/origin-mark.tsx';
import { originAt } from '../../fields/origin.ts';
import { WithTerms } from '../../fields/term.tsx';
import { useApp } from '../../state/app-store.ts';
import { endGroup, useYear } from '../../state/year-store.ts';

/** A text of its own, with its label; takes the focus when a jump leads to its place. */
export function TextBox({
  label,
  hint,
  text,
  place,
  name,
  lines = 2,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly text: string;
  /** Path of the row in the year; a negative row is not there yet. */
  readonly place: string;
  /** List and key of the text, the same before and after it is there. */
  readonly name?: string;
  readonly lines?: number | undefined;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const isReadOnly = useYear((state) => state.isPublished);
  const origin = useYear(({ entry }) => originAt(entry, [...parsePath(place), 'text']));
  const named = name?.replace(':', '.');
  const isTarget = useApp(
    ({ target }) =>
      target !== undefined &&
      (target === place || target === named || target.startsWith(`${place}.`)),
  );
  useEffect(() => {
    if (!isTarget) return;
    const input = holder.current?.querySelector('textarea');
    input?.scrollIntoView({ block: 'center' });
    input?.focus();
  }, [isTarget]);
  return (
    <div ref={holder} className="field field-wide" data-path={place} data-text={name}>
      <label htmlFor={id}>{label}</label>
      <OriginMark words={origin} />
      {hint !== undefined && (
        <div className="field-hint">
          <WithTerms text={hint} />
        </div>
      )}
      <Input.TextArea
        id={id}
        className="growing"
        rows={lines}
        disabled={isReadOnly}
        value={text}
        onChange={({ target }) => {
          onChange(target.value);
        }}
        onBlur={() => {
          const narrow = typedText(text);
          if (narrow !== text) onChange(narrow);
          endGroup();
        }}
      />
    </div>
  );
}
