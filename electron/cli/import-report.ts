import {
  type PlannedRow,
  type PlannedTable,
  type RowFate,
  TARGETS,
  type TotalCheck,
} from '../../shared/sheet-import/index.ts';
import type { SheetImportOutcome } from '../services/import-sheets.ts';

const FATES: Readonly<Record<RowFate, string>> = {
  new: '新增',
  changed: '改动',
  same: '相同',
  removed: '删除',
  total: '合计行',
  skipped: '不导入',
  notUnderstood: '看不懂',
};
const UNIT_NAMES = { yuan: '元', wan: '万元' } as const;

function rowText(row: PlannedRow): string {
  const { fate, where, label, amount, changes, notes, near } = row;
  const changed = changes.map(
    ({ title, before, after }) => `${title} ${before || '（空）'} → ${after}`,
  );
  const meant =
    near.length > 0 ? [`是否为 ${near.map(({ code, name }) => `${code} ${name}`).join('、')}`] : [];
  const words = [...changed, ...notes, ...meant].join('；');
  const money = amount === undefined ? '' : ` ${amount} 元`;
  return `  【${FATES[fate]}】${where} ${label}${money}${words === '' ? '' : `：${words}`}`;
}

function totalText({ where, label, stated, added, outcome }: TotalCheck): string[] {
  if (outcome === 'equal') return [];
  const words = outcome === 'rounding' ? '相差在四舍五入以内' : '不相符，请核对';
  return [`  【合计${words}】${where} ${label}：表中 ${stated} 元，各行相加 ${added} 元`];
}

function tableText(table: PlannedTable): string[] {
  const { target, unit, isSkipped, mapping, needs, remarks, rows, totals } = table;
  const { sheet, title } = table.table;
  const into = target === undefined ? '没有看出是什么表' : `导入到“${TARGETS[target].title}”`;
  const details = [
    isSkipped ? `跳过（${into}）` : into,
    unit === undefined ? '单位未写明' : `单位：${UNIT_NAMES[unit]}`,
    ...(mapping === undefined ? [] : [`按对应关系“${mapping}”`]),
  ];
  return [
    `工作表“${sheet}” ${title}：${details.join('，')}`,
    ...needs.map(({ message }) => `  【要先确定】${message}`),
    ...remarks.map((remark) => `  【请看】${remark}`),
    ...rows.map(rowText),
    ...totals.flatMap(totalText),
  ];
}

function summary({ plan, isWritten }: SheetImportOutcome, isDryRun: boolean): string {
  const { counts } = plan;
  const parts = (['new', 'changed', 'same', 'removed', 'notUnderstood', 'skipped'] as const)
    .filter((fate) => counts[fate] > 0)
    .map((fate) => `${FATES[fate]} ${counts[fate]} 行`);
  const done = isWritten
    ? '已作为一步写入，可在窗口里撤销。'
    : isDryRun
      ? '只是试看，没有写入。'
      : '没有需要写入的内容。';
  return `${parts.join('，') || '没有可导入的行'}。${done}`;
}

/** The fate of every row for reading, and what was written. */
export function importReport(outcome: SheetImportOutcome, isDryRun: boolean): string {
  const { tables, standard } = outcome.plan;
  const whole = standard
    ? [
        `认出是用模板“${standard.templateName}”导出的工作簿：${standard.equalTables.length} 张表可原样还原。`,
        ...standard.differences.map((text) => `  【不能还原】${text}`),
      ]
    : [];
  return [...whole, ...tables.flatMap(tableText), summary(outcome, isDryRun)].join('\n');
}

/** The same as one JSON object. */
export function importReportJson(outcome: SheetImportOutcome): string {
  const { file, tables, standard, counts } = outcome.plan;
  return JSON.stringify({
    file,
    isWritten: outcome.isWritten,
    counts,
    ...(standard ? { standard } : {}),
    tables: tables.map(({ table, ...rest }) => ({
      sheet: table.sheet,
      title: table.title,
      ...rest,
    })),
  });
}
