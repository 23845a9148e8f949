import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { UnitFile, UnitRow } from '../../shared/api/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import {
  type Choices,
  UNIT_FILE_ENDING,
  type UnitPart,
  fitProblems,
  fits,
  isTooLong,
  mergePart,
  openPart,
  partDifferences,
  partName,
  sealPart,
  unitProgress,
  unitYear,
} from '../../shared/exchange/index.ts';
import { type Problem, type Result, failure, problem, success } from '../../shared/result/index.ts';
import { writeFiles } from '../files/atomic-write.ts';
import { alreadyThere } from '../files/file-problem.ts';
import { safeFileName } from './file-names.ts';
import { programVersion } from './program-version.ts';

/** A clerk reads no more; the rest is counted. */
const MOST_DIFFERENCES = 500;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function now(): string {
  return new Date().toISOString();
}

/** The units of a year and what was received of each. */
export function progressOf(entry: Entry): UnitRow[] {
  return [...unitProgress(entry, sha256)];
}

/** Writes what belongs to one unit into a folder, as a file for its department. */
export async function writeUnitFile(
  entry: Entry,
  unit: string,
  folder: string,
  mayReplace: boolean,
): Promise<Result<{ path: string }>> {
  const data = unitYear(entry, unit);
  if (!data.ok) return data;
  const { year, kind, units } = data.value;
  const name = partName({ unit: { code: unit, name: units[0]?.name ?? unit }, year, kind });
  const path = join(resolve(folder), `${safeFileName(name)}${UNIT_FILE_ENDING}`);
  if (!mayReplace && existsSync(path)) return failure([alreadyThere(path)]);
  if (isTooLong(data.value)) {
    return failure([
      problem(
        'PART-LARGE',
        '这个单位的行太多，一份文件装不下，没有写出。请合并相同的明细行再试。',
        path,
      ),
    ]);
  }
  const content = sealPart(data.value, { program: programVersion(), at: now() }, sha256);
  const written = await writeFiles([{ path, content }]);
  return written.ok ? success({ path }) : written;
}

function messagesOf(problems: readonly Problem[], severity: Problem['severity']): string[] {
  return problems.filter((one) => one.severity === severity).map(({ message }) => message);
}

function described(part: UnitPart, problems: readonly Problem[]): UnitFile {
  const { unit, department, year, kind, program, writtenAt } = part.identity;
  return {
    unit,
    department,
    year,
    kind,
    program,
    writtenAt,
    obstacles: messagesOf(problems, 'error'),
    remarks: messagesOf(problems, 'remark'),
    doubles: [],
    differences: [],
    differenceCount: 0,
    entry: null,
  };
}

/** A unit's file, and what taking it into a department's year would do. */
export function readUnitFile(
  entry: Entry,
  file: { readonly name: string; readonly bytes: Uint8Array },
  choices: Choices,
): Result<UnitFile> {
  const part = openPart(file.name, file.bytes, sha256);
  if (!part.ok) return part;
  const problems = fitProblems(entry, part.value);
  const description = described(part.value, problems);
  if (!fits(problems)) return success(description);
  const arrival = { part: part.value, file: file.name, at: now() };
  const merged = mergePart(entry, arrival, choices, sha256);
  const differences = partDifferences(entry, merged.entry, MOST_DIFFERENCES);
  return success({
    ...description,
    doubles: merged.doubles.map((one) => ({ ...one, options: [...one.options] })),
    differences: [...differences.first],
    differenceCount: differences.count,
    entry: merged.isSame ? null : merged.entry,
  });
}
