import type { BackupRow } from '../../shared/api/index.ts';

const REASONS: Readonly<Record<string, string>> = {
  打开前: '打开库时自动',
  升级前: '程序升级前自动',
  导入前: '导入前自动',
  结转前: '结转前自动',
  删除前: '删除前自动',
  恢复前: '恢复备份前自动',
  手动: '手动',
  找回: '库文件不见时自动',
};

/** Why a backup was made, as a clerk reads it. */
export function reasonWord(reason: string): string {
  return REASONS[reason] ?? reason;
}

/** A size with a unit that suits it. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** 2022—2024 or 2021、2024. */
function yearsText(years: readonly number[]): string {
  const rising = years.toSorted((a, b) => a - b);
  const [first = 0] = rising;
  const last = rising.at(-1) ?? first;
  if (rising.length > 2 && last - first === rising.length - 1) return `${first}—${last}`;
  return rising.join('、');
}

/** What a backup holds in one sentence. */
export function holdsText({ holds }: Pick<BackupRow, 'holds'>): string {
  if (holds.problem !== null) return `不能用：${holds.problem}`;
  if (holds.yearCount === 0) return '还没有数据';
  const more = holds.departmentCount > holds.departments.length ? '等' : '';
  const names = `${holds.departments.join('、')}${more}`;
  const count = holds.departmentCount > 1 ? `，共 ${holds.departmentCount} 个部门` : '';
  return `${names}：${yearsText(holds.years)} 年${count}，${holds.yearCount} 份数据`;
}
