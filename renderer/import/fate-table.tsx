import { Checkbox, Empty, Segmented, Table, Tag } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { ImportPlan, PlannedRow, RowFate } from '../../shared/sheet-import/index.ts';
import { useYear } from '../state/year-store.ts';
import { FATES, grouped } from './fate-words.ts';
import { type ImportFile, choose } from './import-files.ts';

interface ShownRow {
  readonly id: string;
  readonly table: string;
  readonly row: PlannedRow;
  readonly isLeftOut: boolean;
}

type Filter = RowFate | 'open' | 'all';

const CHOOSABLE = new Set<RowFate>(['new', 'changed', 'removed']);

function shownRows({ choices }: ImportFile, plan: ImportPlan): ShownRow[] {
  return plan.tables.flatMap(({ table, rows }) => {
    const leftOut = new Set(choices[table.id]?.leftOut);
    return rows.map((row, index) => ({
      id: `${table.id}/${index}`,
      table: table.id,
      row,
      isLeftOut: leftOut.has(row.where),
    }));
  });
}

function setLeftOut(file: ImportFile, rows: readonly ShownRow[], isOut: boolean): void {
  for (const [table, own] of Map.groupBy(rows, (one) => one.table)) {
    const choice = file.choices[table] ?? {};
    const leftOut = new Set(choice.leftOut);
    for (const { row } of own) {
      if (isOut) leftOut.add(row.where);
      else leftOut.delete(row.where);
    }
    choose(file, table, { ...choice, leftOut: [...leftOut] });
  }
}

function isChoosable({ row, isLeftOut }: ShownRow): boolean {
  return isLeftOut || CHOOSABLE.has(row.fate);
}

/** Worth a look: what would be written, what was left out by hand, and what is not understood. */
function isOpen(shown: ShownRow): boolean {
  return isChoosable(shown) || shown.row.fate === 'notUnderstood';
}

function filtered(all: readonly ShownRow[], filter: Filter): readonly ShownRow[] {
  if (filter === 'all') return all;
  return all.filter((shown) => (filter === 'open' ? isOpen(shown) : shown.row.fate === filter));
}

function Words({ row }: { readonly row: PlannedRow }): ReactNode {
  const { changes, notes, near } = row;
  return (
    <>
      {changes.map(({ field, title, before, after }) => (
        <div key={field}>
          {title}：{before === '' ? <em>（空）</em> : <del>{grouped(before)}</del>}
          <span aria-hidden> → </span>
          <ins>{grouped(after)}</ins>
        </div>
      ))}
      {notes.map((note) => (
        <div key={note}>{note}</div>
      ))}
      {near.length > 0 && (
        <div>是不是 {near.map(({ code, name }) => `${code} ${name}`).join('、')}？</div>
      )}
    </>
  );
}

function FateTag({ fate }: { readonly fate: RowFate }): ReactNode {
  const known = FATES.find((one) => one.fate === fate);
  return <Tag color={known?.color ?? 'default'}>{known?.word}</Tag>;
}

function ChooseAll({
  file,
  rows,
}: {
  readonly file: ImportFile;
  readonly rows: readonly ShownRow[];
}): ReactNode {
  const own = rows.filter(isChoosable);
  const out = own.filter(({ isLeftOut }) => isLeftOut).length;
  return (
    <Checkbox
      aria-label="列出的行都导入"
      disabled={own.length === 0 || file.isWritten}
      checked={own.length > 0 && out === 0}
      indeterminate={out > 0 && out < own.length}
      onChange={({ target }) => {
        setLeftOut(file, own, !target.checked);
      }}
    />
  );
}

/** Every row of a file and what becomes of it. */
export function FateTable({
  file,
  plan,
}: {
  readonly file: ImportFile;
  readonly plan: ImportPlan;
}): ReactNode {
  const isPublished = useYear((state) => state.isPublished);
  const [filter, setFilter] = useState<Filter>('open');
  const all = useMemo(() => shownRows(file, plan), [file, plan]);
  const known = FATES.filter(({ fate }) => plan.counts[fate] > 0);
  const current = filtered(all, filter).length > 0 ? filter : 'all';
  const rows = filtered(all, current);
  const openCount = filtered(all, 'open').length;
  if (all.length === 0) return null;
  return (
    <section aria-label="逐行预览">
      <Segmented<Filter>
        aria-label="只看"
        className="fate-filter"
        value={current}
        onChange={setFilter}
        options={[
          ...(openCount > 0
            ? [{ value: 'open' as const, label: `要写入和看不懂的 ${openCount}` }]
            : []),
          { value: 'all', label: `全部 ${all.length}` },
          ...known.map(({ fate, word }) => ({
            value: fate,
            label: `${word} ${plan.counts[fate]}`,
          })),
        ]}
      />
      <Table<ShownRow>
        size="small"
        rowKey="id"
        className="fate-table"
        dataSource={[...rows]}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty description="没有这样的行" /> }}
        columns={[
          {
            title: <ChooseAll file={file} rows={rows} />,
            width: 44,
            render: (_, shown) =>
              isChoosable(shown) && (
                <Checkbox
                  aria-label={`导入 ${shown.row.where} ${shown.row.label}`}
                  disabled={isPublished || file.isWritten}
                  checked={!shown.isLeftOut}
                  onChange={({ target }) => {
                    setLeftOut(file, [shown], !target.checked);
                  }}
                />
              ),
          },
          { title: '结果', width: 84, render: (_, { row }) => <FateTag fate={row.fate} /> },
          { title: '内容', render: (_, { row }) => row.label },
          {
            title: '金额（元）',
            align: 'right',
            width: 132,
            render: (_, { row }) => grouped(row.amount ?? ''),
          },
          { title: '变化和说明', width: '32%', render: (_, { row }) => <Words row={row} /> },
          { title: '位置', width: 170, render: (_, { row }) => row.where },
        ]}
      />
    </section>
  );
}
