import type { FormulaTerm, TableBlock, TableCell } from '../../document/index.ts';
import type { Check, CheckRule } from '../check-rule.ts';
import { found } from '../ties.ts';

interface Displayed {
  /** In units of the last decimal of the table. */
  readonly value: number;
  readonly decimals: number;
}

const NUMBER = /^-?\d{1,3}(?:,?\d{3})*(?:\.(\d+))?$/;

/** A displayed number as a whole number of its last decimal; blank is nought. */
function displayed(text: string): Displayed | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '—' || trimmed === '-') return { value: 0, decimals: 0 };
  const match = NUMBER.exec(trimmed);
  if (!match) return undefined;
  const decimals = match[1]?.length ?? 0;
  return { value: Number(trimmed.replace(/[,.]/g, '')), decimals };
}

interface Missed {
  readonly row: number;
  readonly cell: TableCell;
  readonly shown: number;
  readonly added: number;
  readonly decimals: number;
}

type Cells = ReadonlyMap<string, TableCell>;

function cellsOf(table: TableBlock): Map<string, TableCell> {
  return new Map(
    table.rows.flatMap((row, index) =>
      row.cells.map((cell) => [`${index}/${cell.column}`, cell] as const),
    ),
  );
}

function compare(cells: Cells, row: number, cell: TableCell): Missed | 'passed' | undefined {
  const terms: readonly FormulaTerm[] = cell.number?.formula ?? [];
  const total = displayed(cell.text);
  const parts = terms.map((term) => {
    const shown = displayed(cells.get(`${term.row}/${term.column}`)?.text ?? '');
    return shown && { ...shown, sign: term.sign };
  });
  if (terms.length === 0 || !total || cell.text.trim() === '') return undefined;
  const known = parts.flatMap((part) => (part ? [part] : []));
  if (known.length < parts.length) return undefined;
  const decimals = Math.max(total.decimals, ...known.map((part) => part.decimals));
  const scaled = (one: Displayed) => one.value * 10 ** (decimals - one.decimals);
  const added = known.reduce((sum, part) => sum + part.sign * scaled(part), 0);
  const shown = scaled(total);
  // Beyond (n + 1) half steps it is no rounding: other rules speak of that.
  if (Math.abs(shown - added) > (known.length + 1) / 2) return undefined;
  return shown === added ? 'passed' : { row, cell, shown, added, decimals };
}

function columnName(table: TableBlock, column: number): string {
  const header = table.rows.slice(0, table.headerRowCount).flatMap((row) => row.cells);
  return (
    header.findLast((cell) => cell.column === column && HAN.test(cell.text))?.text.trim() ?? ''
  );
}

function rowName(table: TableBlock, row: number): string {
  const texts = (table.rows[row]?.cells ?? [])
    .filter(({ number }) => number === undefined)
    .map(({ text }) => text.trim());
  return texts.find((text) => HAN.test(text)) ?? texts.filter((text) => text !== '').join(' ');
}

function written(value: number, decimals: number): string {
  return (value / 10 ** decimals).toFixed(decimals);
}

const HAN = /\p{Script=Han}/u;
const MOST_LISTED = 5;

function describe(table: TableBlock, { row, cell, shown, added, decimals }: Missed): string {
  const difference = written(Math.abs(shown - added), decimals);
  const place = [rowName(table, row) || `第 ${row + 1} 行`, columnName(table, cell.column)];
  return `${place.filter((name) => name !== '').join(' › ')}：各部分显示数之和 ${written(added, decimals)}，显示合计 ${written(shown, decimals)}，差 ${difference}`;
}

function tableChecks(table: TableBlock): readonly (Missed | 'passed')[] {
  const cells = cellsOf(table);
  return table.rows.flatMap((row, index) =>
    row.cells.flatMap((cell) => compare(cells, index, cell) ?? []),
  );
}

const STANDARD_NOTE = '注：本表数据按四舍五入列示，部分合计数与分项之和因尾数取舍可能略有差异。';

const OF_ROUNDING = /四舍五入|尾数|尾差/;
/** A note below one table that speaks of all of them. */
const OF_ALL_TABLES = /(?:本套|全套|全部|各|以上各?|所有)(?:报?表|公开表)/;

/** 尾差: displayed parts that miss their displayed total by rounding, one finding a table. */
export const rounding: CheckRule = {
  code: 'ROUNDING',
  severity: 'info',
  title: '因四舍五入产生的尾差已有说明',
  compares: '表中各部分显示数之和与显示的合计；n 个部分相差不超过 (n+1)/2 个末位的是尾差，不是错误',
  tolerance: '(n+1) × 末位的一半',
  run: ({ document }, settings) => {
    const tables = document.sheets.flatMap((sheet) => sheet.tables);
    // A list of tables may be in the document alone, not in the workbook.
    const shown = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    );
    const isSaidOfAll = [...tables, ...shown].some(({ notes }) =>
      notes.some((note) => OF_ROUNDING.test(note) && OF_ALL_TABLES.test(note)),
    );
    return tables.flatMap((table): Check[] => {
      const checks = tableChecks(table);
      const missed = checks.flatMap((check) => (check === 'passed' ? [] : [check]));
      const passed = checks.filter((check) => check === 'passed');
      if (missed.length === 0) return passed;
      if (isSaidOfAll || table.notes.some((note) => OF_ROUNDING.test(note)))
        return [...passed, 'passed'];
      const listed = missed.slice(0, MOST_LISTED).map((one) => describe(table, one));
      const more = missed.length > MOST_LISTED ? `；等共 ${missed.length} 处` : '';
      const message = `尾差（不是错误，金额按分计算是平的）：${listed.join('；')}${more}。可在表下加注：“${STANDARD_NOTE}”`;
      return [...passed, found(settings, { message, where: table.title, key: table.id })];
    });
  },
};
