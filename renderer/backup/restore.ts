import { request } from '../api/client.ts';
import { report, showLibrary } from '../state/app-store.ts';

/** Puts a backup in a library's place and shows it; says where the former file is. True where it worked. */
export async function restore(library: string, backup: string): Promise<boolean> {
  const answer = await request('backup/restore', { library, backup });
  if (!answer.ok) {
    report(answer.problems);
    return false;
  }
  showLibrary(answer.value);
  const { kept } = answer.value;
  const where = kept === null ? '' : `恢复前的库没有删除，保存为“${kept}”。`;
  report([
    { code: 'BACKUP-RESTORED', message: `已经恢复到所选的备份。${where}`, severity: 'remark' },
  ]);
  return true;
}
