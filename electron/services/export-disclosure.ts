import { join, resolve } from 'node:path';
import type { YearData } from '../../shared/facts/index.ts';
import { type Problem, type Result, failure, problem, success } from '../../shared/result/index.ts';
import { writeExcel } from '../writers/excel/index.ts';
import { writeWord } from '../writers/word/index.ts';
import { writeFiles } from '../files/atomic-write.ts';
import { composeMade, makeReady } from './compose-files.ts';

export interface ExportRequest {
  readonly data: YearData;
  /** Id or folder of the pack; absent: the one that the data names. */
  readonly template?: string | undefined;
  /** Folder into which the files go; it is made where it is missing. */
  readonly folder: string;
}

export interface ExportedFiles {
  readonly docx: string;
  readonly xlsx: string;
  readonly template: string;
}

function withRemarks<T>(value: T, ...remarks: readonly (readonly Problem[])[]): Result<T> {
  return success(value, remarks.flat());
}

/** Writes the disclosure as Word and Excel files: both or none. */
export async function exportDisclosure(request: ExportRequest): Promise<Result<ExportedFiles>> {
  const { data, folder } = request;
  const template = request.template ?? data.template?.id;
  if (template === undefined) {
    return failure([
      problem('PACK-UNNAMED', '数据文件没有写明公开模板，请用 --template 指定模板编号或文件夹。'),
    ]);
  }
  const made = await makeReady(data, template);
  if (!made.ok) return made;
  const document = composeMade(made.value);
  if (!document.ok) return document;
  const stem = join(resolve(folder), made.value.name);
  const files = { docx: `${stem}.docx`, xlsx: `${stem}.xlsx`, template: made.value.pack.id };
  const written = await writeFiles([
    { path: files.docx, content: await writeWord(document.value) },
    { path: files.xlsx, content: await writeExcel(document.value) },
  ]);
  return written.ok ? withRemarks(files, document.remarks, made.remarks) : written;
}
