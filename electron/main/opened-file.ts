import { basename, extname } from 'node:path';
import type { WindowEvent } from '../../shared/api/index.ts';
import { entryOf } from '../../shared/entry/index.ts';
import { UNIT_FILE_ENDING } from '../../shared/exchange/index.ts';
import { success } from '../../shared/result/index.ts';
import { readFileBytes, readYearDataFile } from '../services/read-input.ts';

async function openedUnitFile(path: string): Promise<WindowEvent> {
  const bytes = await readFileBytes(path, '单位数据文件');
  if (!bytes.ok) return { kind: 'openFile', answer: bytes };
  const content = Buffer.from(bytes.value).toString('base64');
  return { kind: 'openUnitFile', name: basename(path), content };
}

/** What the window is told of a file that was opened with the program: what is in it, or why it cannot be read. */
export async function openedFile(path: string): Promise<WindowEvent> {
  if (extname(path).toLowerCase() === UNIT_FILE_ENDING) return openedUnitFile(path);
  const data = await readYearDataFile(path);
  const answer = data.ok ? success({ entry: entryOf(data.value) }, data.remarks) : data;
  return { kind: 'openFile', answer };
}
