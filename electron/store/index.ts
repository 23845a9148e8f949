export {
  BACKUP_REASONS,
  type BackupReason,
  backupFolder,
  freeBackupPath,
  readBackupName,
  stemOf,
} from './backup-name.ts';
export { databaseProblem } from './database-problem.ts';
export { createTables } from './ddl.ts';
export type { StoredEntry } from './entries.ts';
export type { SavedYear, UsedVersions } from './fact-years.ts';
export { type Change, Library } from './library.ts';
export {
  type HeldYear,
  type LibraryLook,
  checkLibrary,
  checkLibrarySlowly,
  lookAt,
} from './look.ts';
export { yearMapping } from './mapping.ts';
export { openLibrary, withLibrary } from './open-library.ts';
export type { YearSummary } from './year-list.ts';
