import { stat } from 'node:fs/promises';

/** Whether there is a folder; one that may not be looked at is none. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
