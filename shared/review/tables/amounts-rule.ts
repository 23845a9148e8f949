import type { Finding, Rule } from '../../findings/index.ts';
import { lastPlace, readDecimal, size, writeDecimal } from './decimal.ts';
import { fold, itemNumber } from './fold.ts';
import { type AmountColumn, amountAt, nameOf } from './grid.ts';
import { type Role, roleOf } from './roles.ts';
import type { RuleOutcome, TableRule, TableSubject } from './rule.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

const PRICE = {
  code: 'PROC-PRICE',
  severity: 'error',
  title: '数量乘单价等于金额',
  compares: '采购明细每行：数量×单价＝金额；有金额的单价不为 0',
  tolerance: '单价四舍五入的影响：数量×单价最后一位的一半',
} as const satisfies Rule;
const RESERVED = {
  code: 'PROC-RESERVED',
  severity: 'error',
  title: '预留份额不大于采购金额',
  compares: '预留中小微企业份额≤采购金额',
} as const satisfies Rule;
const BUDGET = {
  code: 'PROC-BUDGET',
  severity: 'warning',
  title: '同一项目的预算资金相同',
  compares: '采购表中同一单位同一项目各行的预算资金',
} as const satisfies Rule;
const SPLIT = {
  code: 'TP-SPLIT',
  severity: 'warning',
  title: '公务用车购置、运行分列',
  compares: '“三公”表把公务用车购置及运行费分为购置费、运行费',
  source: '财预〔2016〕143号；《财政预决算领域基层政务公开标准指引》',
} as const satisfies Rule;
const ECONOMIC = {
  code: 'TP-ECONOMIC',
  severity: 'error',
  title: '“三公”经费与经济科目一致',
  compares: '基本支出中 30212、30217、30231 不大于“三公”表的出国费、接待费、运行费',
} as const satisfies Rule;
const ASSETS = {
  code: 'ASSET-SUM',
  severity: 'error',
  title: '资产总额等于各类之和',
  compares: '资产总额＝房屋＋车辆＋设备＋其他；“其中”不大于所属项',
} as const satisfies Rule;
const NUMBERS = {
  code: 'LIST-NUMBER',
  severity: 'warning',
  title: '行的序号连续',
  compares: '收支总表中一、二、三……不重、不漏',
} as const satisfies Rule;
const GRAND = {
  code: 'LIST-GRAND',
  severity: 'warning',
  title: '收支表有总计行',
  compares: '收支总表列有收入总计、支出总计',
} as const satisfies Rule;

function made(rule: Rule, table: UnderstoodTable, place: string, message: string): Finding {
  const where = place === '' ? nameOf(table.grid) : `${nameOf(table.grid)} › ${place}`;
  return {
    code: rule.code,
    severity: rule.severity,
    message,
    where,
    key: `${rule.code}:${table.grid.index}:${place}`,
  };
}

function columnLike(table: UnderstoodTable, pattern: RegExp): number | undefined {
  const found = table.grid.paths.findIndex((path) => pattern.test(path.at(-1) ?? ''));
  return found === -1 ? undefined : found;
}

function purchaseFindings(table: UnderstoodTable): Finding[] {
  const { grid, blocks } = table;
  const price = columnLike(table, /^单价/);
  const count = columnLike(table, /^数量/);
  const columns = blocks.flatMap(({ amounts }) => amounts);
  const amount =
    columns.find(({ role, index }) => role === 'total' && index !== price) ??
    columns.find(({ path }) => /金额/.test(path.at(-1) ?? ''));
  if (price === undefined || count === undefined || !amount) return [];
  const priceUnit = columns.find(({ index }) => index === price)?.unit;
  return grid.rows.flatMap((row, index): Finding[] => {
    const each = readDecimal(row[price]?.text ?? '');
    const number = readDecimal(row[count]?.text ?? '');
    const total = amountAt(grid, index, amount);
    if (index < grid.bodyStart || !each || !number || !total.decimal) return [];
    const name = row.map(({ text }) => text).find((text) => /[\u4e00-\u9fff]/u.test(text)) ?? '';
    const goods = row
      .slice(0, Math.min(price, count))
      .map(({ text }) => text)
      .filter((text) => /[\u4e00-\u9fff]/u.test(text));
    const place = `${goods.join(' ')} 第 ${index - grid.bodyStart + 1} 行`;
    if (each.scaled === 0n && total.value !== 0n) {
      return [
        made(
          PRICE,
          table,
          place,
          `“${name}”数量 ${row[count]?.text ?? ''}，单价显示为 ${row[price]?.text ?? ''}，金额却是 ${total.text}。单价太小，请多留几位小数，或改用元。`,
        ),
      ];
    }
    if (priceUnit !== undefined && priceUnit !== amount.unit) return [];
    const product = (each.scaled * number.scaled) / 10n ** 8n;
    const slack =
      (number.scaled * lastPlace(each.decimals)) / (2n * 10n ** 8n) +
      lastPlace(total.decimal.decimals) / 2n;
    if (size(product - total.value) <= slack) return [];
    return [
      made(
        PRICE,
        table,
        place,
        `数量 ${row[count]?.text ?? ''} × 单价 ${row[price]?.text ?? ''} ＝ ${writeDecimal(product, 2)}，金额写 ${total.text}，相差 ${writeDecimal(total.value - product, 2)}。请核对。`,
      ),
    ];
  });
}

function reservedFindings(table: UnderstoodTable): Finding[] {
  return table.blocks.flatMap((block) => {
    const total = block.amounts.find(({ role }) => role === 'total');
    const reserved = block.amounts.find(({ path }) => /预留|中小/.test(path.join('')));
    if (!total || !reserved) return [];
    return block.rows.flatMap((row): Finding[] => {
      const whole = amountAt(table.grid, row.row, total);
      const part = amountAt(table.grid, row.row, reserved);
      if (part.value <= whole.value) return [];
      return [
        made(
          RESERVED,
          table,
          row.label,
          `预留份额 ${part.text} 大于采购金额 ${whole.text || '空'}，请核对。`,
        ),
      ];
    });
  });
}

function splitFindings(table: UnderstoodTable): Finding[] {
  if (table.nature.kind !== 'threePublic') return [];
  const texts = [
    ...table.grid.paths.flat(),
    ...table.blocks.flatMap(({ rows }) => rows.map(({ name }) => name)),
  ];
  const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  const names: readonly (readonly [string, RegExp])[] = [
    ['因公出国（境）费', /因公出国/],
    ['公务用车购置及运行费', /公务用车购置[及和]运/],
    ['公务接待费', /公务接待/],
  ];
  const [lost] = names.filter(([, pattern]) => !has(pattern));
  if (lost && texts.length > 3) {
    return [made(SPLIT, table, '', `没有列出“${lost[0]}”，“三公”经费各项应分列（为 0 也要列）。`)];
  }
  if (!has(/公务用车/) || (has(/购置费?$/) && has(/用车运行|运行(维护)?费$/))) return [];
  return [
    made(
      SPLIT,
      table,
      '',
      '公务用车购置及运行费没有分列购置费和运行费，请分开列示（为 0 也要列）。',
    ),
  ];
}

const ITEMS: readonly (readonly [string, Role, string])[] = [
  ['30212', 'abroad', '因公出国（境）费'],
  ['30217', 'reception', '公务接待费'],
  ['30231', 'vehicleRunning', '公务用车运行费'],
];

/** The figure of an item of “三公” of this year: in a column of the total row, or in a row. */
function itemValue(
  table: UnderstoodTable,
  role: Role,
  year: number | undefined,
): bigint | undefined {
  for (const block of table.blocks) {
    const row = block.rows.find(({ name }) => roleOf(name) === role);
    const total = block.amounts.find((column) => column.role === 'total') ?? block.amounts[0];
    if (row && total) return amountAt(table.grid, row.row, total).value;
    const ofYear = ({ year: other }: AmountColumn) => other === undefined || other === year;
    // 运行费 beside its heading 购置及运行费 shows that the header has lost its columns.
    const isBeside = ({ path }: AmountColumn) =>
      role === 'vehicleRunning' && !path.some((text) => roleOf(text) === 'vehicles');
    const columns = block.amounts.filter(
      (column) => column.role === role && ofYear(column) && !isBeside(column),
    );
    const [column] = columns;
    const rows = block.rows.filter(
      ({ name }) => !/^20\d\d年|增减/.test(name) || name.startsWith(String(year)),
    );
    const first = block.rows.length === 0 ? table.grid.bodyStart : rows[0]?.row;
    const ofUnits = rows.filter(({ name }) => year !== undefined && name.startsWith(String(year)));
    if (column && columns.length === 1 && ofUnits.length > 1)
      return ofUnits.reduce((sum, { row: at }) => sum + amountAt(table.grid, at, column).value, 0n);
    if (column && columns.length === 1 && first !== undefined)
      return amountAt(table.grid, first, column).value;
  }
  return undefined;
}

function economicFindings({ tables, year }: TableSubject): Finding[] {
  const public3 = tables.find(
    ({ nature, grid }) => nature.kind === 'threePublic' && !grid.isEmpty && nature.scope !== 'fund',
  );
  const basic = tables.find(
    ({ nature, classification }) => nature.part === 'basic' && classification === 'economic',
  );
  const unit = public3?.blocks[0]?.amounts[0]?.unit;
  if (!public3 || !basic || unit !== basic.blocks[0]?.amounts[0]?.unit) return [];
  return ITEMS.flatMap(([code, role, name]): Finding[] => {
    const shown = itemValue(public3, role, year);
    const found = basic.blocks.flatMap((block) => {
      const row = block.rows.find((other) => other.code === code);
      const [column] = block.amounts;
      return row && column ? [amountAt(basic.grid, row.row, column)] : [];
    })[0];
    const slack = lastPlace(Math.min(basic.decimals, public3.decimals));
    if (shown === undefined || found === undefined || found.value <= shown + slack) return [];
    const message = `${name}为 ${writeDecimal(shown, 2)}，小于“${nameOf(basic.grid)}”中 ${code} 的 ${found.text}，相差 ${writeDecimal(found.value - shown, 2)}。“三公”经费应包括基本支出和项目支出中的这一科目，请核对。`;
    return [made(ECONOMIC, public3, name, message)];
  });
}

function assetFindings(table: UnderstoodTable): Finding[] {
  const { grid, blocks, nature } = table;
  if (nature.kind !== 'assets') return [];
  return blocks.flatMap((block): Finding[] => {
    const column = block.amounts.find(({ path }) => /价值|金额|原值|净值/.test(path.join('')));
    const total = block.rows.find(({ name }) => /总额|合计|总计/.test(name));
    const parts = block.rows.filter(
      ({ numbering, isOfWhich }) => numbering !== undefined && !isOfWhich,
    );
    if (!column || !total || parts.length < 2) return [];
    const whole = amountAt(grid, total.row, column);
    const sum = parts.reduce((value, { row }) => value + amountAt(grid, row, column).value, 0n);
    const slack = (lastPlace(table.decimals) * BigInt(parts.length + 1)) / 2n;
    if (whole.value === 0n || size(whole.value - sum) <= slack) return [];
    const listed = parts
      .map(({ row, label }) => `${label} ${amountAt(grid, row, column).text || 0}`)
      .join('＋');
    return [
      made(
        ASSETS,
        table,
        total.label,
        `${total.label}为 ${whole.text}，各类之和为 ${writeDecimal(sum, 2)}（${listed}），相差 ${writeDecimal(whole.value - sum, 2)}。请核对。`,
      ),
    ];
  });
}

function ofWhichFindings(table: UnderstoodTable): Finding[] {
  if (table.nature.kind !== 'assets') return [];
  return table.blocks.flatMap((block) =>
    block.rows.flatMap((row, index): Finding[] => {
      const owner = block.rows.slice(0, index).findLast(({ isOfWhich }) => !isOfWhich);
      if (!row.isOfWhich || !owner) return [];
      const larger = block.amounts.find((column) => {
        const whole = amountAt(table.grid, owner.row, column);
        return (
          whole.decimal !== undefined && amountAt(table.grid, row.row, column).value > whole.value
        );
      });
      if (larger === undefined) return [];
      return [made(ASSETS, table, row.label, `“${row.label}”大于所属的“${owner.label}”，请核对。`)];
    }),
  );
}

function numberFindings(table: UnderstoodTable, block: UnderstoodBlock): Finding[] {
  const rows = block.rows.flatMap((row) => {
    const number = itemNumber(row.label);
    return number === undefined ? [] : [{ row, number }];
  });
  const wrong = rows.flatMap(({ row, number }, index): Finding[] => {
    const before = rows[index - 1]?.number ?? 0;
    // Sources carried over from last year are numbered anew.
    const isNew = number === 1 && index > 0 && isRestarted(block, row.row);
    if (number === before + 1 || isNew) return [];
    const message = `序号应为第 ${before + 1}，写作“${row.label.slice(0, 12)}”：${number <= before ? '重号' : '缺号，可能漏了一行'}。请核对。`;
    return [made(NUMBERS, table, row.label, message)];
  });
  return wrong.length > 3 ? [] : wrong;
}

function isRestarted(block: UnderstoodBlock, row: number): boolean {
  const before = block.rows.filter((other) => other.row < row).at(-1);
  return before !== undefined && /结转|结余/.test(before.name);
}

/** Lists that go on with what is carried over, without the sum of the year before it. */
function sumFindings(table: UnderstoodTable): Finding[] {
  return table.blocks.flatMap((block): Finding[] => {
    const items = block.rows.filter(({ numbering }) => numbering === 1);
    const carried = block.rows.some(({ name }) => /结转|结余|弥补/.test(name));
    const hasSum = block.rows.some(({ name }) => /^本年.*|小计$/.test(name));
    if (items.length < 5 || !carried || hasSum) return [];
    const name = block.heading === '' ? '本年' : `本年${block.heading}`;
    return [made(GRAND, table, block.heading, `没有“${name}合计”行，请补上。`)];
  });
}

function balanceFindings(table: UnderstoodTable): Finding[] {
  if (table.nature.kind !== 'balance' || table.grid.isEmpty) return [];
  const grands = table.blocks.filter((block) =>
    block.rows.some(({ name }) => /^(收入|支出)?(总计|合计)$/.test(name)),
  );
  const numbers = table.blocks.flatMap((block) => numberFindings(table, block));
  if (grands.length > 0) return [...numbers, ...sumFindings(table)];
  return [
    ...numbers,
    made(GRAND, table, '', '没有“收入总计”“支出总计”行，收支是否平衡无从核对，请补上。'),
  ];
}

/** The project's budget beside its purchases is the same in each of its rows. */
function budgetFindings(table: UnderstoodTable): Finding[] {
  const { grid } = table;
  const project = columnLike(table, /^项目名称$/);
  const budget = columnLike(table, /^预算资金$/);
  if (project === undefined || budget === undefined) return [];
  const rows = grid.rows.slice(grid.bodyStart).map((row, index) => ({
    index,
    name: fold(row[project]?.text ?? ''),
    text: row[budget]?.text ?? '',
  }));
  const sums = rows
    .filter(({ name, text }) => text === '' && /小计|合计/.test(name))
    .map(({ index }) => index);
  const unitOf = (index: number) => sums.findLast((sum) => sum < index) ?? -1;
  const groups = Map.groupBy(
    rows.filter(({ name, text }) => name !== '' && text !== ''),
    ({ name, index }) => `${unitOf(index)}|${name}`,
  );
  return [...groups.values()].flatMap((group): Finding[] => {
    const texts = [...new Set(group.map(({ text }) => text))];
    const [first] = group;
    if (texts.length < 2 || group.length < 3 || first === undefined) return [];
    return [
      made(
        BUDGET,
        table,
        first.name,
        `同一项目的预算资金写了不同的数：${texts.join('、')}，请核对。`,
      ),
    ];
  });
}

/** A table of codes without its total, where the others have one. */
function totalFindings(tables: readonly UnderstoodTable[]): Finding[] {
  const coded = tables.filter(({ nature, grid }) => nature.kind === 'coded' && !grid.isEmpty);
  const hasTotal = ({ blocks }: UnderstoodTable) =>
    blocks.some(({ rows }) => rows.some(({ code, isOfWhich }) => code === undefined && !isOfWhich));
  const bare = coded.filter((table) => !hasTotal(table));
  if (bare.length * 3 > coded.length) return [];
  return bare.map((table) => made(GRAND, table, '', '没有“合计”行，其他各表都有，请补上。'));
}

function checkTable(table: UnderstoodTable): Finding[] {
  const isPurchase = table.nature.kind === 'procurement';
  return [
    ...(isPurchase
      ? [...purchaseFindings(table), ...reservedFindings(table), ...budgetFindings(table)]
      : []),
    ...splitFindings(table),
    ...assetFindings(table),
    ...ofWhichFindings(table),
    ...balanceFindings(table),
  ];
}

/** Purchases, “三公”, assets and the numbering of lists. */
export const amountsRule: TableRule = {
  rules: [PRICE, RESERVED, BUDGET, SPLIT, ECONOMIC, ASSETS, NUMBERS, GRAND],
  run: (subject): RuleOutcome => {
    const kinds = new Set(['procurement', 'threePublic', 'assets', 'balance']);
    const checked = subject.tables.filter(({ nature }) => kinds.has(nature.kind));
    const findings = [
      ...checked.flatMap(checkTable),
      ...economicFindings(subject),
      ...totalFindings(subject.tables),
    ];
    return {
      findings: onePerProblem(findings),
      passed: Math.max(0, checked.length - findings.length),
    };
  },
};

/** The same slip in several rows is one finding. */
function onePerProblem(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ code, where, message }) =>
    code === PRICE.code
      ? `${code}:${fold(where.split(' › ')[0] ?? '')}:${message.includes('单价太小') ? 'zero' : where}`
      : `${code}:${where}:${message}`,
  );
  return [...groups.values()].flatMap(([first, ...related]) => {
    if (first === undefined) return [];
    return [related.length === 0 ? first : { ...first, related }];
  });
}
