import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Entry, entryOf, readEntry } from '../../shared/entry/index.ts';
import { type Result, failure, success } from '../../shared/result/index.ts';
import { type OutputFile, writeFiles } from '../files/atomic-write.ts';
import { errorCode, fileProblem } from '../files/file-problem.ts';
import { safeFileName } from './file-names.ts';

/** A year of a library as it was typed. */
export interface TypedYear {
  readonly key: { readonly department: string; readonly year: number; readonly kind: string };
  readonly name: string;
  readonly entry: Entry;
}

export interface ExportedAll {
  readonly folder: string;
  readonly files: number;
  readonly years: number;
  /** Years with something that is not understood: beside the data file lies what was typed. */
  readonly unfinished: number;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function folderName(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `预决算公开全部数据 ${day} ${two(at.getHours())}${two(at.getMinutes())}`;
}

/** A folder that was not there before: nothing can be overwritten in it. */
async function newFolder(parent: string, at: Date): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(parent, `${folderName(at)}${number === 1 ? '' : ` (${number})`}`);
    try {
      await mkdir(path);
      return path;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

function fileOf(path: string, content: unknown): OutputFile {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return { path: `${path}.json`, content: new TextEncoder().encode(text) };
}

/** Two departments may differ in characters that no file name has. */
function stemIn(folder: string, year: TypedYear, taken: Set<string>): string {
  const { department, year: number, kind } = year.key;
  const word = kind === 'budget' ? '预算' : '决算';
  const wish = safeFileName(`${department} ${year.name}${number}年${word}`);
  const free = [wish, ...Array.from({ length: 999 }, (_, index) => `${wish} (${index + 2})`)];
  const stem = free.find((one) => !taken.has(one.toLowerCase())) ?? wish;
  taken.add(stem.toLowerCase());
  return join(folder, stem);
}

/**
 * Writes every year as year data file into a new folder. A year with half-done input gets a second file
 * with exactly what was typed, so that nothing is lacking.
 */
export async function exportAll(
  years: readonly TypedYear[],
  parent: string,
  at: Date = new Date(),
): Promise<Result<ExportedAll>> {
  const place = resolve(parent);
  try {
    const folder = await newFolder(place, at);
    const taken = new Set<string>();
    const files = years.map((year) => {
      const stem = stemIn(folder, year, taken);
      const { data, problems } = readEntry(year.entry);
      const file = fileOf(stem, entryOf(data));
      return problems.length === 0 ? [file] : [file, fileOf(`${stem}（按填写原样）`, year.entry)];
    });
    const written = await writeFiles(files.flat());
    if (!written.ok) return written;
    return success({
      folder,
      files: files.flat().length,
      years: years.length,
      unfinished: files.filter(({ length }) => length > 1).length,
    });
  } catch (error) {
    return failure([fileProblem(error, place)]);
  }
}
