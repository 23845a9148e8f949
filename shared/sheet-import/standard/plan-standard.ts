import type { Path } from '../../entry/index.ts';
import type { PublishedDocument } from '../../review/published-document.ts';
import type { WorkingLists } from '../lists.ts';
import { matchRows } from '../match-rows.ts';
import type { ImportContext, PlannedTable, StandardOutcome } from '../plan.ts';
import type { FoundRow } from '../row-reader.ts';
import { TARGETS, type Target } from '../targets.ts';
import { BOOK_LISTS, type BookList, type Line, listsOf } from './atoms.ts';
import { shownCodes } from './candidates.ts';
import { type Bench, type Probe, heldAgainstFile, probe } from './probe.ts';
import { reconstruct } from './reconstruct.ts';
import { fileSheets } from './sheet-grid.ts';
import { withZeroLines } from './zero-lines.ts';

/** Id under which a choice can leave the standard reading out: `{ standard: { isSkipped: true } }`. */
export const STANDARD_ID = 'standard';

const TITLES: Readonly<Record<BookList, string>> = {
  income: '收入明细',
  expenditure: '支出明细',
  carriedOver: '结转下年',
  threePublic: '“三公”经费',
  agencyOperatingFunds: '机关运行经费',
  'prior.income': '上年收入',
  'prior.expenditure': '上年支出',
  'prior.threePublic': '上年“三公”经费',
  'prior.agencyOperatingFunds': '上年机关运行经费',
  'prior.procurement': '上年政府采购',
};
const IDENTITY = [
  'unit',
  'function',
  'economic',
  'governmentEconomic',
  'nature',
  'project',
  'source',
  'timing',
  'category',
  'item',
  'kind',
];
const LEAST_SHARE = 0.7;
const MOST_DIFFERENCES = 50;

export interface StandardPlan {
  readonly outcome: StandardOutcome;
  readonly tables: readonly PlannedTable[];
}

function misfits({ cells, missing, unmatched, absentFigures }: Probe): number {
  const wrong = cells.filter(
    ({ cell, inFile, row }) => !row.isHeader && inFile !== undefined && inFile !== cell.figure?.fen,
  );
  return wrong.length + missing.length + unmatched.length + absentFigures;
}

function differencesOf({ cells, titles, unmatched, missing, absentFigures }: Probe): string[] {
  const wrong = cells.flatMap(({ cell, inFile, row, fileRow, table }) => {
    const fen = cell.figure?.fen;
    if (row.isHeader || inFile === undefined || fen === undefined || inFile === fen) return [];
    const label = row.cells.filter(({ number }) => !number).map(({ text }) => text);
    return [
      `${titles.get(table) ?? table}第 ${fileRow?.sheetRow ?? '?'} 行“${label.join(' ').trim()}”：文件 ${inFile / 100} 元，导入后 ${fen / 100} 元`,
    ];
  });
  const rows = unmatched.map(({ table, cells: own }) => {
    const label = own.filter(({ number }) => !number).map(({ text }) => text);
    return `${table.title}：导入后多出或变动的一行“${label.join(' ').trim().slice(0, 60)}”`;
  });
  const lost = missing.map(({ sheet, row }) => {
    const text = row.cells.map((cell) => cell.text).filter((one) => one !== '');
    return `工作表“${sheet}”第 ${row.sheetRow} 行“${text.join(' ').slice(0, 60)}”：导入后没有这一行`;
  });
  const absent = absentFigures > 0 ? [`文件里有 ${absentFigures} 个数导入后为空`] : [];
  return [...wrong, ...rows, ...lost, ...absent].slice(0, MOST_DIFFERENCES);
}

function equalTables({ cells, titles, unmatched }: Probe): string[] {
  const wrong = new Set([
    ...cells.filter(({ cell, inFile }) => inFile !== cell.figure?.fen).map(({ table }) => table),
    ...unmatched.map(({ table }) => table.id),
  ]);
  const shown = new Set(cells.map(({ table }) => table));
  return [...shown].filter((id) => !wrong.has(id)).map((id) => titles.get(id) ?? id);
}

const WAYS = [
  { threePublic: false, agencyOperatingFunds: false },
  { threePublic: true, agencyOperatingFunds: true },
] as const;

/** The lines that fit the file best: those that follow from the expenditure are entered only if needed. */
function bestLines(bench: Bench): Line[] {
  let best: Line[] = [];
  let least = Infinity;
  for (const entered of WAYS) {
    const lines = withZeroLines(bench, reconstruct(bench, entered));
    const apart = misfits(
      probe(
        bench,
        lines,
        lines.map(() => 0),
      ),
    );
    if (apart >= least) continue;
    best = lines;
    least = apart;
    // The sheet of contents and the texts of forms are never made of lines.
    if (apart === 0) break;
  }
  return best;
}

function pathOf(list: BookList): Path {
  return list.split('.');
}

function targetOf(list: BookList): Target {
  return {
    ...TARGETS.expenditure,
    title: TITLES[list],
    path: pathOf(list),
    identity: IDENTITY,
    defaults: {},
    fields: [],
  };
}

function foundRows(
  bench: Bench,
  list: BookList,
  rows: readonly Readonly<Record<string, string>>[],
): FoundRow[] {
  const nameOf = (kind: 'function' | 'economic', code: string | undefined) =>
    code === undefined ? '' : `${code} ${bench.catalog.find(kind, code)?.name ?? ''}`.trim();
  return rows.map((values, index) => ({
    sheetRow: index + 1,
    where: `${TITLES[list]}第 ${index + 1} 行`,
    label: [
      nameOf('function', values['function']),
      nameOf('economic', values['economic']),
      values['project'] ?? values['item'] ?? values['kind'] ?? '',
    ]
      .filter((text) => text !== '')
      .join(' '),
    values,
    isBlank: false,
    isTotalByName: false,
    problems: [],
    notes: [],
    near: [],
    isRounded: false,
    amountColumn: 0,
    project: '',
  }));
}

function planList(
  bench: Bench,
  lists: WorkingLists,
  list: BookList,
  lines: readonly Readonly<Record<string, string>>[],
): PlannedTable[] {
  const path = pathOf(list);
  const before = lists.rows(path);
  if (before.length === 0 && lines.length === 0) return [];
  const units = lists.rows(['units']);
  const only = units.length === 1 ? units[0]?.['code'] : undefined;
  const { rows, planned } = matchRows(before, foundRows(bench, list, lines), {
    path,
    target: targetOf(list),
    onlyUnit: typeof only === 'string' ? only : undefined,
    isWhole: true,
    isExact: true,
    leftOut: new Set(),
  });
  if (planned.some(({ fate }) => fate !== 'same')) lists.put(path, rows);
  const table = {
    id: `${STANDARD_ID}:${list}`,
    sheet: '整本工作簿',
    title: TITLES[list],
    headers: [],
    headerKey: '',
    preview: [],
    rowCount: lines.length,
    target: undefined,
    columns: [],
    unit: 'yuan',
  } as const;
  return [
    {
      table,
      target: undefined,
      columns: [],
      unit: 'yuan',
      isSkipped: false,
      isWhole: true,
      remarks: [],
      needs: [],
      rows: planned,
      totals: [],
    },
  ];
}

/**
 * Reads a workbook as an export of this program: facts are sought whose tables are those of the file,
 * and the tables that they give are held against it. Undefined where the file is no such workbook.
 */
export function planStandard(
  document: PublishedDocument,
  context: ImportContext,
  lists: WorkingLists,
): StandardPlan | undefined {
  const { pack, entry, catalog } = context;
  if (!pack || document.format !== 'xlsx' || entry['kind'] !== pack.kind) return undefined;
  const bench: Bench = { entry, pack, catalog, sheets: fileSheets(document) };
  const own = heldAgainstFile(bench, entry);
  if (own.sheetsFound < 3 || own.sheetsFound < own.sheetsMade * LEAST_SHARE) return undefined;
  if (shownCodes(bench.sheets).functions.length === 0) return undefined;
  if (differencesOf(own).length === 0) {
    const outcome = { templateName: pack.name, equalTables: equalTables(own), differences: [] };
    return { outcome, tables: [] };
  }
  const lines = bestLines(bench);
  const after = probe(
    bench,
    lines,
    lines.map(() => 0),
  );
  const byList = listsOf(lines);
  return {
    outcome: {
      templateName: pack.name,
      equalTables: equalTables(after),
      differences: differencesOf(after),
    },
    tables: BOOK_LISTS.flatMap((list) => planList(bench, lists, list, byList.get(list) ?? [])),
  };
}
