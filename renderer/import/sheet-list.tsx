import { Button, Checkbox, Select, Table, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import type { MoneyUnit } from '../../shared/money/index.ts';
import {
  type ImportPlan,
  type PlannedTable,
  TARGETS,
  TARGET_IDS,
  type TableChoice,
  type TargetId,
} from '../../shared/sheet-import/index.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { countRows, countText } from './fate-words.ts';
import { type ImportFile, choose } from './import-files.ts';

const UNITS: readonly { readonly value: MoneyUnit; readonly label: string }[] = [
  { value: 'yuan', label: '元' },
  { value: 'wan', label: '万元' },
];

/** So many unknown tables are not in the way of the others. */
const FEW = 3;

const TARGET_OPTIONS = TARGET_IDS.map((id) => ({ value: id, label: TARGETS[id].title }));

function Outcome({ planned }: { readonly planned: PlannedTable }): ReactNode {
  const { isSkipped, needs, remarks, rows, mapping, target } = planned;
  if (isSkipped) {
    return (
      <>
        {target === undefined ? '看不出是什么表，不导入；需要时请指定。' : '不导入'}
        {remarks.map((remark) => (
          <div key={remark}>{remark}</div>
        ))}
      </>
    );
  }
  return (
    <>
      {mapping !== undefined && <Tag>按“{mapping}”</Tag>}
      {needs.map(({ message }) => (
        <div key={message} className="field-problem">
          {message}
        </div>
      ))}
      {remarks.map((remark) => (
        <div key={remark}>{remark}</div>
      ))}
      {needs.length === 0 && <span>{countText(countRows(rows)) || '没有可以导入的内容'}</span>}
    </>
  );
}

/** The tables of a file: what each was recognised as, and what is still to be decided. */
export function SheetList({
  file,
  plan,
}: {
  readonly file: ImportFile;
  readonly plan: ImportPlan;
}): ReactNode {
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const [isAll, setAll] = useState(false);
  const { isWritten, choices } = file;
  const decide = ({ table }: PlannedTable, change: TableChoice): void => {
    choose(file, table.id, { ...choices[table.id], ...change });
  };
  const isOpen = ({ table, needs, isSkipped }: PlannedTable): boolean =>
    toggled[table.id] ??
    (!isSkipped && needs.some(({ kind }) => kind === 'column' || kind === 'constant'));
  const isKnown = ({ table, mapping }: PlannedTable): boolean =>
    table.target !== undefined || mapping !== undefined || choices[table.id] !== undefined;
  const known = plan.tables.filter(isKnown);
  const unknown = plan.tables.filter((planned) => !isKnown(planned));
  const hasUnknown = isAll || known.length === 0 || unknown.length <= FEW;
  return (
    <>
      <Table<PlannedTable>
        size="small"
        className="sheet-list"
        rowKey={({ table }) => table.id}
        dataSource={[...known, ...(hasUnknown ? unknown : [])]}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{
          showExpandColumn: false,
          expandedRowKeys: plan.tables.filter(isOpen).map(({ table }) => table.id),
          expandedRowRender: (planned) => <ColumnMapping file={file} planned={planned} />,
        }}
        columns={[
          {
            title: '导入',
            width: 56,
            render: (_, planned) => (
              <Checkbox
                aria-label={`导入工作表“${planned.table.sheet}”`}
                disabled={isWritten}
                checked={!planned.isSkipped}
                onChange={({ target }) => {
                  decide(planned, { isSkipped: !target.checked });
                }}
              />
            ),
          },
          {
            title: '工作表',
            render: (_, { table }) => (
              <>
                {table.sheet} <span className="quiet">{table.rowCount} 行</span>
                {table.title !== table.sheet && <div className="quiet">{table.title}</div>}
              </>
            ),
          },
          {
            title: '认作',
            width: 210,
            render: (_, planned) => (
              <Select<TargetId>
                aria-label={`“${planned.table.sheet}”导入到哪里`}
                className="sheet-target"
                placeholder="不认识，请指定"
                disabled={isWritten}
                value={planned.target ?? null}
                options={TARGET_OPTIONS}
                onChange={(target) => {
                  const { columns: _, constants: __, ...kept } = choices[planned.table.id] ?? {};
                  choose(file, planned.table.id, { ...kept, target, isSkipped: false });
                }}
              />
            ),
          },
          {
            title: '金额单位',
            width: 108,
            render: (_, planned) => (
              <Select<MoneyUnit>
                aria-label={`“${planned.table.sheet}”的金额单位`}
                className="sheet-unit"
                placeholder="请选择"
                disabled={isWritten}
                {...(planned.needs.some(({ kind }) => kind === 'unit')
                  ? { status: 'error' as const }
                  : {})}
                value={planned.unit ?? null}
                options={[...UNITS]}
                onChange={(unit) => {
                  decide(planned, { unit });
                }}
              />
            ),
          },
          { title: '结果', render: (_, planned) => <Outcome planned={planned} /> },
          {
            title: '各列',
            width: 110,
            render: (_, planned) => (
              <Button
                size="small"
                aria-expanded={isOpen(planned)}
                aria-label={`指定“${planned.table.sheet}”的各列`}
                onClick={() => {
                  setToggled({ ...toggled, [planned.table.id]: !isOpen(planned) });
                }}
              >
                {isOpen(planned) ? '收起' : '指定各列'}
              </Button>
            ),
          },
        ]}
      />
      {!hasUnknown && unknown.length > 0 && (
        <Button
          type="link"
          onClick={() => {
            setAll(true);
          }}
        >
          另有 {unknown.length} 张看不出是什么的表
        </Button>
      )}
    </>
  );
}
