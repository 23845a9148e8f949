import { type Entry, type Path, isRecord } from '../entry/index.ts';
import { describePath } from '../facts/index.ts';
import type { Receipt } from './received.ts';
import { saysSame } from './same-row.ts';
import {
  REFERRED,
  type Row,
  UNIT_BOOKS,
  ownersIn,
  projectUsers,
  rowsAt,
  textOf,
  unitCodes,
} from './unit-books.ts';

/** Something that both the department and the unit's file have; the clerk says what is right. */
export interface Double {
  readonly id: string;
  readonly message: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is done now. */
  readonly chosen: string;
  /** False while `chosen` is only what the program would do. */
  readonly isDecided: boolean;
}

/** What the clerk chose, by the ids of doubles. */
export type Choices = Readonly<Record<string, string>>;

/** What a double is found in. */
export interface Meeting {
  readonly department: Entry;
  readonly part: Entry;
  readonly unit: string;
  readonly choices: Choices;
  readonly receipts: ReadonlyMap<string, Receipt>;
}

type Open = Omit<Double, 'chosen' | 'isDecided'>;

function decided({ choices }: Meeting, open: Open): Double {
  const wish = Object.hasOwn(choices, open.id) ? choices[open.id] : undefined;
  const isDecided = open.options.some(({ value }) => value === wish);
  return { ...open, chosen: isDecided ? (wish ?? '') : (open.options[0]?.value ?? ''), isDecided };
}

function unitName({ department }: Meeting, code: string | undefined): string {
  if (code === undefined) return '部门（未分单位）';
  const row = rowsAt(department, ['units']).find((one) => one['code'] === code);
  return (row && textOf(row, 'name')) ?? code;
}

/** What tells an own classification item from others. */
export function itemName(row: Row): string {
  return JSON.stringify([row['classification'], row['code']]);
}

/** Projects of the unit in its file; those that it only refers to name no unit. */
export function ownProjects({ part, unit }: Pick<Meeting, 'part' | 'unit'>): readonly Row[] {
  return rowsAt(part, ['projects']).filter((row) => row['unit'] === unit);
}

/** Projects of the department that are not the unit's, with their owners. */
export function foreignProjects(
  meeting: Pick<Meeting, 'department' | 'unit'>,
): readonly { readonly row: Row; readonly owner: string | undefined }[] {
  const { department, unit } = meeting;
  const owner = ownersIn(department);
  const users = projectUsers(department);
  const isOthers = (row: Row): boolean =>
    [...(users.get(textOf(row, 'code') ?? '') ?? [])].some((user) => user !== unit);
  return rowsAt(department, ['projects'])
    .map((row) => ({ row, owner: owner(['projects'], row) }))
    .filter(({ row, owner: one }) =>
      one === undefined ? row[REFERRED] !== true && isOthers(row) : one !== unit,
    );
}

type Owned = ReturnType<typeof foreignProjects>[number];

/** The first project of others by what a field says. */
function firstBy(others: readonly Owned[], key: string): ReadonlyMap<unknown, Owned> {
  return new Map(others.toReversed().map((one) => [one.row[key], one]));
}

function projectDoubles(meeting: Meeting): Double[] {
  const others = foreignProjects(meeting);
  const known = { byCode: firstBy(others, 'code'), byName: firstBy(others, 'name') };
  return ownProjects(meeting).flatMap((own) => projectDouble(meeting, own, known));
}

function projectDouble(
  meeting: Meeting,
  own: Row,
  known: Readonly<Record<'byCode' | 'byName', ReadonlyMap<unknown, Owned>>>,
): Double[] {
  const code = textOf(own, 'code') ?? '';
  const name = textOf(own, 'name') ?? '';
  const sameCode = known.byCode.get(code);
  if (sameCode) {
    const whose = unitName(meeting, sameCode.owner);
    const theirs = textOf(sameCode.row, 'name') ?? '';
    return [
      decided(meeting, {
        id: `projectCode:${code}`,
        message: `项目编码“${code}”重复：${whose}已有“${theirs}”，来文中是“${name}”。`,
        options: [
          { value: 'rename', label: '是两个项目，给来文的项目加上单位编码' },
          { value: 'share', label: `是同一个项目，用${whose}的登记` },
        ],
      }),
    ];
  }
  const sameName = known.byName.get(name);
  if (!sameName) return [];
  const whose = unitName(meeting, sameName.owner);
  const theirs = textOf(sameName.row, 'code') ?? '';
  return [
    decided(meeting, {
      id: `projectName:${code}`,
      message: `项目“${name}”在${whose}也有（编码 ${theirs}），来文中编码是 ${code}。`,
      options: [
        { value: 'both', label: '是两个项目，都保留' },
        { value: 'share', label: `是同一个项目，用${whose}的登记` },
      ],
    }),
  ];
}

function itemDoubles(meeting: Meeting): Double[] {
  const known = new Map(
    rowsAt(meeting.department, ['classificationItems'])
      .toReversed()
      .map((row) => [itemName(row), row]),
  );
  return rowsAt(meeting.part, ['classificationItems']).flatMap((item) =>
    itemDouble(meeting, item, known.get(itemName(item))),
  );
}

function itemDouble(meeting: Meeting, item: Row, known: Row | undefined): Double[] {
  const isOwn = known?.['_unit'] === meeting.unit;
  if (!known || isOwn || saysSame(['classificationItems', 0], known, item)) return [];
  const code = textOf(item, 'code') ?? '';
  return [
    decided(meeting, {
      id: `item:${textOf(item, 'classification') ?? ''}:${code}`,
      message: `自设科目 ${code} 两边写法不同：本部门是“${textOf(known, 'name') ?? ''}”，来文是“${textOf(item, 'name') ?? ''}”。`,
      options: [
        { value: 'keep', label: '用本部门的' },
        { value: 'replace', label: '用来文的' },
      ],
    }),
  ];
}

/** The id under which a choice about rows without a unit is kept. */
export function unassignedId(path: Path): string {
  return `unassigned:${path.join('.')}`;
}

function unassignedDouble(meeting: Meeting, path: Path): Double[] {
  const { department, part } = meeting;
  const owner = ownersIn(department);
  const bare = rowsAt(department, path).filter((row) => owner(path, row) === undefined);
  if (bare.length === 0 || rowsAt(part, path).length === 0) return [];
  const title = describePath(path);
  return [
    decided(meeting, {
      id: unassignedId(path),
      message: `本部门的“${title}”里有 ${bare.length} 行没有写明单位，可能已经包含这个单位的数，接收后会重复计算。`,
      options: [
        { value: 'keep', label: '不重复，都保留' },
        { value: 'remove', label: '重复，删去没有写明单位的行' },
      ],
    }),
  ];
}

function countsDouble(meeting: Meeting): Double[] {
  const { department, part, receipts } = meeting;
  const isFirst = ![...receipts.values()].some(({ counts }) => counts !== undefined);
  const isOpen = isFirst || Object.hasOwn(meeting.choices, 'counts');
  const { threePublicCounts: known } = department;
  if (!isRecord(part['threePublicCounts']) || !isRecord(known) || !isOpen) return [];
  if (Object.keys(known).every((key) => key.startsWith('_'))) return [];
  return [
    decided(meeting, {
      id: 'counts',
      message: '本部门已填了“三公”经费数量（批次、人次、车辆数），来文中也有。',
      options: [
        { value: 'add', label: '本部门填的不含这个单位，加上来文的' },
        { value: 'keep', label: '本部门填的已含这个单位，不加' },
      ],
    }),
  ];
}

/** Everything that would be there twice after taking in a part. */
export function doublesIn(meeting: Meeting): readonly Double[] {
  const isShared = unitCodes(meeting.department).length > 1;
  const lists = UNIT_BOOKS.filter((path) => path[0] !== 'projects');
  return [
    ...projectDoubles(meeting),
    ...itemDoubles(meeting),
    ...(isShared ? lists.flatMap((path) => unassignedDouble(meeting, path)) : []),
    ...(isShared ? countsDouble(meeting) : []),
  ];
}
