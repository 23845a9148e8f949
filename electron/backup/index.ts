export { BACKUP_REASONS, type BackupReason } from './backup-name.ts';
export {
  type Backup,
  backUp,
  backupFolder,
  listBackups,
  restoreBackup,
  yearsOfBackup,
} from './backups.ts';
export { keptBackups } from './retention.ts';
