import { PrinterOutlined } from '@ant-design/icons';
import { Button, Spin, Typography } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { overviewOf } from '../../shared/overview/index.ts';
import { useIsDark } from '../app/use-dark.ts';
import { useReading } from '../state/reading.ts';
import { useResources } from '../state/resources.ts';
import { useYear } from '../state/year-store.ts';
import '../styles/overview.css';
import { BreakdownSection } from './breakdown-section.tsx';
import { chartColors } from './chart-colors.ts';
import { ComparisonSection } from './comparison-section.tsx';
import { TargetsSection } from './targets-section.tsx';
import { ThreePublicSection } from './three-public-section.tsx';
import { useOtherYears } from './use-other-years.ts';
import { Printing, useIsPrinting } from './use-printing.ts';

/** 一览: the year's money at a glance. */
export function OverviewPage(): ReactNode {
  const { data } = useReading();
  const key = useYear((state) => state.key);
  const catalog = useResources((state) => state.catalog);
  const others = useOtherYears(key, catalog);
  const isDark = useIsDark();
  const isPrinting = useIsPrinting();
  const overview = useMemo(() => catalog && overviewOf(data, catalog), [data, catalog]);
  const opened = useMemo(
    () => overview && key && [{ year: key.year, books: overview.books }, ...(others ?? [])],
    [overview, key, others],
  );
  if (!overview || !key || !opened) {
    return (
      <div className="step-frame overview">
        <Typography.Title level={2}>一览</Typography.Title>
        <Spin description="正在读取科目和模板……" />
      </div>
    );
  }
  const colors = chartColors(isDark && !isPrinting);
  const kind = key.kind === 'finalAccounts' ? '部门决算' : '部门预算';
  return (
    <div className={isPrinting ? 'step-frame overview is-printing' : 'step-frame overview'}>
      <header className="overview-head">
        <Typography.Title level={2}>一览</Typography.Title>
        <p className="overview-note">
          {data.department.name} {key.year} 年{kind}，单位：万元。数字与各张表同源，随填随变。
        </p>
        <Button icon={<PrinterOutlined />} className="overview-print" onClick={() => print()}>
          打印
        </Button>
      </header>
      <Printing value={isPrinting}>
        <div className="overview-grid">
          <BreakdownSection
            title="钱从哪里来"
            partName="资金来源"
            breakdown={overview.income}
            shape="bars"
            colors={colors}
          />
          <BreakdownSection
            title="钱到哪里去"
            partName="功能分类（类）"
            breakdown={overview.byClass}
            shape="bars"
            colors={colors}
          />
          <BreakdownSection
            title="基本支出和项目支出"
            partName="支出性质"
            breakdown={overview.byNature}
            shape="ring"
            colors={colors}
          />
          <BreakdownSection
            title="基本支出：人员和公用"
            partName="经费类别"
            breakdown={overview.byCategory}
            shape="ring"
            colors={colors}
          />
          <ComparisonSection comparison={overview.comparison} year={key.year} colors={colors} />
          <ThreePublicSection opened={opened} colors={colors} />
          <TargetsSection projects={overview.projects} colors={colors} />
        </div>
      </Printing>
    </div>
  );
}
