import { CopyOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Space, Table } from 'antd';
import { type ReactNode, memo, useDeferredValue, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type Entry, pathText, valueAt } from '../../../shared/entry/index.ts';
import type { YearData } from '../../../shared/facts/index.ts';
import { type Fen, ZERO, add, formatAmount } from '../../../shared/money/index.ts';
import { addRow, editOnce } from '../../fields/list-edits.ts';
import { rowCountWords } from '../../fields/reference-words.ts';
import { RowTools } from '../../fields/row-tools.tsx';
import { useConfirm } from '../../fields/use-confirm.ts';
import { useRoom } from '../../preview/use-room.ts';
import { useApp } from '../../state/app-store.ts';
import { readingOf } from '../../state/reading.ts';
import { useYear } from '../../state/year-store.ts';
import { chooseProject, useChosenProject, useProjectCount } from './chosen-project.ts';
import {
  type ProjectRow,
  deleteProject,
  duplicateProject,
  freeCode,
  lossWith,
  projectsOf,
} from './project-edits.ts';

const LIST = ['projects'];
const ROWS_SHOWN = 6;
/** Below this width in pixels a name beside its code would be squeezed. */
const ROOM_FOR_CODE = 540;

/** Amounts of the projects by code. */
function totalsOf(lines: YearData['expenditure']): ReadonlyMap<string, Fen> {
  const totals = new Map<string, Fen>();
  for (const line of lines ?? []) {
    if (line.project === undefined || line.nature === 'basic') continue;
    const amount = line.amount ?? line.actual ?? ZERO;
    totals.set(line.project, add(totals.get(line.project) ?? ZERO, amount));
  }
  return totals;
}

interface Listed extends ProjectRow {
  readonly money: string;
}

/** The rows of the list; they may follow a moment behind the typing. */
function useRows(): readonly Listed[] {
  const entry = useDeferredValue(useYear(useShallow((state) => pick(state.entry))));
  return useMemo(() => {
    const totals = totalsOf(readingOf(entry).data.expenditure);
    return projectsOf(entry['projects']).map((row) => ({
      ...row,
      money: formatAmount(totals.get(row.code) ?? ZERO, 'yuan', { decimals: 2, thousands: true }),
    }));
  }, [entry]);
}

/** What the list shows depends on these parts of the year only. */
function pick({ kind, year, units, projects, expenditure }: Entry): Entry {
  return { kind, year, units, projects, expenditure };
}

function addProject(count: number): void {
  const code = freeCode(useYear.getState().entry);
  addRow('添加项目', LIST, { code });
  chooseProject(count);
  useApp.setState({ target: pathText([...LIST, count, 'name']) });
}

function copyProject({ index, name }: ProjectRow): void {
  const code = freeCode(useYear.getState().entry);
  editOnce(`复制项目“${name}”`, (draft) => {
    duplicateProject(draft, index, code);
  });
  chooseProject(index + 1);
}

function AddButton({ count }: { readonly count: number }): ReactNode {
  const isReadOnly = useYear((state) => state.isPublished);
  return (
    <Button
      type={count === 0 ? 'primary' : 'default'}
      icon={<PlusOutlined />}
      disabled={isReadOnly}
      onClick={() => {
        addProject(count);
      }}
    >
      添加项目
    </Button>
  );
}

/** What is lost with a project, and what no longer belongs to it. */
function lossWords(entry: Entry, index: number): string {
  const { gone, loosened } = lossWith(entry, index);
  const indicators: unknown = valueAt(entry, ['projects', index, 'indicators']);
  const count = Array.isArray(indicators) ? indicators.length : 0;
  const own = count > 0 ? `项目的情况、绩效目标和 ${count} 条指标` : '项目的情况和绩效目标';
  const others = gone.length > 0 ? `，还有${rowCountWords(gone)}` : '';
  const left = loosened.length > 0 ? `${rowCountWords(loosened)}留下，不再归到这个项目。` : '';
  return `${own}会一起删除${others}。${left}可以用“撤销”全部找回。`;
}

function RowActions({
  row,
  count,
}: {
  readonly row: ProjectRow;
  readonly count: number;
}): ReactNode {
  const confirm = useConfirm();
  const isReadOnly = useYear((state) => state.isPublished);
  const { index, code, name } = row;
  const remove = (): void => {
    const detail = lossWords(useYear.getState().entry, index);
    confirm(`删除项目“${name || code}”？`, detail, () => {
      editOnce(`删除项目“${name || code}”`, (draft) => {
        deleteProject(draft, index);
      });
      chooseProject(Math.max(0, index - 1));
    });
  };
  return (
    <Space size={2}>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        aria-label={`复制项目${name}`}
        disabled={isReadOnly}
        onClick={() => {
          copyProject(row);
        }}
      />
      <RowTools
        title={`项目${name}`}
        list={LIST}
        index={index}
        count={count}
        onMoved={chooseProject}
        onRemove={remove}
      />
    </Space>
  );
}

const ProjectTable = memo(function ProjectTable({
  rows,
  chosen,
  hasCode,
}: {
  readonly rows: readonly Listed[];
  readonly chosen: number | undefined;
  /** The code in a column of its own, else under the name. */
  readonly hasCode: boolean;
}): ReactNode {
  return (
    <Table<Listed>
      size="small"
      rowKey="index"
      dataSource={[...rows]}
      pagination={false}
      {...(rows.length > ROWS_SHOWN
        ? { virtual: true, scroll: { x: hasCode ? 480 : 400, y: 210 } }
        : {})}
      rowClassName={({ index }) => (index === chosen ? 'project-chosen' : '')}
      columns={[
        {
          title: '项目',
          render: (_, row) => (
            <>
              <Button
                type="link"
                size="small"
                className="project-name"
                {...(row.index === chosen ? { 'aria-current': 'true' as const } : {})}
                onClick={() => {
                  chooseProject(row.index);
                }}
              >
                {row.name || '（还没有填名称）'}
              </Button>
              {!hasCode && <div className="quiet project-code">{row.code}</div>}
            </>
          ),
        },
        ...(hasCode ? [{ title: '编码', dataIndex: 'code', width: 90, ellipsis: true }] : []),
        { title: '金额（元）', dataIndex: 'money', width: 130, align: 'right' },
        {
          title: '操作',
          width: 132,
          render: (_, row) => <RowActions row={row} count={rows.length} />,
        },
      ]}
    />
  );
});

/** The projects with their amounts; one is shown below. */
export function ProjectList(): ReactNode {
  const chosen = useChosenProject()?.index;
  const count = useProjectCount();
  const rows = useRows();
  const [holder, room = ROOM_FOR_CODE] = useRoom();
  if (count === 0) {
    return (
      <div className="empty-hint">
        <p>
          还没有项目。先添加项目、填名称，再填它的支出明细；项目多的，可以在“没有归到项目的支出”里先整块粘贴明细。
        </p>
        <AddButton count={0} />
      </div>
    );
  }
  return (
    <section className="field-section" aria-label="项目名单">
      <div ref={holder}>
        <ProjectTable rows={rows} chosen={chosen} hasCode={room >= ROOM_FOR_CODE} />
      </div>
      <div className="list-foot">
        <AddButton count={count} />
      </div>
    </section>
  );
}
