import { resolve } from 'node:path';
import type { BackupRow, Input, Output } from '../../shared/api/index.ts';
import { type Problem, type Result, failure, problem, success } from '../../shared/result/index.ts';
import {
  SECOND_FOLDER,
  backUp,
  backupFolder,
  holdsOf,
  listBackups,
  restoreBackup,
} from '../backup/index.ts';
import { isFolder } from '../files/is-folder.ts';
import { type TypedYear, exportAll } from '../services/export-all.ts';
import { type BackupKeeper, secondFolderOf } from './backup-keeper.ts';
import { libraryOverview } from './library-overview.ts';
import { type Handler, operation } from './operations.ts';
import type { Session } from './session.ts';

async function rowsIn(
  library: string,
  folder: string,
  place: BackupRow['place'],
): Promise<BackupRow[]> {
  const backups = await listBackups(library, folder);
  return backups.map(({ path, at, reason, bytes }) => ({
    path,
    at: at.toISOString(),
    reason,
    bytes,
    place,
    holds: holdsOf(path),
  }));
}

async function list(
  session: Session,
  { library: wish }: Input<'backup/list'>,
): Promise<Result<Output<'backup/list'>>> {
  const library = wish === undefined ? session.path : resolve(wish);
  if (library === undefined) return failure([problem('LIBRARY-NONE', '请先选择库文件。')]);
  const second = library === session.path ? secondFolderOf(session) : undefined;
  const rows = [
    ...(await rowsIn(library, backupFolder(library), 'first')),
    ...(second === undefined ? [] : await rowsIn(library, second, 'second')),
  ];
  return success({
    library,
    folder: backupFolder(library),
    secondFolder: second ?? null,
    backups: rows.toSorted((a, b) => b.at.localeCompare(a.at)),
  });
}

/** What is there now becomes a backup too, where it is whole; its file is moved aside in any case. */
async function restore(
  session: Session,
  keeper: BackupKeeper,
  { library: wish, backup }: Input<'backup/restore'>,
): Promise<Result<Output<'backup/restore'>>> {
  const library = resolve(wish);
  await keeper.quiet();
  await backUp(library, '恢复前', { onlyIfChanged: true });
  const wasOpen = session.path === library;
  if (wasOpen) session.close();
  const restored = await restoreBackup(resolve(backup), library);
  if (!restored.ok) {
    if (wasOpen) session.open(library);
    return restored;
  }
  const opened = session.open(library);
  if (!opened.ok) return opened;
  const overview = session.with(libraryOverview);
  if (!overview.ok) return overview;
  return success({ ...overview.value, kept: restored.value.kept ?? null });
}

/** A place is only kept when a backup could be made in it. */
async function setSecondFolder(
  session: Session,
  keeper: BackupKeeper,
  { folder }: Input<'backup/setSecondFolder'>,
): Promise<Result<Record<string, never>>> {
  const path = folder === null ? null : resolve(folder);
  if (path !== null && !(await isFolder(path))) {
    return failure([problem('FOLDER-ENOENT', `“${path}”不是文件夹，请另选一个位置。`, path)]);
  }
  const former = secondFolderOf(session) ?? null;
  const save = (value: string | null): Result<Record<string, never>> =>
    session.with((library) => {
      library.settings.save({ [SECOND_FOLDER]: value });
      return success({});
    });
  const saved = save(path);
  if (!saved.ok || path === null) return saved;
  const made = await keeper.make('手动');
  const problems = made.ok ? made.remarks : made.problems;
  if (problems.length === 0) return saved;
  save(former);
  return failure(problems.map((one) => ({ ...one, severity: 'error' as const })));
}

function typedYears(session: Session): Result<TypedYear[]> {
  return session.with((library) => {
    const years = library.listYears().map(({ department, year, kind, name }) => {
      const key = { department, year, kind };
      const opened = library.openEntry(key);
      return opened.ok ? [{ key, name, entry: opened.value.entry }] : [];
    });
    return success(years.flat());
  });
}

/** Damage is told as such; all else is why there is no backup. */
function troubleWords({ code, message }: Problem): string {
  const isTold = code === 'LIBRARY-DAMAGED' || message.startsWith('备份没有做');
  return isTold ? message : `备份没有做成：${message}`;
}

type Names =
  | 'backup/list'
  | 'backup/status'
  | 'backup/make'
  | 'backup/restore'
  | 'backup/setSecondFolder'
  | 'library/exportAll';

/** Backups of the library, the way back to one of them, and all data as open files. */
export function backupOperations(
  session: Session,
  keeper: BackupKeeper,
): Readonly<Record<Names, Handler>> {
  return {
    'backup/list': operation('backup/list', (input) => list(session, input)),
    'backup/status': operation('backup/status', async () => {
      const library = session.path;
      const backups = library === undefined ? [] : await listBackups(library);
      return success({
        lastAt: backups[0]?.at.toISOString() ?? null,
        isRunning: keeper.isRunning,
        problem: keeper.problem ? troubleWords(keeper.problem) : null,
      });
    }),
    'backup/make': operation('backup/make', async ({ reason }) => {
      const made = await keeper.make(reason);
      return made.ok ? success({ ...made.value }, made.remarks) : made;
    }),
    'backup/restore': operation('backup/restore', (input) => restore(session, keeper, input)),
    'backup/setSecondFolder': operation('backup/setSecondFolder', (input) =>
      setSecondFolder(session, keeper, input),
    ),
    'library/exportAll': operation('library/exportAll', async ({ folder }) => {
      const years = typedYears(session);
      return years.ok ? exportAll(years.value, folder) : years;
    }),
  };
}
