import { type ReactNode, useMemo } from 'react';
import { type ProjectTargets, indicatorKinds } from '../../shared/overview/index.ts';
import type { ChartColors } from './chart-colors.ts';
import { indicatorBars } from './chart-options.ts';
import { Chart } from './chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { wanText } from './money-words.ts';
import { OverviewSection } from './overview-section.tsx';

function levelWords({ byLevel }: ProjectTargets): string {
  if (byLevel.length === 0) return '没有填绩效指标';
  return byLevel.map(({ level, count }) => `${level} ${count}`).join('，');
}

/** How many indicators each project is held to. */
export function TargetsSection({
  projects,
  colors,
}: {
  readonly projects: readonly ProjectTargets[];
  readonly colors: ChartColors;
}): ReactNode {
  const title = '项目与绩效指标';
  const option = useMemo(
    () =>
      indicatorBars(
        projects.map(({ name }) => name),
        indicatorKinds(projects),
        colors,
      ),
    [projects, colors],
  );
  if (projects.length === 0) {
    return <OverviewSection title={title} isWide note="没有项目。" children="" />;
  }
  return (
    <OverviewSection title={title} isWide>
      {projects.some(({ indicators }) => indicators > 0) && (
        <Chart
          option={option}
          height={72 + projects.length * 34}
          description={`各项目的绩效指标个数：${projects
            .map((project) => `${project.name}：${levelWords(project)}`)
            .join('；')}。`}
        />
      )}
      <FigureTable
        caption="各项目的支出（万元）和绩效指标（个）"
        columns={['项目', '支出', '指标数', '其中核心指标', '按一级指标']}
        rows={projects.map((project) => ({
          key: project.code,
          cells: [
            project.name,
            wanText(project.fen),
            String(project.indicators),
            String(project.core),
            levelWords(project),
          ],
        }))}
      />
    </OverviewSection>
  );
}
