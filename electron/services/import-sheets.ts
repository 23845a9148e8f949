import type { Catalog } from '../../shared/catalog/index.ts';
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
import type { Pack } from '../../shared/pack/index.ts';
import { readPublished } from '../readers/index.ts';
import { type Library, type StoredEntry, withLibrary } from '../store/index.ts';
import { loadCatalog } from './catalog-files.ts';
import type { YearKey } from './library-files.ts';
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
  if (!plan.isReady) return success({ plan, isWritten: false });
  const step = applyImport(plan, before.entry);
  const committed = library.commit(before.key, before.revision, {
    title: step.title,
    patches: [...step.patches],
    inverse: [...step.inverse],
  });
  return committed.ok ? success({ plan, isWritten: true }) : committed;
}

interface Aids {
  readonly document: PublishedDocument;
  readonly catalog: Catalog;
  readonly pack: Pack | undefined;
}

function importInto(
  library: Library,
  before: StoredEntry,
  { document, catalog, pack }: Aids,
  wish: SheetImport,
): Result<SheetImportOutcome> {
  const mappings = chosenMappings(library, document, wish.mapping);
  if (!mappings.ok) return mappings;
  const choices = Object.fromEntries(
    sheetTables(document).map(({ id }) => [id, wish.choice] as const),
  );
  const plan = planImport(
    document,
    {
      entry: before.entry,
      catalog,
      mappings: mappings.value,
      ...(pack === undefined ? {} : { pack }),
    },
    choices,
  );
  const refused = refusal(plan);
  if (wish.isDryRun) return success({ plan, isWritten: false });
  return refused ?? write(library, before, plan);
}

function templateOf(entry: StoredEntry['entry']): string | undefined {
  const { template } = entry;
  const id = typeof template === 'object' && template !== null && 'id' in template && template.id;
  return typeof id === 'string' ? id : undefined;
}

/** Imports a workbook into a year of a library: one step that the window can undo. */
export async function importSheets(wish: SheetImport): Promise<Result<SheetImportOutcome>> {
  const document = await readPublished(wish.file);
  if (!document.ok) return document;
  const catalog = await loadCatalog(wish.key.year);
  if (!catalog.ok) return catalog;
  const opened = withLibrary(wish.library, false, (library) => {
    const key = findKey(library, wish.key);
    return key.ok ? library.openEntry(key.value) : key;
  });
  if (!opened.ok) return opened;
  const template = templateOf(opened.value.entry);
  const pack = template === undefined ? undefined : await loadPack(template);
  const aids = {
    document: document.value,
    catalog: catalog.value,
    pack: pack?.ok ? pack.value : undefined,
  };
  return withLibrary(wish.library, false, (library) =>
    importInto(library, opened.value, aids, wish),
  );
}
