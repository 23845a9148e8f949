import { Alert } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import {
  type Adoption,
  type ImportedList,
  adoptList,
  withAdopted,
} from '../../../shared/catalog/index.ts';
import type { Problem, Result } from '../../../shared/result/index.ts';
import { backUpBefore } from '../../backup/back-up-before.ts';
import { Dialog } from '../../fields/dialog.tsx';
import { draftList, editOnce } from '../../fields/list-edits.ts';
import { useCatalog } from '../../pickers/use-catalog.ts';
import { flush } from '../../state/year-store.ts';
import { AdoptionTable } from './adoption-table.tsx';

function countOf({ added, renamed, explained }: Adoption): number {
  return added.length + renamed.length + explained.length;
}

function countText(adoption: Adoption): string {
  const { added, renamed, explained, unchanged } = adoption;
  const parts = [
    [added.length, '新增'],
    [renamed.length, '改名'],
    [explained.length, '补上说明'],
  ] as const;
  const changes = parts.flatMap(([count, word]) => (count > 0 ? [`${word} ${count} 个`] : []));
  const same = `${unchanged} 个与现在的相同，不写入`;
  return changes.length > 0
    ? `${[...changes, same].join('，')}。`
    : `文件里的 ${unchanged} 个科目都与现在的相同，没有需要写入的内容。`;
}

function write(adoption: Adoption): void {
  editOnce(`导入科目表：${countOf(adoption)} 个科目`, (draft) => {
    const list = draftList(draft, ['classificationItems']);
    withAdopted(list, adoption).forEach((row, index) => {
      if (list[index] !== row) list[index] = row;
    });
  });
}

function Said({
  problems,
  type,
}: {
  readonly problems: readonly Problem[];
  readonly type: 'error' | 'info';
}): ReactNode {
  return problems.map(({ message, where }, index) => (
    <Alert
      key={index}
      type={type}
      showIcon
      title={where === undefined ? message : `${where}：${message}`}
    />
  ));
}

function Offer({
  list: { items },
  adoption,
}: {
  readonly list: ImportedList;
  readonly adoption: Adoption;
}): ReactNode {
  return (
    <>
      <p role="status">{countText(adoption)}</p>
      {countOf(adoption) > 0 && <AdoptionTable adoption={adoption} />}
      {items.some(({ government }) => government !== undefined) && (
        <p className="quiet">文件里写的“对应政府经济分类”没有导入，对应关系仍按程序的科目表。</p>
      )}
    </>
  );
}

/** What an official list would change in the open year, and taking it in as one step. */
export function ImportListDialog({
  name,
  answer,
  onClose,
}: {
  readonly name: string;
  readonly answer: Result<ImportedList>;
  readonly onClose: () => void;
}): ReactNode {
  const catalog = useCatalog();
  const [isBusy, setBusy] = useState(false);
  const list = answer.ok ? answer.value : undefined;
  const adoption = useMemo(
    () => catalog && list && adoptList(catalog, list.items),
    [catalog, list],
  );
  const count = adoption ? countOf(adoption) : 0;
  const take = async (wanted: Adoption): Promise<void> => {
    setBusy(true);
    await backUpBefore('导入前');
    write(wanted);
    onClose();
    await flush();
  };
  return (
    <Dialog
      title="导入财政部门的科目表"
      width={760}
      style={{ top: 24 }}
      okText={count > 0 ? `导入 ${count} 个科目` : '导入'}
      cancelText={count > 0 ? '先不导入' : '关闭'}
      okButtonProps={{ disabled: count === 0, loading: isBusy }}
      onCancel={onClose}
      onOk={() => {
        if (adoption) void take(adoption);
      }}
    >
      <p className="quiet">{name}</p>
      {answer.ok ? (
        <Said type="info" problems={answer.remarks} />
      ) : (
        <Said type="error" problems={answer.problems} />
      )}
      {list && adoption && <Offer list={list} adoption={adoption} />}
    </Dialog>
  );
}
