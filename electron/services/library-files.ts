import { existsSync } from 'node:fs';
import { type Problem, type Result, success } from '../../shared/result/index.ts';
import { backUp, secondFolderIn } from '../backup/index.ts';
import { type SavedYear, type UsedVersions, withLibrary } from '../store/index.ts';
import { loadCatalog } from './catalog-files.ts';
import { loadPack } from './pack-files.ts';
import { readYearDataFile } from './read-input.ts';

/** Which year of a library is meant. */
export interface YearKey {
  readonly department: string;
  readonly year: number;
  readonly kind: 'budget' | 'finalAccounts' | undefined;
}

/** What was saved, for the user. */
export interface ImportedYear {
  readonly library: string;
  readonly department: string;
  readonly name: string;
  readonly year: number;
  readonly kind: 'budget' | 'finalAccounts';
}

async function versionsFor(template: string | undefined, year: number): Promise<UsedVersions> {
  const catalog = await loadCatalog(year);
  const pack = template === undefined ? undefined : await loadPack(template);
  return {
    ...(catalog.ok ? { catalog: { id: catalog.value.id, version: catalog.value.version } } : {}),
    ...(pack?.ok ? { pack: { id: pack.value.id, version: pack.value.packVersion } } : {}),
  };
}

/**
 * A backup of a library that is about to take in a file, where the newest one holds something else. That
 * none can be made is a remark and stops nothing: the import stays in the journal.
 */
export async function backUpBeforeImport(library: string): Promise<Problem[]> {
  if (!existsSync(library)) return [];
  const settings = withLibrary(library, true, (open) => success(open.settings.load()));
  const secondFolder = settings.ok ? secondFolderIn(settings.value) : undefined;
  const made = await backUp(library, '导入前', { onlyIfChanged: true, secondFolder });
  const problems = made.ok ? made.remarks : made.problems;
  return problems.map((one) => ({ ...one, severity: 'remark' as const }));
}

/** Saves a year data file in a library; the library is made where it is missing. */
export async function importYear(library: string, file: string): Promise<Result<ImportedYear>> {
  const data = await readYearDataFile(file);
  if (!data.ok) return data;
  const { department, year, kind, template } = data.value;
  const used = await versionsFor(template?.id, year);
  const remarks = await backUpBeforeImport(library);
  return withLibrary(library, false, (open) => {
    const saved = open.saveYear(data.value, used);
    if (!saved.ok) return saved;
    const { code, name } = department;
    return success({ library, department: code, name, year, kind }, remarks);
  });
}

/** A year of a library. */
export function readYear(library: string, key: YearKey): Result<SavedYear> {
  return withLibrary(library, true, (open) => open.loadYear(key.department, key.year, key.kind));
}
