import { Input, Select, Table, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import type { YearRow } from '../../shared/api/index.ts';
import { keyText, kindWord, timeText } from '../start/words.ts';
import { type YearFilter, filteredYears } from './chosen-years.ts';

interface BatchTableProps {
  readonly years: readonly YearRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
}

const ALL_YEARS = 0;

const KINDS = [
  { value: 'all', label: '预算和决算' },
  { value: 'budget', label: '部门预算' },
  { value: 'finalAccounts', label: '部门决算' },
] as const;

function FilterLine({
  years,
  filter,
  onChange,
}: {
  readonly years: readonly YearRow[];
  readonly filter: YearFilter;
  readonly onChange: (filter: YearFilter) => void;
}): ReactNode {
  const numbers = [...new Set(years.map(({ key }) => key.year))].toSorted((a, b) => b - a);
  return (
    <div className="batch-line">
      <Select<number>
        aria-label="年度"
        className="batch-filter"
        value={filter.year ?? ALL_YEARS}
        options={[
          { value: ALL_YEARS, label: '全部年度' },
          ...numbers.map((value) => ({ value, label: `${value} 年` })),
        ]}
        onChange={(year) => {
          onChange({ ...filter, year: year === ALL_YEARS ? undefined : year });
        }}
      />
      <Select<(typeof KINDS)[number]['value']>
        aria-label="种类"
        className="batch-filter"
        value={filter.kind ?? 'all'}
        options={[...KINDS]}
        onChange={(kind) => {
          onChange({ ...filter, kind: kind === 'all' ? undefined : kind });
        }}
      />
      <Input
        aria-label="部门"
        allowClear
        placeholder="部门名称或编码"
        className="batch-search"
        value={filter.words}
        onChange={({ target }) => {
          onChange({ ...filter, words: target.value });
        }}
      />
    </div>
  );
}

/** The years of the library, to be chosen by hand or by a filter. */
export function BatchTable({ years, chosen, onChoose }: BatchTableProps): ReactNode {
  const [filter, setFilter] = useState<YearFilter>({ year: undefined, kind: undefined, words: '' });
  const shown = filteredYears(years, filter);
  return (
    <>
      <FilterLine years={years} filter={filter} onChange={setFilter} />
      <Table<YearRow>
        size="small"
        rowKey={({ key }) => keyText(key)}
        dataSource={[...shown]}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          onChange: (keys) => {
            onChoose(new Set(keys.map(String)));
          },
          getTitleCheckboxProps: () => ({ 'aria-label': '选这一页' }),
          getCheckboxProps: ({ name, key }) => ({ 'aria-label': `${name} ${key.year} 年` }),
          selections: [
            {
              key: 'all',
              text: '选全部列出的',
              onSelect: () => {
                onChoose(new Set([...chosen, ...shown.map(({ key }) => keyText(key))]));
              },
            },
            {
              key: 'none',
              text: '都不选',
              onSelect: () => {
                onChoose(new Set());
              },
            },
          ],
        }}
        columns={[
          { title: '部门', dataIndex: 'name' },
          { title: '编码', render: (_, { key }) => key.department },
          { title: '年度', dataIndex: ['key', 'year'] },
          { title: '种类', render: (_, { key }) => kindWord(key.kind) },
          {
            title: '状态',
            render: (_, { state }) =>
              state === 'published' ? <Tag color="green">已公开</Tag> : <Tag>编制中</Tag>,
          },
          { title: '最后修改', render: (_, { savedAt }) => timeText(savedAt) },
        ]}
      />
    </>
  );
}
