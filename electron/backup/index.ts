export { BACKUP_REASONS, type BackupReason, backupFolder } from '../store/index.ts';
export { type BackupOptions, type MadeBackup, backUp } from './back-up.ts';
export { type Backup, listBackups } from './folder.ts';
export { holdsOf } from './held.ts';
export { restoreBackup } from './restore.ts';
export { keptBackups } from './retention.ts';
export { SECOND_FOLDER, secondFolderIn } from './second-folder.ts';
