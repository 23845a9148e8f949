import type { YearKey as FullKey } from '../../shared/entry/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import {
  type ImportPlan,
  type SavedMapping,
  type TableChoice,
  applyImport,
  mappingsIn,
  planImport,
  sheetTables,
} from '../../shared/sheet-import/index.ts';
import { readPublished } from '../readers/index.ts';
import { type Library, type StoredEntry, withLibrary } from '../store/index.ts';
import { loadCatalog } from './catalog-files.ts';
import { type YearKey, backUpBeforeImport } from './library-files.ts';
import { loadPack } from './pack-files.ts';

/** What is to be imported and how. */
export interface SheetImport {
  readonly library: string;
  readonly key: YearKey;
  readonly file: string;
  /** Name of a saved mapping; the tables whose header it fits are read by it. */
  readonly mapping: string | undefined;
  /** For all tables, whatever they state. */
  readonly choice: TableChoice;
  readonly isDryRun: boolean;
}

export interface SheetImportOutcome {
  readonly plan: ImportPlan;
  readonly isWritten: boolean;
}

function findKey(library: Library, { department, year, kind }: YearKey): Result<FullKey> {
  const found = library
    .listYears()
    .filter(
      (one) =>
        one.department === department &&
        one.year === year &&
        (kind === undefined || one.kind === kind),
    );
  const [only, ...others] = found;
  if (only && others.length === 0) {
    return success({ department, year, kind: only.kind });
  }
  return failure([
    only
      ? problem(
          'LIBRARY-KIND',
          `库里部门 ${department} ${year} 年既有预算也有决算，请用 --kind budget 或 --kind finalAccounts 指明。`,
        )
      : problem(
          'LIBRARY-YEAR',
          `库里没有部门 ${department} ${year} 年的数据，请先新建这个年度，或检查部门编码和年度。`,
        ),
  ]);
}

function chosenMappings(
  library: Library,
  document: PublishedDocument,
  name: string | undefined,
): Result<readonly SavedMapping[]> {
  const mappings = mappingsIn(library.settings.load());
  if (name === undefined) return success(mappings);
  const mapping = mappings.find((one) => one.name === name);
  if (!mapping) {
    const names = mappings.map((one) => `“${one.name}”`).join('、');
    return failure([
      problem(
        'IMPORT-MAPPING',
        `库里没有叫“${name}”的对应关系${names === '' ? '，还没有保存过' : `，现有：${names}`}。`,
      ),
    ]);
  }
  const fits = sheetTables(document).some(({ headerKey }) => headerKey === mapping.headerKey);
  if (fits) return success([mapping]);
  return failure([
    problem(
      'IMPORT-MAPPING',
      `文件里没有一张表的表头与对应关系“${name}”相同，请检查是否选错了文件。`,
    ),
  ]);
}

function refusal({ tables, counts }: ImportPlan): Result<never> | undefined {
  const needs = tables.flatMap(({ needs: own, table }) =>
    own.map(({ message }) => problem('IMPORT-NEED', `${table.sheet}：${message}`, table.sheet)),
  );
  if (needs.length > 0) return failure(needs);
  const isNothing = counts.same + counts.skipped + counts.notUnderstood + counts.new === 0;
  if (!isNothing || counts.changed + counts.removed > 0) return undefined;
  return failure([
    problem(
      'IMPORT-NOTHING',
      '文件里没有看出可以导入的表。请检查表头是否有“科目编码”“金额”等列，或在“导入表格”页里指明各列的内容。',
    ),
  ]);
}

function write(
  library: Library,
  before: StoredEntry,
  plan: ImportPlan,
): Result<SheetImportOutcome> {
  const step = applyImport(plan, before.entry);
  const committed = library.commit(before.key, before.revision, {
    title: step.title,
    patches: [...step.patches],
    inverse: [...step.inverse],
  });
  return committed.ok ? success({ plan, isWritten: true }) : committed;
}

/** Out of the library, as it stands. */
interface Found {
  readonly before: StoredEntry;
  readonly mappings: readonly SavedMapping[];
}

function findIn(
  library: Library,
  document: PublishedDocument,
  { key: wish, mapping }: SheetImport,
): Result<Found> {
  const key = findKey(library, wish);
  if (!key.ok) return key;
  const before = library.openEntry(key.value);
  if (!before.ok) return before;
  const mappings = chosenMappings(library, document, mapping);
  return mappings.ok ? success({ before: before.value, mappings: mappings.value }) : mappings;
}

function templateOf(entry: StoredEntry['entry']): string | undefined {
  const { template } = entry;
  const id = typeof template === 'object' && template !== null && 'id' in template && template.id;
  return typeof id === 'string' ? id : undefined;
}

async function planFor(
  document: PublishedDocument,
  { before: { entry }, mappings }: Found,
  { key, choice }: SheetImport,
): Promise<Result<ImportPlan>> {
  const catalog = await loadCatalog(key.year);
  if (!catalog.ok) return catalog;
  const template = templateOf(entry);
  const pack = template === undefined ? undefined : await loadPack(template);
  const context = {
    entry,
    catalog: catalog.value,
    mappings,
    ...(pack?.ok ? { pack: pack.value } : {}),
  };
  const choices = sheetTables(document).map(({ id }) => [id, choice] as const);
  return success(planImport(document, context, Object.fromEntries(choices)));
}

/**
 * Imports a workbook into a year of a library: one step that the window can undo, after a backup as the
 * window makes one. What was changed in the library meanwhile is kept, and the import is refused.
 */
export async function importSheets(wish: SheetImport): Promise<Result<SheetImportOutcome>> {
  const document = await readPublished(wish.file);
  if (!document.ok) return document;
  const found = withLibrary(wish.library, true, (library) => findIn(library, document.value, wish));
  if (!found.ok) return found;
  const planned = await planFor(document.value, found.value, wish);
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (wish.isDryRun) return success({ plan, isWritten: false });
  const refused = refusal(plan);
  if (refused) return refused;
  if (!plan.isReady) return success({ plan, isWritten: false });
  const remarks = await backUpBeforeImport(wish.library);
  const written = withLibrary(wish.library, true, (library) =>
    write(library, found.value.before, plan),
  );
  return written.ok ? success(written.value, remarks) : written;
}
