import { QuestionCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { type Path, pathText } from '../../shared/entry/index.ts';
import { useApp } from '../state/app-store.ts';
import { FieldInput } from './field-input.tsx';
import { useField } from './use-field.ts';

interface FieldProps {
  readonly path: Path;
  /** Words of the form in place of the schema's. */
  readonly title?: string;
  readonly hint?: string;
  readonly isWide?: boolean;
  readonly rows?: number;
}

/** One fact with its label, its help and what is wrong with it. */
export function Field({ path, title, hint, isWide = false, rows }: FieldProps): ReactNode {
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
  const help = hint ?? field.info.description;
  const [problem] = field.problems;
  return (
    <div ref={holder} className={isWide ? 'field field-wide' : 'field'} data-path={pathText(path)}>
      <label htmlFor={id}>
        {title ?? field.info.title}
        {field.info.isRequired && <span className="field-required">（必填）</span>}
        {help !== undefined && (
          <Tooltip title={help}>
            <QuestionCircleOutlined aria-label={help} className="field-help" />
          </Tooltip>
        )}
      </label>
      <FieldInput id={id} field={field} rows={rows} describedBy={problem && `${id}-problem`} />
      {problem && (
        <div id={`${id}-problem`} className="field-problem">
          {problem.message}
        </div>
      )}
    </div>
  );
}
