import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import { readDecimal } from './decimal.ts';
import { nameOf } from './grid.ts';
import { LIKELY_MONEY_KINDS } from './kinds.ts';
import { readPerformance } from './performance-grid.ts';
import type { TableRule, TableSubject } from './rule.ts';
import type { UnderstoodTable } from './understood.ts';

const NOTE = {
  code: 'EMPTY-NOTE',
  severity: 'warning',
  title: '空表有说明',
  compares: '没有数据的表注明“本表无数据”或原因',
  source: '财预〔2016〕143号：没有数据的表格应当列出空表并说明',
} as const satisfies Rule;
const ZERO = {
  code: 'ROW-ZERO',
  severity: 'info',
  title: '不列与本部门无关的零行',
  compares: '按科目列示的各行金额不全为 0',
} as const satisfies Rule;

const LOST = {
  code: 'NOTE-LOST',
  severity: 'info',
  title: '表下的注没有遗漏',
  compares: '各表下都有注时，每张表都有',
} as const satisfies Rule;

const SAID = /无|没有|未安排|空表|表为空|不涉及/;
function saysSo({ grid }: UnderstoodTable): boolean {
  // A note across the table can look like the last row of its header.
  const said = grid.rows.filter(
    (row, index) => index >= grid.bodyStart || row.filter(({ text }) => text !== '').length === 1,
  );
  const cells = said.flatMap((row) => row.map(({ text }) => text));
  return [...grid.notes, ...cells].some((text) => SAID.test(fold(text)));
}

function isFundTable({ grid, nature }: UnderstoodTable): boolean {
  if (!LIKELY_MONEY_KINDS.has(nature.kind)) return false;
  if (nature.kind !== 'other') return true;
  return /(预算|决算|支出|收入|经费).{0,12}表/.test(fold(grid.title)) && nature.scope !== 'all';
}

const NOTE_LINE = /^[(]?(注|备注|说明)[:：]/;
const SUBJECTS = [/政府性?基金/, /国有资本/, /采购/, /三公/, /绩效/];

/** Notes that say so and stand away from any table: after a conversion all notes may follow the tables. */
function strayNotes({ document, tables }: TableSubject): string[] {
  // A note just below a table is its own; several below a table without need of them are a heap.
  const own = new Set(
    tables.flatMap((table) => {
      const said = table.grid.notes.filter((note) => SAID.test(fold(note)));
      return isFundTable(table) || said.length === 1 ? said : [];
    }),
  );
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || own.has(block.text)) return [];
    const text = fold(block.text);
    return NOTE_LINE.test(text) && SAID.test(text) && text.length < 80 ? [text] : [];
  });
}

/** Takes the note that a table may have lost: one on its subject, or one without a subject. */
function takeNote(notes: string[], { grid }: UnderstoodTable): boolean {
  const subject = SUBJECTS.find((pattern) => pattern.test(fold(grid.title)));
  const own = notes.findIndex((note) => subject?.test(note) === true);
  const general = notes.findIndex((note) => !SUBJECTS.some((pattern) => pattern.test(note)));
  const index = own === -1 ? general : own;
  if (index === -1) return false;
  notes.splice(index, 1);
  return true;
}

/** Tables of funds and state capital are those that stand empty. */
function likelihood({ nature }: UnderstoodTable): number {
  return nature.kind !== 'threePublic' && ['fund', 'state'].includes(nature.scope) ? 1 : 0;
}

function emptyFindings(subject: TableSubject): Finding[] {
  const notes = strayNotes(subject);
  return subject.tables
    .filter((table) => (table.grid.isEmpty && isFundTable(table)) || isBareTargets(table))
    .filter((table) => !saysSo(table))
    .toSorted((one, other) => likelihood(other) - likelihood(one))
    .filter((table) => !takeNote(notes, table))
    .map(({ grid }) => ({
      code: NOTE.code,
      severity: NOTE.severity,
      message: '表中没有数据，也没有说明。请在表下注明“本部门无此项收支，本表无数据”之类的话。',
      where: nameOf(grid),
      key: `${NOTE.code}:${fold(grid.title)}`,
    }));
}

function zeroFindings(tables: readonly UnderstoodTable[]): Finding[] {
  return tables.flatMap(({ grid, blocks, nature }): Finding[] => {
    if (grid.isEmpty || !['coded', 'balance'].includes(nature.kind)) return [];
    const rows = blocks.flatMap((block) =>
      block.rows.filter(({ row, code, numbering, isTotal }) => {
        const texts = block.amounts.map(({ index }) => fold(grid.rows[row]?.[index]?.text ?? ''));
        const isListed =
          code !== undefined || (numbering === undefined && nature.kind === 'balance');
        return (
          isListed && !isTotal && texts.length > 1 && texts.every((text) => /^0(\.0+)?$/.test(text))
        );
      }),
    );
    if (nature.kind === 'balance' || rows.length === 0) return [];
    const names = rows.map(({ label }) => label).join('、');
    const message = `这些科目各列都是 0：${names}。与本部门无关的科目不必列出。`;
    return [
      {
        code: ZERO.code,
        severity: ZERO.severity,
        message,
        where: nameOf(grid),
        key: `${ZERO.code}:${grid.index}`,
      },
    ];
  });
}

/** In a document whose tables all have a note the one without has lost it. */
function lostNotes(tables: readonly UnderstoodTable[]): Finding[] {
  const own = tables.filter(({ nature }) => LIKELY_MONEY_KINDS.has(nature.kind));
  const bare = own.filter(({ grid }) => grid.notes.length === 0 && !grid.isEmpty);
  if (own.length < 6 || bare.length * 5 > own.length) return [];
  return bare.map(({ grid }) => ({
    code: LOST.code,
    severity: LOST.severity,
    message: `其他各表下都有注，“${grid.title}”下没有，可能漏了。`,
    where: nameOf(grid),
    key: `${LOST.code}:${fold(grid.title)}`,
  }));
}

/** Tables of targets that hold none. */
function isBareTargets({ grid, nature }: UnderstoodTable): boolean {
  if (nature.kind !== 'performance') return false;
  const read = readPerformance(grid);
  const values = grid.rows.flatMap((row) => row.map(({ text }) => text));
  return (
    read?.indicators.length === 0 &&
    read.isAligned &&
    values.every((text) => readDecimal(text) === undefined)
  );
}

/** Tables without data, and rows without amounts. */
export const emptyRule: TableRule = {
  rules: [NOTE, LOST, ZERO],
  run: (subject) => {
    const { tables } = subject;
    const findings = emptyFindings(subject);
    const empty = tables.filter(({ grid }) => grid.isEmpty).length;
    return {
      findings: [...findings, ...zeroFindings(tables), ...lostNotes(tables)],
      passed: Math.max(0, empty - findings.length),
    };
  },
};
