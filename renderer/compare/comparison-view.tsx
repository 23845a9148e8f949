import { Alert, Empty, Segmented, Space, Switch } from 'antd';
import { type ReactNode, useState } from 'react';
import type { YearComparison } from '../../shared/compare/index.ts';
import { MainFigureTable } from './main-figure-table.tsx';
import { SentenceList } from './sentence-list.tsx';
import type { SideTitles } from './side-titles.ts';
import { TableFigureTable } from './table-figure-table.tsx';

type Part = 'main' | 'tables' | 'sentences';

const SAME = '这一部分没有不同';

/** What two sides have in common and where they differ, by totals, tables and sentences. */
export function ComparisonView({
  comparison,
  titles,
}: {
  readonly comparison: YearComparison;
  readonly titles: SideTitles;
}): ReactNode {
  const [part, setPart] = useState<Part>('main');
  const [isOnlyDifferent, setOnlyDifferent] = useState(true);
  const { main, tables = [], sentences } = comparison;
  const { before, after } = comparison.years;
  const different = {
    main: main.filter(({ difference }) => difference !== 0),
    tables: tables.filter(({ isChanged }) => isChanged),
    sentences: sentences.filter(({ isChanged }) => isChanged),
  };
  const count = different.main.length + different.tables.length + different.sentences.length;
  const shown = isOnlyDifferent ? different : { main, tables, sentences };
  return (
    <>
      <Alert
        type={count === 0 ? 'success' : 'info'}
        showIcon
        title={
          count === 0
            ? '两边完全一样'
            : `主要数字 ${different.main.length} 个不同，表格数字 ${different.tables.length} 个不同，文字 ${different.sentences.length} 段不同`
        }
        description={
          before !== after &&
          `年份按各自的年度理解：一边写“${before}年”、另一边写“${after}年”，都指本年的，不算不同。`
        }
      />
      <Space wrap className="compare-tools">
        <Segmented<Part>
          aria-label="对比什么"
          value={part}
          onChange={setPart}
          options={[
            { value: 'main', label: `主要数字 ${different.main.length}` },
            { value: 'tables', label: `表格数字 ${different.tables.length}` },
            { value: 'sentences', label: `文字 ${different.sentences.length}` },
          ]}
        />
        <label className="switch-label">
          <Switch checked={isOnlyDifferent} onChange={setOnlyDifferent} /> 只看不同的
        </label>
      </Space>
      {part === 'tables' && comparison.tables === undefined && (
        <Alert
          type="warning"
          showIcon
          title="两边用的公开模板不同，表格的样子不一样，不能一格一格对比。请看“主要数字”和“文字”。"
        />
      )}
      {shown[part].length === 0 && (part !== 'tables' || comparison.tables) && (
        <Empty description={SAME} />
      )}
      {part === 'main' && shown.main.length > 0 && (
        <MainFigureTable rows={shown.main} titles={titles} />
      )}
      {part === 'tables' && shown.tables.length > 0 && (
        <TableFigureTable rows={shown.tables} titles={titles} />
      )}
      {part === 'sentences' && shown.sentences.length > 0 && (
        <SentenceList pairs={shown.sentences} />
      )}
    </>
  );
}
