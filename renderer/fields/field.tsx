import { type ReactNode, useEffect, useId, useRef } from 'react';
import { type Path, pathText } from '../../shared/entry/index.ts';
import { useApp } from '../state/app-store.ts';
import { FIELD_CLASSIFICATIONS } from '../pickers/code-search.ts';
import { CodeInput } from './code-input.tsx';
import { FieldInput } from './field-input.tsx';
import { hintAt } from './field-hints.ts';
import { HelpMark } from './help-mark.tsx';
import { KeyInput } from './key-input.tsx';
import { OriginMark } from './origin-mark.tsx';
import { ReferenceInput } from './reference-input.tsx';
import { useField } from './use-field.ts';

interface FieldProps {
  readonly path: Path;
  /** Words of the form in place of the schema's. */
  readonly title?: string;
  readonly hint?: string;
  readonly isWide?: boolean;
  readonly rows?: number;
  /** The field is the code by which other rows refer to this unit or project. */
  readonly names?: 'unit' | 'project';
}

/** Fields that name a row of another list, and that list. */
const REFERENCES: Readonly<Record<string, 'units' | 'projects' | undefined>> = {
  unit: 'units',
  project: 'projects',
};

function referenceOf(path: Path): 'units' | 'projects' | undefined {
  // In an indicator `unit` is the unit of measurement.
  return path.includes('indicators') ? undefined : REFERENCES[String(path.at(-1))];
}

/** One fact with its label, its help and what is wrong with it. */
export function Field({ path, title, hint, isWide = false, rows, names }: FieldProps): ReactNode {
  const field = useField(path);
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const isTarget = useApp(({ target }) => target === pathText(path));
  useEffect(() => {
    if (!isTarget) return;
    const input = holder.current?.querySelector<HTMLElement>('input, textarea, [role=combobox]');
    input?.scrollIntoView({ block: 'center' });
    input?.focus();
  }, [isTarget]);
  const reference = referenceOf(path);
  const classification = FIELD_CLASSIFICATIONS[String(path.at(-1))];
  const [problem] = field.problems;
  const help = hint ?? hintAt(path) ?? field.info.description;
  const describedBy =
    [problem && `${id}-problem`, help !== undefined && `${id}-help`].filter(Boolean).join(' ') ||
    undefined;
  return (
    <div ref={holder} className={isWide ? 'field field-wide' : 'field'} data-path={pathText(path)}>
      <label htmlFor={id}>
        {title ?? field.info.title}
        {field.info.isRequired && <span className="field-required">（必填）</span>}
      </label>
      <OriginMark words={field.origin} />
      {help !== undefined && <HelpMark help={help} />}
      {names ? (
        <KeyInput id={id} path={path} field={field} names={names} describedBy={describedBy} />
      ) : reference ? (
        <ReferenceInput id={id} field={field} list={reference} describedBy={describedBy} />
      ) : classification ? (
        <CodeInput
          id={id}
          field={field}
          classification={classification}
          describedBy={describedBy}
        />
      ) : (
        <FieldInput id={id} field={field} rows={rows} describedBy={describedBy} />
      )}
      {problem && (
        <div id={`${id}-problem`} className="field-problem">
          {problem.clause}
        </div>
      )}
      {help !== undefined && (
        <div id={`${id}-help`} className="field-help-text">
          {help}
        </div>
      )}
    </div>
  );
}
