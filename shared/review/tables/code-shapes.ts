import {
  type Classification,
  CLASSIFICATION_NAMES,
  classificationOf,
} from '../../catalog/index.ts';
import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import { nameOf } from './grid.ts';
import type { RuleOutcome, TableSubject } from './rule.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

/** Digits of codes. */
export const SHAPE = {
  code: 'CODE-SHAPE',
  severity: 'error',
  title: '科目编码的位数、开头正确',
  compares:
    '编码为 3、5、7 位（功能分类 2 开头，经济分类 3 或 5 开头），并与同一行的类、款、项一致',
} as const satisfies Rule;

const CODE_SHAPE = /^[235]\d{2}(?:\d{2}){0,2}$/;

/** The columns in which codes are written out whole. */
function codeColumns({ grid }: UnderstoodTable, { labels }: UnderstoodBlock): number[] {
  return labels.filter((column) => {
    const texts = grid.rows.slice(grid.bodyStart).map((row) => fold(row[column]?.text ?? ''));
    const filled = texts.filter((text) => /^\d+$/.test(text));
    const codes = filled.filter((text) => CODE_SHAPE.test(text));
    return new Set(codes).size >= 3 && codes.length >= filled.length * 0.6;
  });
}

/** Whether a code goes with the table and with what 类, 款, 项 say beside it. */
function isFitting(text: string, code: string, classification: Classification): boolean {
  const isBeside = code.length > 3 && (text.startsWith(code) || code.startsWith(text));
  const isOwn = CODE_SHAPE.test(text) && classificationOf(text) === classification;
  return isBeside || (isOwn && code === text);
}

function shapeFindings(
  table: UnderstoodTable,
  block: UnderstoodBlock,
  classification: Classification,
): Finding[] {
  const { grid } = table;
  const labels = new Map(block.rows.map((row) => [row.row, row]));
  const columns = codeColumns(table, block);
  return grid.rows.slice(grid.bodyStart).flatMap((cells, index) =>
    columns.flatMap((column): Finding[] => {
      const row = index + grid.bodyStart;
      const text = fold(cells[column]?.text ?? '');
      const code = labels.get(row)?.code ?? '';
      // Codes of units have six digits and more.
      if (!/^\d{3}(?:\d{2}){0,2}$/.test(text) || isFitting(text, code, classification)) return [];
      const beside = code === '' || code === text ? '' : `，同一行的类、款、项是 ${code}`;
      const message = `编码“${text}”不是${CLASSIFICATION_NAMES[classification]}的编码${beside}，请核对。`;
      const where = `${nameOf(grid)} › ${labels.get(row)?.label ?? text}`;
      const key = `${SHAPE.code}:${grid.index}:${row}`;
      return [{ code: SHAPE.code, severity: SHAPE.severity, message, where, key }];
    }),
  );
}

/** Codes that have not the digits of the table's classification, or do not go with 类, 款, 项. */
export function checkShapes({ tables }: TableSubject): RuleOutcome {
  const own = tables.filter(({ nature }) => ['coded', 'income'].includes(nature.kind));
  const findings = own.flatMap((table) => {
    const { classification } = table;
    if (classification === undefined) return [];
    return table.blocks.flatMap((block) => shapeFindings(table, block, classification));
  });
  return { findings, passed: Math.max(0, own.length - findings.length) };
}
