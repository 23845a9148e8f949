import { expect, test } from 'vitest';
import { chartSvg } from '../../electron/writers/html/chart-svg.ts';
import { sampleDocument } from '../support/samples.ts';

test('charts as pictures show every name and every figure', async () => {
  const { sections } = await sampleDocument('chaotian-2021');
  const charts = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'chart');
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts) {
    const text = chartSvg(chart).replace(/<[^>]*>/g, '\n');
    for (const name of chart.categories) expect(text).toContain(name);
    for (const value of chart.series.flatMap(({ values }) => values)) {
      expect(text).toContain(String(value));
    }
  }
});
