import { SwapOutlined } from '@ant-design/icons';
import { Alert, Button, Empty, Select, Space, Spin, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useVersions } from '../history/use-versions.ts';
import { keyText } from '../start/words.ts';
import { useApp } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import '../styles/compare.css';
import { type Side, chooseCompared, useCompared } from './compared.ts';
import { ComparisonView } from './comparison-view.tsx';
import { type SideChoice, sideChoices, sideText, usualBefore } from './sides.ts';
import { useComparison } from './use-comparison.ts';

const NOW: Side = { kind: 'now' };

function shortTitle(choices: readonly SideChoice[], side: Side): string {
  if (side.kind === 'now') return '现在';
  if (side.kind === 'year') return `${side.key.year} 年`;
  return (
    /“(.*)”/.exec(choices.find(({ value }) => value === sideText(side))?.label ?? '')?.[1] ?? ''
  );
}

function SideSelect({
  label,
  side,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly side: Side | undefined;
  readonly choices: readonly SideChoice[];
  readonly onChoose: (side: Side) => void;
}): ReactNode {
  return (
    <label className="side-select">
      <span>{label}</span>
      <Select
        aria-label={label}
        placeholder="请选择"
        value={side && sideText(side)}
        showSearch={{ optionFilterProp: 'label' }}
        options={choices.map(({ value, label: text }) => ({ value, label: text }))}
        onChange={(value) => {
          const chosen = choices.find((one) => one.value === value);
          if (chosen) onChoose(chosen.side);
        }}
      />
    </label>
  );
}

/** 对比: two years or two versions of the open year. */
export function ComparePage(): ReactNode {
  const key = useYear((state) => state.key);
  const years = useApp((state) => state.years);
  const [versions] = useVersions(key);
  const chosen = useCompared();
  const of = key ? keyText(key) : '';
  const isChosen = chosen.of === of;
  const usual = key && versions && usualBefore(key, years, versions);
  const before = isChosen ? chosen.before : usual;
  const after = isChosen ? chosen.after : NOW;
  const answer = useComparison(before, after);
  const choices = key ? sideChoices(key, years, versions ?? []) : [];
  const titles = {
    before: before ? shortTitle(choices, before) : '',
    after: shortTitle(choices, after),
  };
  return (
    <main className="step-frame" aria-labelledby="compare-title">
      <Typography.Title level={2} id="compare-title">
        对比
      </Typography.Title>
      <Typography.Paragraph type="secondary">
        本年度与去年，或者本年度的两个版本（在“修改记录”里保存），逐个数字、逐段文字对比。
      </Typography.Paragraph>
      <Space wrap align="end" className="compare-tools">
        <SideSelect
          label="前一个"
          side={before}
          choices={choices}
          onChoose={(side) => {
            chooseCompared(of, side, after);
          }}
        />
        <Button
          aria-label="两边对调"
          title="两边对调"
          icon={<SwapOutlined />}
          disabled={!before}
          onClick={() => {
            if (before) chooseCompared(of, after, before);
          }}
        />
        <SideSelect
          label="后一个"
          side={after}
          choices={choices}
          onChoose={(side) => {
            chooseCompared(of, before, side);
          }}
        />
      </Space>
      {versions && !before && (
        <Empty description="库里没有这个部门上一年的数据，本年度也没有保存过版本。请在上面选择要对比的年度，或先在“修改记录”里保存一个版本。" />
      )}
      {before && !answer && <Spin description="正在对比……" />}
      {answer?.problems.map(({ message }, index) => (
        <Alert key={index} type="error" showIcon title={message} />
      ))}
      {answer?.comparison && <ComparisonView comparison={answer.comparison} titles={titles} />}
    </main>
  );
}
