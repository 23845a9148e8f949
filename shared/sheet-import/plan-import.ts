import type { PublishedDocument } from '../review/published-document.ts';
import { columnsFor } from './header-columns.ts';
import type {
  ColumnUse,
  FateCounts,
  ImportContext,
  ImportPlan,
  Need,
  PlannedTable,
  SavedMapping,
  SheetTable,
  TableChoice,
  TableChoices,
} from './plan.ts';
import { type Workplace, openWorkplace, planTable } from './plan-table.ts';
import { type OpenedTable, openTables } from './sheet-tables.ts';
import { STANDARD_ID, planStandard } from './standard/plan-standard.ts';
import { TARGETS, type Target } from './targets.ts';

/** A table with what was decided about it. */
interface Decided {
  readonly opened: OpenedTable;
  readonly choice: TableChoice;
  readonly mapping: SavedMapping | undefined;
  readonly target: Target | undefined;
  readonly columns: readonly ColumnUse[];
}

function recalled(table: SheetTable, mappings: readonly SavedMapping[]): SavedMapping | undefined {
  return mappings.findLast(({ headerKey }) => headerKey === table.headerKey);
}

function decide(opened: OpenedTable, choice: TableChoice, context: ImportContext): Decided {
  const { table } = opened;
  const mapping = recalled(table, context.mappings ?? []);
  const id = choice.target ?? mapping?.target ?? table.target;
  const target = id && TARGETS[id];
  const own = mapping && mapping.target === id ? mapping.columns : undefined;
  const guessed = target ? columnsFor(table.headers, target) : [];
  return { opened, choice, mapping, target, columns: choice.columns ?? own ?? guessed };
}

function isAmount(target: Target, { field }: ColumnUse): boolean {
  return target.fields.find(({ name }) => name === field)?.reading === 'amount';
}

const NEED_UNIT: Need = {
  kind: 'unit',
  message: '表里没有写金额单位，请选择“元”或“万元”。',
};
const NEED_TARGET: Need = {
  kind: 'target',
  message: '看不出这是什么表，请选择要导入到哪里，并指明各列的内容；不需要的表可以跳过。',
};
const NEED_FUNCTION: Need = {
  kind: 'constant',
  field: 'function',
  message: '表里没有功能分类科目，请选择这些支出属于哪个科目。',
};

function isGiven({ choice, mapping, columns }: Decided, field: string): boolean {
  return (
    columns.some((use) => use.field === field || use.constants?.[field] !== undefined) ||
    (choice.constants?.[field] ?? mapping?.constants?.[field]) !== undefined
  );
}

/** Columns without which no row could be read. */
function missingColumns(decided: Decided, target: Target): Need[] {
  const hasAmountField = target.fields.some(({ name }) => name === 'amount');
  const isList = target.fields.some(({ name }) => name === 'name' || name === 'level3');
  const hasAmount = decided.columns.some((use) => isAmount(target, use));
  const amount: Need[] =
    hasAmountField && !hasAmount && !isList
      ? [{ kind: 'column', field: 'amount', message: '请指明哪一列是金额。' }]
      : [];
  const required = target.fields.filter(
    (field) => field.isRequired === true && !isGiven(decided, field.name),
  );
  return [
    ...amount,
    ...required.map(({ name, title, reading }): Need => {
      const isConstant = reading === 'project' || reading === 'choice';
      return {
        kind: isConstant ? 'constant' : 'column',
        field: name,
        message: isConstant
          ? `请指明哪一列是${title}，或为整张表选定一个。`
          : `请指明哪一列是${title}。`,
      };
    }),
  ];
}

function needsOf(decided: Decided, unit: PlannedTable['unit']): Need[] {
  const { target, columns, opened } = decided;
  if (!target) return [NEED_TARGET];
  const amounts = columns.filter((use) => isAmount(target, use));
  const isUnitKnown =
    unit !== undefined || amounts.every(({ column }) => opened.columnUnits.has(column));
  return [...(isUnitKnown ? [] : [NEED_UNIT]), ...missingColumns(decided, target)];
}

function yearRemark({ table }: OpenedTable, target: Target, year: unknown): string[] {
  if (typeof year !== 'number') return [];
  const expected = target.path[0] === 'prior' ? year - 1 : year;
  const years = [...`${table.title} ${table.sheet}`.matchAll(/20\d\d(?=年)/g)].map(Number);
  if (years.length === 0 || years.includes(expected)) return [];
  const told = [...new Set(years)].join('、');
  return [`表题写的是 ${told} 年，而要导入的是 ${expected} 年的数，请核对是否选错了文件。`];
}

const NATURES = ['basic', 'project'] as const;

/** How much of a row's identity a table states: among tables of the same money the finest is taken. */
function detailOf({ target, columns }: Decided): number {
  const stated = new Set(columns.map(({ field }) => (field === 'code' ? 'function' : field)));
  return target?.identity.filter((field) => stated.has(field)).length ?? 0;
}

function hasNature({ target }: Decided, nature: (typeof NATURES)[number]): boolean {
  return target?.id === 'expenditure' || target?.id === nature;
}

/**
 * Tables that nobody chose and that list the same money another way: a finished disclosure shows its
 * expenditure by function, by economic item and by project. Only the finest is taken of its own accord.
 */
function otherListings(all: readonly Decided[]): Set<Decided> {
  const open = all.filter(({ choice, mapping }) => choice.target === undefined && !mapping);
  const spending = open.filter((one) => NATURES.some((nature) => hasNature(one, nature)));
  const taken = new Set(
    NATURES.flatMap((nature) => {
      const own = spending.filter((one) => hasNature(one, nature));
      return own.toSorted((a, b) => detailOf(b) - detailOf(a))[0] ?? [];
    }),
  );
  const income = open.filter(({ target }) => target?.id === 'income');
  const [first] = income.toSorted((a, b) => detailOf(b) - detailOf(a));
  return new Set([...spending, ...income].filter((one) => !taken.has(one) && one !== first));
}

const OTHER_LISTING =
  '这张表看来是同一笔钱的另一种列法，为避免重复没有导入；确需导入请选上它，并跳过另一张。';

function planOne(decided: Decided, workplace: Workplace, isOther: boolean): PlannedTable {
  const { opened, choice, mapping, target, columns } = decided;
  const unit = choice.unit ?? mapping?.unit ?? opened.table.unit;
  const isSkipped = choice.isSkipped ?? (target === undefined || isOther);
  const needs = isSkipped ? [] : needsOf(decided, unit);
  const shared = {
    table: opened.table,
    target: target?.id,
    columns,
    unit,
    isSkipped,
    isWhole: choice.isWhole ?? false,
    ...(mapping ? { mapping: mapping.name } : {}),
  };
  if (isSkipped || !target || needs.length > 0) {
    return {
      ...shared,
      remarks: isOther && isSkipped ? [OTHER_LISTING] : [],
      needs,
      rows: [],
      totals: [],
    };
  }
  const planned = planTable(
    {
      opened,
      target,
      columns,
      unit: unit ?? 'yuan',
      isUnitChosen: choice.unit !== undefined,
      constants: { ...mapping?.constants, ...choice.constants },
      isWhole: shared.isWhole,
      leftOut: new Set(choice.leftOut),
    },
    workplace,
  );
  const rounded = planned.roundedCount;
  const remarks = [
    ...yearRemark(opened, target, workplace.entry['year']),
    ...(rounded > 0 ? [`有 ${rounded} 个金额不足 1 分，已四舍五入到分。`] : []),
  ];
  const { rows, totals } = planned;
  return { ...shared, remarks, needs: planned.lacksFunction ? [NEED_FUNCTION] : [], rows, totals };
}

function countFates(tables: readonly PlannedTable[]): FateCounts {
  const counts = {
    new: 0,
    changed: 0,
    same: 0,
    removed: 0,
    total: 0,
    skipped: 0,
    notUnderstood: 0,
  };
  for (const { rows } of tables) for (const { fate } of rows) counts[fate] += 1;
  return counts;
}

/**
 * What importing a file would do to a year: the fate of every row, what is still to be asked, and the
 * lists as they would stand afterwards. Changes nothing.
 */
export function planImport(
  document: PublishedDocument,
  context: ImportContext,
  choices: TableChoices = {},
): ImportPlan {
  const workplace = openWorkplace(context.entry, context.catalog);
  const isAlone = choices[STANDARD_ID]?.isSkipped ?? false;
  const standard = isAlone ? undefined : planStandard(document, context, workplace.lists);
  const decided = openTables(document).map((opened) => {
    const choice = choices[opened.table.id] ?? {};
    return decide(opened, standard ? { isSkipped: !choice.target, ...choice } : choice, context);
  });
  const others = otherListings(decided);
  const tables = [
    ...(standard?.tables ?? []),
    ...decided.map((one) => planOne(one, workplace, others.has(one))),
  ];
  const lists = workplace.lists.changed();
  return {
    file: document.file,
    tables,
    ...(standard ? { standard: standard.outcome } : {}),
    counts: countFates(tables),
    isReady: lists.length > 0 && tables.every(({ needs }) => needs.length === 0),
    lists,
  };
}
