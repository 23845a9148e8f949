import type { FateCounts, PlannedRow, RowFate } from '../../shared/sheet-import/index.ts';

/** Fates in the clerk's words, in the order in which they are offered. */
export const FATES: readonly {
  readonly fate: RowFate;
  readonly word: string;
  readonly color: string;
}[] = [
  { fate: 'new', word: '新增', color: 'green' },
  { fate: 'changed', word: '改动', color: 'blue' },
  { fate: 'removed', word: '删去', color: 'red' },
  { fate: 'notUnderstood', word: '看不懂', color: 'red' },
  { fate: 'same', word: '相同', color: 'default' },
  { fate: 'total', word: '合计行', color: 'default' },
  { fate: 'skipped', word: '不导入', color: 'default' },
];

/** What happens to the rows: `新增 3 条，改动 1 条`; a row with several amounts counts for each. */
export function countText(counts: FateCounts, only?: readonly RowFate[]): string {
  return FATES.filter(({ fate }) => counts[fate] > 0 && (only?.includes(fate) ?? true))
    .map(({ fate, word }) => `${word} ${counts[fate]} 条`)
    .join('，');
}

/** The fates of one table, counted. */
export function countRows(rows: readonly PlannedRow[]): FateCounts {
  const counts: Record<RowFate, number> = {
    new: 0,
    changed: 0,
    removed: 0,
    notUnderstood: 0,
    same: 0,
    total: 0,
    skipped: 0,
  };
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}

/** An amount in 元 with separators: `1234567.80` → `1,234,567.80`; other words stay. */
export function grouped(text: string): string {
  return /^-?\d+\.\d\d$/.test(text) ? text.replace(/\B(?=(\d{3})+\.)/g, ',') : text;
}
