/** Name of the library's setting that holds the second place for its backups. */
export const SECOND_FOLDER = 'backupSecondFolder';

/** The second place for backups that the settings of a library name. */
export function secondFolderIn(settings: Readonly<Record<string, unknown>>): string | undefined {
  const folder = settings[SECOND_FOLDER];
  return typeof folder === 'string' && folder !== '' ? folder : undefined;
}
