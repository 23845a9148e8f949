import { mkdir, rename, rm } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { type Problem, type Result, failure, problem, success } from '../../shared/result/index.ts';
import { fileProblem } from '../files/file-problem.ts';
import {
  type BackupReason,
  backupFolder,
  checkLibrarySlowly,
  databaseProblem,
  freeBackupPath,
  lookAt,
} from '../store/index.ts';
import { backupOfState, prune } from './folder.ts';

/** A library that is open: it is copied through its own connection, and worked with meanwhile. */
export interface OpenSource {
  state(): string;
  copyTo(path: string): Promise<void>;
}

export interface BackupOptions {
  readonly secondFolder?: string | undefined;
  readonly now?: Date;
  readonly open?: OpenSource | undefined;
  /** Makes none where a backup holds the same work already. */
  readonly onlyIfChanged?: boolean;
}

export interface MadeBackup {
  readonly path: string;
  /** False: this one was there already and holds the same. */
  readonly isNew: boolean;
}

interface Job {
  readonly library: string;
  readonly reason: BackupReason;
  readonly now: Date;
  readonly source: OpenSource;
  /** State of the library that needs no second copy; `''` if it is to be copied anyhow. */
  readonly state: string;
}

function closedSource(library: string): OpenSource {
  return {
    state: () => {
      const look = lookAt(library);
      return look.ok ? look.value.state : '';
    },
    async copyTo(path) {
      const database = new Database(library, { readonly: true, fileMustExist: true });
      try {
        await database.backup(path);
      } finally {
        database.close();
      }
    },
  };
}

/** A backup is one file that can be read from a place that cannot be written. */
function withoutLog(path: string): void {
  const database = new Database(path, { fileMustExist: true });
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

function notMade(library: string, path: string, error: unknown): Problem {
  const isClosed = error instanceof TypeError && error.message.includes('not open');
  if (isClosed) return problem('BACKUP-STOPPED', '备份没有做完：库已经关闭。', library);
  if (!(error instanceof Database.SqliteError)) return fileProblem(error, path);
  const isDamaged = error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT');
  const told = databaseProblem(isDamaged ? library : path, error);
  const [first] = told.ok ? [] : told.problems;
  return problem('BACKUP-FAILED', `备份没有做成：${first?.message ?? ''}`, path);
}

/** A copy is as damaged as what it was made of. */
function notSound(library: string, problems: readonly Problem[]): Result<never> {
  const why = problems.map(({ message }) => message).join('');
  return failure([problem('BACKUP-FAILED', `备份没有做成：${why}`, library)]);
}

async function makeIn(job: Job, folder: string): Promise<Result<MadeBackup>> {
  const { library, source, now, reason } = job;
  const same = await backupOfState(library, folder, job.state);
  if (same !== undefined) return success({ path: same, isNew: false });
  const path = freeBackupPath(library, folder, now, reason);
  const temporary = `${path}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await rm(temporary, { force: true });
    await source.copyTo(temporary);
    withoutLog(temporary);
    const sound = await checkLibrarySlowly(temporary, { shown: library });
    if (!sound.ok) {
      await rm(temporary, { force: true });
      return notSound(library, sound.problems);
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return failure([notMade(library, path, error)]);
  }
  await prune(library, folder, now, path);
  return success({ path, isNew: true });
}

/**
 * Copies a library, looks whether the copy is sound, and only then clears away old copies. It may be in
 * use meanwhile. A second folder that cannot be written (a stick that is not there) is a remark.
 */
export async function backUp(
  library: string,
  reason: BackupReason,
  options: BackupOptions = {},
): Promise<Result<MadeBackup>> {
  const { secondFolder, now = new Date(), open, onlyIfChanged = false } = options;
  const source = open ?? closedSource(library);
  const job = { library, reason, now, source, state: onlyIfChanged ? source.state() : '' };
  const made = await makeIn(job, backupFolder(library));
  if (!made.ok || secondFolder === undefined) return made;
  const second = await makeIn(job, secondFolder);
  if (second.ok) return made;
  const remarks = second.problems.map((one) => ({ ...one, severity: 'remark' as const }));
  return success(made.value, remarks);
}
