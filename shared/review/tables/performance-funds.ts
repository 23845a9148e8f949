import type { Finding, Rule } from '../../findings/index.ts';
import { lastPlace, readDecimal, size, writeDecimal } from './decimal.ts';
import { fold } from './fold.ts';
import { type Grid, nameOf } from './grid.ts';

/** 资金总额＝财政拨款＋其他资金. */
export const FUND = {
  code: 'PERF-FUND',
  severity: 'error',
  title: '绩效表资金总额等于各来源之和',
  compares: '资金总额（预算数）＝财政拨款＋其他资金',
} as const satisfies Rule;

/** Σ tasks ＝ total. */
export const TASKS = {
  code: 'PERF-TASKS',
  severity: 'error',
  title: '任务金额之和等于总额',
  compares: '各项任务的金额之和＝金额合计',
} as const satisfies Rule;

interface Triple {
  readonly whole: string;
  readonly grant: string;
  readonly other: string;
  readonly place: string;
}

function tripleFinding(grid: Grid, { whole, grant, other, place }: Triple): Finding | undefined {
  const total = readDecimal(whole);
  const granted = readDecimal(grant);
  if (!total || (!granted && readDecimal(other) === undefined)) return undefined;
  const sum = (granted?.scaled ?? 0n) + (readDecimal(other)?.scaled ?? 0n);
  const difference = total.scaled - sum;
  if (size(difference) <= (3n * lastPlace(Math.max(total.decimals, granted?.decimals ?? 0))) / 2n) {
    return undefined;
  }
  const message = `资金总额 ${whole}，财政拨款 ${grant || 0}＋其他资金 ${other || 0}＝${writeDecimal(sum, 2)}，相差 ${writeDecimal(difference, 2)}。请核对。`;
  return {
    code: FUND.code,
    severity: FUND.severity,
    message,
    where: `${nameOf(grid)} › ${place}`,
    key: `${FUND.code}:${grid.index}:${place}`,
  };
}

function textAt(grid: Grid, row: number, column: number): string {
  return fold(grid.rows[row]?.[column]?.text ?? '');
}

const WHOLE = /^(资金总额|总额|预算金额|预算总额|合计)$/;
const GRANT = /^(其中:?)?财政拨款(资金)?$/;
const OTHER = /^(其中:?)?其他资金$/;

/** The three amounts of a row; where the cells stand beside their headings, in their order. */
function tripleAt(grid: Grid, row: number, columns: readonly number[], place: string): Triple {
  const under = columns.map((column) => textAt(grid, row, column));
  const all = (grid.rows[row] ?? [])
    .map(({ text }) => fold(text))
    .filter((text) => readDecimal(text));
  const isAside = all.length === 3 && under.filter((text) => readDecimal(text)).length < 3;
  const [whole = '', grant = '', other = ''] = isAside ? all : under;
  return { whole, grant, other, place };
}

/** Columns 总额 | 财政拨款 | 其他资金, with rows of tasks below. */
function columnFindings(grid: Grid): Finding[] {
  const header = grid.rows.findIndex((row) => {
    const texts = row.map(({ text }) => fold(text));
    return (
      texts.some((text) => GRANT.test(text)) &&
      texts.some((text) => OTHER.test(text)) &&
      texts.some((text) => WHOLE.test(text))
    );
  });
  const texts = grid.rows[header]?.map(({ text }) => fold(text));
  if (texts === undefined) return [];
  const [whole, grant, other] = [WHOLE, GRANT, OTHER].map((pattern) =>
    texts.findIndex((text) => pattern.test(text)),
  );
  if (whole === undefined || grant === undefined || other === undefined) return [];
  const rows: { row: number; label: string; value: bigint; isSum: boolean }[] = [];
  const findings: Finding[] = [];
  for (let row = header + 1; row < grid.rows.length; row += 1) {
    const value = readDecimal(textAt(grid, row, whole));
    const labels = (grid.rows[row] ?? [])
      .slice(0, whole)
      .map(({ text }) => fold(text))
      .filter((text) => text !== '');
    if (!value) break;
    const label = labels.find((text) => text.length < 40) ?? labels[0] ?? `第 ${row + 1} 行`;
    rows.push({
      row,
      label,
      value: value.scaled,
      isSum: labels.some((text) => /^(金额)?(合计|总计)$/.test(text)),
    });
    const triple = tripleAt(grid, row, [whole, grant, other], label);
    const finding = tripleFinding(grid, triple);
    if (finding) findings.push(finding);
  }
  return [...findings, ...taskFindings(grid, rows)];
}

function taskFindings(
  grid: Grid,
  rows: readonly { label: string; value: bigint; isSum: boolean }[],
): Finding[] {
  const total = rows.findLast(({ isSum }) => isSum);
  const tasks = rows.filter(({ isSum }) => !isSum);
  if (total === undefined || tasks.length < 2) return [];
  const sum = tasks.reduce((value, task) => value + task.value, 0n);
  const slack = (lastPlace(2) * BigInt(tasks.length + 1)) / 2n;
  if (size(sum - total.value) <= slack) return [];
  const message = `${tasks.length} 项任务的金额之和为 ${writeDecimal(sum, 2)}，金额合计写 ${writeDecimal(total.value, 2)}，相差 ${writeDecimal(total.value - sum, 2)}。请核对。`;
  return [
    {
      code: TASKS.code,
      severity: TASKS.severity,
      message,
      where: `${nameOf(grid)} › ${total.label}`,
      key: `${TASKS.code}:${grid.index}`,
    },
  ];
}

/** A label and the amount to its right: 预算数： | 10. */
function valueAfter(grid: Grid, row: number, column: number): string {
  const cells = grid.rows[row] ?? [];
  for (let place = column + 1; place < cells.length; place += 1) {
    const cell = cells[place];
    if (cell === undefined || cell.covered !== undefined) continue;
    if (cell.text !== '') return readDecimal(cell.text) ? cell.text : '';
  }
  return '';
}

const RESTING = /^(预算数|执行数|资金总额|年度资金总额):?$/;

/** Rows 预算数 / 其中：财政拨款 / 其他资金, one below the other. */
function rowFindings(grid: Grid): Finding[] {
  return grid.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): Finding[] => {
      if (!RESTING.test(fold(cell.text))) return [];
      const isBelow =
        GRANT.test(textAt(grid, row + 1, column)) && OTHER.test(textAt(grid, row + 2, column));
      if (!isBelow) return [];
      const triple = {
        whole: valueAfter(grid, row, column),
        grant: valueAfter(grid, row + 1, column),
        other: valueAfter(grid, row + 2, column),
        place: cell.text,
      };
      return [tripleFinding(grid, triple)].flatMap((finding) => finding ?? []);
    }),
  );
}

/** 资金总额 at the end of one row, 其中：财政拨款 and 其他资金 beside one another in the next. */
function besideFindings(grid: Grid): Finding[] {
  return grid.rows.flatMap((cells, row) => {
    const whole = cells.findIndex(({ text }) => RESTING.test(fold(text)));
    const next = grid.rows[row + 1] ?? [];
    const grant = next.findIndex(({ text }) => GRANT.test(fold(text)));
    const other = next.findIndex(({ text }) => OTHER.test(fold(text)));
    if (whole === -1 || grant === -1 || other <= grant) return [];
    const triple = {
      whole: valueAfter(grid, row, whole),
      grant: valueAfter(grid, row + 1, grant),
      other: valueAfter(grid, row + 1, other),
      place: cells[whole]?.text ?? '',
    };
    return tripleFinding(grid, triple) ?? [];
  });
}

/** The funds of a table of performance targets. */
export function fundFindings(grid: Grid): Finding[] {
  return [...columnFindings(grid), ...rowFindings(grid), ...besideFindings(grid)];
}
