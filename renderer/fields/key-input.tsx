import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Path, pathText, typedCode } from '../../shared/entry/index.ts';
import { useYear } from '../state/year-store.ts';
import { editOnce } from './list-edits.ts';
import { isTaken, renameKey } from './rename-key.ts';
import type { BoundField } from './use-field.ts';

/**
 * The code by which other rows refer to a unit or project. It takes effect when the field is left, for
 * all rows at once.
 */
export function KeyInput({
  id,
  path,
  field,
  names,
  describedBy,
}: {
  readonly id: string;
  readonly path: Path;
  readonly field: BoundField;
  readonly names: 'unit' | 'project';
  readonly describedBy?: string | undefined;
}): ReactNode {
  const [typed, setTyped] = useState<string>();
  const current = typeof field.value === 'string' ? field.value : '';
  const index = path.at(-2);
  const code = typed === undefined ? undefined : typedCode(typed);
  const isDouble = useYear(
    ({ entry }) =>
      code !== undefined &&
      code !== '' &&
      typeof index === 'number' &&
      isTaken(entry, path.slice(0, -2), index, code),
  );
  const leave = (): void => {
    if (code === undefined || isDouble) return;
    setTyped(undefined);
    if (code === current) return;
    editOnce(`修改“${field.info.title}”`, (draft) => {
      renameKey(draft, path, names, current, code);
    });
  };
  return (
    <>
      <Input
        id={id}
        aria-describedby={isDouble ? `${id}-double` : describedBy}
        aria-invalid={isDouble || field.problems.length > 0}
        {...(isDouble || field.problems.length > 0 ? { status: 'error' as const } : {})}
        disabled={field.isReadOnly}
        data-key={pathText(path)}
        value={typed ?? current}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={leave}
        onPressEnter={leave}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setTyped(undefined);
        }}
      />
      {isDouble && (
        <div id={`${id}-double`} className="field-problem" role="alert">
          这个编码已经用过，请换一个。按 Esc 恢复原来的编码。
        </div>
      )}
    </>
  );
}
