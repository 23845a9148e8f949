import { expect, test } from 'vitest';
import { readHeader } from '../../shared/review/tables/index.ts';
import { written } from './tables-support.ts';

function headerOf(text: string): ReturnType<typeof readHeader> {
  const table = written(text).blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table was written');
  return readHeader(table.rows);
}

function bodyStart(text: string): number {
  return headerOf(text).bodyStart;
}

test('a first line without amounts stands below a header that names every column', () => {
  const blank =
    '预算单位|年度|总计|因公出国(境)费|公务接待费|公务用车\n某协会|2021年||||\n|2022年|3|0|1|2';
  expect(bodyStart(blank)).toBe(1);
});

test('a second line of a header with as few texts is no line of the body', () => {
  const parted =
    '科目编码|科目名称|公务用车购置及运行费||公务接待费|合计\n||小计|运行费||\n206|科学技术支出|2|2|1|3';
  expect(bodyStart(parted)).toBe(2);
});

test.each(['类|款|项|栏次|1|2', '类|款|项||1=2+3|2', '栏次||||1|2'])(
  'a line that numbers the columns is no line of the body: %s',
  (numbers) => {
    const { bodyStart, paths } = headerOf(
      `科目编码|||科目名称|本年支出合计|基本支出\n${numbers}\n206|||科学技术支出|5|5`,
    );
    expect(bodyStart).toBe(2);
    expect(paths.at(-1)).toEqual(['基本支出']);
    if (numbers.startsWith('类'))
      expect(paths.slice(0, 3).map((path) => path.at(-1))).toEqual(['类', '款', '项']);
  },
);
