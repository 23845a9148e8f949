import type { Finding, NotRun } from '../../findings/index.ts';
import { findCauses } from './causes.ts';
import { crossTies } from './cross-ties.ts';
import { nameOf } from './grid.ts';
import { kinTies } from './kin-ties.ts';
import type { TableRule, TableSubject } from './rule.ts';
import { TIE_RULES } from './rule-data.ts';
import { tableTies } from './table-ties.ts';
import { type Outcome, arithmeticOf, cellKey, compareTie } from './ties.ts';

const MOST_QUOTED = 6;
/** Notes with which a department declares that figures may not add up in their last place. */
const DECLARED = /尾[数差]|四舍五入|进位|小数/;

function roundingFindings({ document }: TableSubject, outcomes: readonly Outcome[]): Finding[] {
  const isDeclared = document.blocks.some(
    (block) => block.kind === 'paragraph' && block.text.length < 120 && DECLARED.test(block.text),
  );
  // A declared 尾差 explains sums; one figure shown in two ways in two tables it does not.
  const isShown = ({ tie }: Outcome) => !isDeclared || tie.rule.code === TIE_RULES.cross.code;
  const rounded = outcomes.filter((outcome) => outcome.kind === 'rounding' && isShown(outcome));
  const groups = Map.groupBy(rounded, ({ tie }) => tie.target.cell.grid);
  return [...groups].map(([grid, group]) => {
    const quoted = group.slice(0, MOST_QUOTED).map(arithmeticOf).join('；');
    const more = group.length > MOST_QUOTED ? `；等共 ${group.length} 处` : '';
    return {
      code: TIE_RULES.rounding.code,
      severity: TIE_RULES.rounding.severity,
      message: `只差四舍五入的尾差，不是错误：${quoted}${more}。可在表下注明“部分数据因四舍五入，存在尾差”。`,
      where: nameOf(grid),
      key: `${TIE_RULES.rounding.code}:${grid.index}`,
    };
  });
}

/** Tables with amounts of which nothing could be added up. */
function notTied(subject: TableSubject, outcomes: readonly Outcome[]): NotRun[] {
  const tied = new Set(outcomes.map(({ tie }) => tie.target.cell.grid));
  const kinds = new Set(['coded', 'balance', 'income', 'threePublic', 'projects', 'procurement']);
  return subject.tables.flatMap(({ grid, nature }) => {
    if (grid.isEmpty || tied.has(grid) || !kinds.has(nature.kind)) return [];
    const reason = `“${nameOf(grid)}”的行列没有认出合计与组成的关系，表内加总未检查。`;
    return [{ code: TIE_RULES.total.code, title: TIE_RULES.total.title, reason }];
  });
}

function unitsUnknown(subject: TableSubject): NotRun[] {
  const kinds = new Set(['coded', 'balance', 'income', 'threePublic', 'projects']);
  const stated = subject.tables.some(({ grid }) => grid.unit !== undefined);
  return subject.tables.flatMap(({ grid, nature, blocks }) => {
    const hasUnit = blocks.some(({ amounts }) => amounts.some(({ unit }) => unit !== undefined));
    if (!stated || hasUnit || grid.isEmpty || !kinds.has(nature.kind)) return [];
    const reason = `“${nameOf(grid)}”没有写明金额单位，与其他表的比较未进行。请说明是元还是万元。`;
    return [{ code: TIE_RULES.cross.code, title: TIE_RULES.cross.title, reason }];
  });
}

function cellsOf({ tie }: Outcome): string[] {
  return [tie.target, ...tie.parts].map(({ cell }) => cellKey(cell));
}

/** Certain misses first; what only should tie is told where no certain miss explains it. */
function causesOf(outcomes: readonly Outcome[]): Finding[] {
  const isFirm = ({ tie }: Outcome) => tie.rule.severity === 'error';
  const firm = outcomes.filter(isFirm);
  const missed = new Set(firm.filter(({ kind }) => kind === 'miss').flatMap(cellsOf));
  const soft = outcomes.filter((outcome) => !isFirm(outcome));
  const open = soft.filter((outcome) => !cellsOf(outcome).some((key) => missed.has(key)));
  return [...findCauses(firm), ...findCauses(open)];
}

/** Sums within tables and equal figures between them; one finding for each cause. */
export const tieRule: TableRule = {
  rules: Object.values(TIE_RULES),
  run: (subject) => {
    const own = subject.tables
      .filter(({ grid }) => !grid.isEmpty)
      .flatMap((table) => tableTies(table, subject.codeOf));
    const ties = [
      ...own,
      ...crossTies(subject, subject.codeOf),
      ...kinTies(subject, subject.codeOf, subject.catalog),
    ];
    const outcomes = ties.map(compareTie);
    return {
      findings: [...causesOf(outcomes), ...roundingFindings(subject, outcomes)],
      passed: outcomes.filter(({ kind }) => kind !== 'miss').length,
      notRun: [...notTied(subject, outcomes), ...unitsUnknown(subject)],
    };
  },
};
