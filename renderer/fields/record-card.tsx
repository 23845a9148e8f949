import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type Path, isRecord, valueAt } from '../../shared/entry/index.ts';
import { useYear } from '../state/year-store.ts';
import type { RecordsPart } from './form-part.ts';
import { FormParts, SpecFields } from './form-parts.tsx';
import { hasContent, removeRow } from './list-edits.ts';
import { rowCountWords } from './reference-words.ts';
import { referencesTo } from './rename-key.ts';
import { RowTools } from './row-tools.tsx';
import { useConfirm } from './use-confirm.ts';

/** What is lost with a row, and how many rows would be left without it. */
function lossWords(list: Path, index: number): string {
  const { entry } = useYear.getState();
  const words = '填在里面的内容会一起删除，可以用“撤销”找回。';
  const row = valueAt(entry, [...list, index]);
  const code = isRecord(row) && list.length === 1 && list[0] === 'units' ? row['code'] : undefined;
  const rows = typeof code === 'string' ? referencesTo(entry, 'unit', code) : [];
  if (rows.length === 0) return words;
  return `${rowCountWords(rows)}填的是这个单位，会留下；删除以后要改成别的单位，否则不计入任何表格。${words}`;
}

/** One row of a record list: its head line and, where open, its fields. */
export function RecordCard({
  part,
  list,
  index,
  count,
  name,
  isOpen,
  onToggle,
}: {
  readonly part: RecordsPart;
  readonly list: Path;
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle?: () => void;
}): ReactNode {
  const confirm = useConfirm();
  const base = [...list, index];
  const title = `${part.item} ${index + 1}${name === '' ? '' : `：${name}`}`;
  const remove = (): void => {
    const take = (): void => {
      removeRow(`删除${part.item}`, list, index);
    };
    const isLost = hasContent(valueAt(useYear.getState().entry, base));
    if (isLost) confirm(`删除“${title}”？`, lossWords(list, index), take);
    else take();
  };
  return (
    <article className="record" aria-label={title}>
      <header className="record-head">
        {onToggle ? (
          <Button type="text" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? '▾' : '▸'} {title}
          </Button>
        ) : (
          <strong>{title}</strong>
        )}
        <RowTools title={title} list={list} index={index} count={count} onRemove={remove} />
      </header>
      {isOpen && (
        <>
          <div className="field-grid">
            <SpecFields fields={part.fields} base={base} />
          </div>
          {part.parts && <FormParts parts={part.parts} base={base} />}
        </>
      )}
    </article>
  );
}
