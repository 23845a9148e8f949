import { type Entry, isRecord } from '../entry/index.ts';
import { type Problem, problem, remark } from '../result/index.ts';
import type { UnitPart } from './envelope.ts';
import { type Receipt, receiptsIn } from './received.ts';
import { rowsAt, textOf } from './unit-books.ts';

function kindWords(kind: unknown): string {
  return kind === 'finalAccounts' ? '部门决算' : '部门预算';
}

function textIn(entry: Entry, holder: string, key: string): string {
  const value = entry[holder];
  return (isRecord(value) ? textOf(value, key) : undefined) ?? '';
}

function yearProblems(entry: Entry, { identity }: UnitPart): Problem[] {
  const { year, kind } = identity;
  if (String(entry['year']) === String(year) && entry['kind'] === kind) return [];
  return [
    problem(
      'EXCHANGE-YEAR',
      `这是 ${year} 年${kindWords(kind)}的文件，而现在打开的是 ${String(entry['year'])} 年${kindWords(entry['kind'])}。请打开对应的年度再接收。`,
    ),
  ];
}

function departmentProblems(entry: Entry, { identity }: UnitPart): Problem[] {
  const { department, unit } = identity;
  const own = textIn(entry, 'department', 'code');
  const units = rowsAt(entry, ['units']);
  const isRegistered = units.some((row) => row['code'] === unit.code);
  if (department.code === own) {
    if (isRegistered) return [];
    return [
      remark(
        'EXCHANGE-NEW-UNIT',
        `预算单位中还没有“${unit.name}”（${unit.code}），接收时会一并登记。`,
      ),
    ];
  }
  // A unit may keep books of its own, in which it is the department itself.
  if (isRegistered && department.code === unit.code) return [];
  const which = `文件属于部门“${department.name}”（${department.code}）、单位“${unit.name}”（${unit.code}）`;
  return [
    problem(
      'EXCHANGE-DEPARTMENT',
      `${which}，本部门是“${textIn(entry, 'department', 'name')}”（${own}），预算单位中也没有登记它。确是本部门单位时，请先在“预算单位”一步登记这个编码，再接收。`,
    ),
  ];
}

function receiptRemarks(before: Receipt | undefined, part: UnitPart): Problem[] {
  if (!before) return [];
  if (before.checksum === part.checksum) {
    return [remark('EXCHANGE-AGAIN', '这份文件以前已经接收过。')];
  }
  if (before.writtenAt <= part.identity.writtenAt) return [];
  return [
    remark(
      'EXCHANGE-OLDER',
      '这份文件比已接收的那一份更早导出，可能是旧的，请向该单位核实后再接收。',
    ),
  ];
}

function nameRemarks(entry: Entry, { identity }: UnitPart): Problem[] {
  const row = rowsAt(entry, ['units']).find(({ code }) => code === identity.unit.code);
  const name = row && textOf(row, 'name');
  if (name === undefined || name === identity.unit.name) return [];
  return [
    remark(
      'EXCHANGE-NAME',
      `单位名称不同：本部门登记的是“${name}”，文件里是“${identity.unit.name}”，接收后以文件为准。`,
    ),
  ];
}

/** Whether a unit's file belongs into a department's year: errors say why not, remarks what to know. */
export function fitProblems(entry: Entry, part: UnitPart): readonly Problem[] {
  const errors = [...yearProblems(entry, part), ...departmentProblems(entry, part)];
  if (errors.some(({ severity }) => severity === 'error')) return errors;
  return [
    ...errors,
    ...nameRemarks(entry, part),
    ...receiptRemarks(receiptsIn(entry).get(part.identity.unit.code), part),
  ];
}

/** Whether nothing stands against taking it in. */
export function fits(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity === 'remark');
}
