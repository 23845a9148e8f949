import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** Why a backup was made, as its file name says it. */
export const BACKUP_REASONS = [
  '打开前',
  '升级前',
  '导入前',
  '结转前',
  '删除前',
  '恢复前',
  '手动',
  '找回',
] as const;

export type BackupReason = (typeof BACKUP_REASONS)[number];

const NAME = /^(.+) (\d{4})-(\d{2})-(\d{2}) (\d{2})(\d{2})(\d{2})(?:-(\d+))? ([^ ]+)\.db$/;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A library's name without its ending, with which the names of its backups begin. */
export function stemOf(library: string): string {
  return basename(library, extname(library));
}

/** Where the backups of a library lie: a folder beside it. */
export function backupFolder(library: string): string {
  return join(dirname(library), '备份');
}

/** `科协 2024-03-01 083005 打开前.db`; `number` tells backups of the same second apart. */
function backupName(stem: string, at: Date, reason: string, number = 0): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  return `${stem} ${day} ${time}${number === 0 ? '' : `-${number}`} ${reason}.db`;
}

/** A path in a folder under which no backup lies yet. */
export function freeBackupPath(library: string, folder: string, at: Date, reason: string): string {
  for (let number = 0; ; number += 1) {
    const path = join(folder, backupName(stemOf(library), at, reason, number));
    if (!existsSync(path)) return path;
  }
}

/** Reads a backup's file name; undefined where it is none of this library. */
export function readBackupName(
  name: string,
  stem: string,
): { readonly at: Date; readonly reason: string } | undefined {
  const match = NAME.exec(name);
  if (!match || match[1] !== stem) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(2, 8).map(Number);
  const at = new Date(
    year ?? 0,
    (month ?? 1) - 1,
    day ?? 1,
    hour ?? 0,
    minute ?? 0,
    second ?? 0,
    Number(match[8] ?? 0),
  );
  return { at, reason: match[9] ?? '' };
}
