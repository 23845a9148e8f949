import { z } from 'zod';
// Not through the index: the window's first page needs the contract, and no catalog.
import { importedList } from '../catalog/imported-list.ts';
import { entrySchema, yearKeySchema } from '../entry/index.ts';
import { publishedDocumentSchema } from './published-schema.ts';

/** One operation of the contract: what it takes and what it gives, both checked on arrival. */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
}

function operation<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<I, O> {
  return { input, output };
}

const nothing = z.strictObject({});
const done = z.strictObject({});
const path = z.string().min(1).max(4096);
const id = z.string().min(1).max(200);
const base64 = z.string().max(140_000_000);

/** An immer patch: a change of the entry, or its undoing. */
export const patchSchema = z.strictObject({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string().max(100), z.number().int().nonnegative()])).max(12),
  value: z.unknown().optional(),
});

export type Patch = z.output<typeof patchSchema>;

const yearState = z.enum(['draft', 'published']);

/** A year in the overview of a library. */
const yearRowSchema = z.object({
  key: yearKeySchema,
  name: z.string(),
  template: z.string().nullable(),
  state: yearState,
  revision: z.number(),
  savedAt: z.string(),
});

export type YearRow = z.output<typeof yearRowSchema>;

const libraryInfo = z.object({ path: z.string(), years: z.array(yearRowSchema) });

const openedYear = z.object({
  key: yearKeySchema,
  entry: entrySchema,
  revision: z.number(),
  state: yearState,
  savedAt: z.string(),
});

const commitRow = z.object({
  revision: z.number(),
  at: z.string(),
  title: z.string(),
  patches: z.array(patchSchema),
  inverse: z.array(patchSchema),
});

export type CommitRow = z.output<typeof commitRow>;

const versionRow = z.object({
  id: z.number(),
  name: z.string(),
  at: z.string(),
  revision: z.number(),
});

export type VersionRow = z.output<typeof versionRow>;

const packRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['budget', 'finalAccounts']),
  region: z.string().nullable(),
  /** Year of the sample that comes with it. */
  sampleYear: z.number().nullable(),
});

export type PackRow = z.output<typeof packRow>;

const textFiles = z.record(z.string(), z.string());

/** What a backup holds, in short. */
const backupHolds = z.object({
  /** Names of the first few. */
  departments: z.array(z.string()),
  departmentCount: z.number(),
  years: z.array(z.number()),
  yearCount: z.number(),
  /** When something in it was saved last. */
  savedAt: z.string().nullable(),
  /** Why it cannot be used; null: it can. */
  problem: z.string().nullable(),
});

export type BackupHolds = z.output<typeof backupHolds>;

const backupRow = z.object({
  path: z.string(),
  at: z.string(),
  reason: z.string(),
  bytes: z.number(),
  /** In the folder beside the library, or in the second place. */
  place: z.enum(['first', 'second']),
  holds: backupHolds,
});

export type BackupRow = z.output<typeof backupRow>;

/** Files that an export can write. */
const exportFormatSchema = z.enum(['word', 'excel', 'pdf', 'html', 'report', 'leader']);

export type ExportFormat = z.output<typeof exportFormatSchema>;

const writtenFile = z.object({ format: exportFormatSchema, path: z.string() });

const folderRow = z.object({ name: z.string(), path: z.string(), isFolder: z.boolean() });

const unitRow = z.object({
  code: z.string(),
  name: z.string(),
  isHeadquarters: z.boolean(),
  state: z.enum(['received', 'changed', 'typed', 'missing', 'unknown']),
  rows: z.number(),
  /** Whole 分. */
  income: z.number(),
  expenditure: z.number(),
  receivedAt: z.string().nullable(),
  writtenAt: z.string().nullable(),
  file: z.string().nullable(),
});

export type UnitRow = z.output<typeof unitRow>;

const unitFile = z.object({
  unit: z.object({ code: z.string(), name: z.string() }),
  department: z.object({ code: z.string(), name: z.string() }),
  year: z.number(),
  kind: z.enum(['budget', 'finalAccounts']),
  program: z.string(),
  writtenAt: z.string(),
  /** Why it does not belong here; empty: it does. */
  obstacles: z.array(z.string()),
  remarks: z.array(z.string()),
  doubles: z.array(
    z.object({
      id: z.string(),
      message: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
      chosen: z.string(),
      isDecided: z.boolean(),
    }),
  ),
  /** As many as fit on a page; `differenceCount` counts all. */
  differences: z.array(
    z.object({
      what: z.enum(['added', 'changed', 'removed']),
      place: z.string(),
      row: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  differenceCount: z.number(),
  /** The year with the part taken in; null where it does not fit or says nothing new. */
  entry: entrySchema.nullable(),
});

export type UnitFile = z.output<typeof unitFile>;

const yearCheck = z.object({
  errors: z.number(),
  warnings: z.number(),
  infos: z.number(),
  /** The weightiest findings, at most a page. */
  findings: z.array(
    z.object({
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
      where: z.string(),
    }),
  ),
});

export type YearCheck = z.output<typeof yearCheck>;

/**
 * Everything the window can ask of the program. The same contract is served over Electron's IPC and by
 * the browser host; failures come back as problems, never as exceptions.
 */
export const contract = {
  'app/info': operation(
    nothing,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser']),
      /** Can the host show the system's own dialogs? Else the window shows its own folder list. */
      hasDialogs: z.boolean(),
      defaultLibrary: z.string(),
      /** The library of the last time, where it still is. */
      lastLibrary: z.string().nullable(),
      canWritePdf: z.boolean(),
    }),
  ),
  /**
   * Opens the last library and year and answers at once what a window asks for first. What can not be
   * opened is left out: the window asks for it, and says what is wrong.
   */
  'app/ahead': operation(
    nothing,
    z.object({
      answers: z.array(z.object({ name: z.string(), input: z.unknown(), answer: z.unknown() })),
    }),
  ),
  /** The fonts of this computer, and its programs for what is exported (null: not there). */
  'app/fonts': operation(
    nothing,
    z.object({
      families: z.array(z.string()),
      /** False: the time did not suffice to look at all of them. */
      isComplete: z.boolean(),
      programs: z.array(
        z.object({ id: z.enum(['word', 'wps', 'libreoffice']), path: z.string().nullable() }),
      ),
    }),
  ),
  /** Third-party notices and the change log as text; null: they do not come with this copy. */
  'app/texts': operation(
    nothing,
    z.object({ notices: z.string().nullable(), changes: z.string().nullable() }),
  ),
  /** Opens a library or makes it. It stays open until another is opened. */
  'library/open': operation(z.strictObject({ path }), libraryInfo),
  'library/list': operation(nothing, libraryInfo),
  /** Small things that the window remembers, by name. */
  'settings/load': operation(nothing, z.record(z.string(), z.unknown())),
  'settings/save': operation(z.strictObject({ values: z.record(id, z.unknown()) }), done),

  /** The backups of the open library, or of one that cannot be opened; newest first. */
  'backup/list': operation(
    z.strictObject({ library: path.optional() }),
    z.object({
      library: z.string(),
      folder: z.string(),
      secondFolder: z.string().nullable(),
      backups: z.array(backupRow),
    }),
  ),
  'backup/status': operation(
    nothing,
    z.object({
      lastAt: z.string().nullable(),
      isRunning: z.boolean(),
      /** Why the last backup, or its second copy, was not made. */
      problem: z.string().nullable(),
    }),
  ),
  /** Made on a wish always, before other work only where no backup holds the same. */
  'backup/make': operation(
    z.strictObject({ reason: z.enum(['手动', '导入前', '结转前', '删除前']) }),
    z.object({ path: z.string(), isNew: z.boolean() }),
  ),
  /** Puts a backup in the place of a library, open or not, and opens it. What was there is `kept`. */
  'backup/restore': operation(
    z.strictObject({ library: path, backup: path }),
    libraryInfo.extend({ kept: z.string().nullable() }),
  ),
  /** A second place for backups; null for none. Refused where no backup can be made in it. */
  'backup/setSecondFolder': operation(z.strictObject({ folder: path.nullable() }), done),
  /** Every year as year data file in a new folder within `folder`. */
  'library/exportAll': operation(
    z.strictObject({ folder: path }),
    z.object({
      folder: z.string(),
      files: z.number(),
      years: z.number(),
      /** Years with half-done input: a second file holds what was typed. */
      unfinished: z.number(),
    }),
  ),

  /** Fails where the library has this year already. */
  'year/create': operation(z.strictObject({ entry: entrySchema }), openedYear),
  'year/open': operation(z.strictObject({ key: yearKeySchema }), openedYear),
  /**
   * Durable when it returns. `revision` is the one the patches start from; another one in the library is
   * the problem `YEAR-CONFLICT`.
   */
  'year/commit': operation(
    z.strictObject({
      key: yearKeySchema,
      revision: z.number().int(),
      title: z.string().max(300),
      patches: z.array(patchSchema).max(50_000),
      inverse: z.array(patchSchema).max(50_000),
    }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
  'year/history': operation(
    z.strictObject({ key: yearKeySchema, before: z.number().int().optional() }),
    z.object({ commits: z.array(commitRow), hasMore: z.boolean() }),
  ),
  'year/delete': operation(z.strictObject({ key: yearKeySchema }), done),
  /** A published year refuses commits until it is a draft again. */
  'year/setState': operation(
    z.strictObject({ key: yearKeySchema, state: yearState }),
    z.object({ state: yearState }),
  ),
  'version/save': operation(
    z.strictObject({ key: yearKeySchema, name: z.string().min(1).max(100) }),
    versionRow,
  ),
  'version/list': operation(
    z.strictObject({ key: yearKeySchema }),
    z.object({ versions: z.array(versionRow) }),
  ),
  'version/load': operation(
    z.strictObject({ key: yearKeySchema, id: z.number().int() }),
    z.object({ entry: entrySchema }),
  ),

  'pack/list': operation(nothing, z.object({ packs: z.array(packRow) })),
  /** The files of a pack; the window reads them with `readPlainPack`. */
  'pack/load': operation(z.strictObject({ id }), z.object({ files: textFiles })),
  /** Takes a pack out of a folder into the program, after checking it; gives its id and all packs. */
  'pack/add': operation(
    z.strictObject({ folder: path, mayReplace: z.boolean() }),
    z.object({ id, packs: z.array(packRow) }),
  ),
  /** The files of the classification catalog; the window opens them with `openCatalog`. */
  'catalog/load': operation(nothing, z.object({ files: textFiles })),
  /** A year's official list of classification items (.csv, .xlsx) that the user chose. */
  'catalog/readList': operation(
    z.strictObject({ name: id, content: base64, year: z.int().min(2000).max(2100) }),
    importedList,
  ),
  'sample/load': operation(z.strictObject({ id }), z.object({ entry: entrySchema })),

  /** A year data file that the user chose or dropped. */
  'file/readYear': operation(
    z.strictObject({ name: id, content: base64 }),
    z.object({ entry: entrySchema }),
  ),
  /** A finished Word, Excel or text file as `PublishedDocument`. */
  'file/readPublished': operation(
    z.strictObject({ name: id, content: base64 }),
    z.object({ document: publishedDocumentSchema }),
  ),
  /** Folders and files of a place, for hosts without dialogs. No path: the user's home and drives. */
  'file/list': operation(
    z.strictObject({ path: path.optional() }),
    z.object({ path: z.string(), parent: z.string().nullable(), rows: z.array(folderRow) }),
  ),
  /** The system's dialog for a folder or a library file; null where it was cancelled. */
  'file/choose': operation(
    z.strictObject({ what: z.enum(['folder', 'openLibrary', 'saveLibrary']) }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Shows a file or folder in the system's file manager. */
  'file/reveal': operation(z.strictObject({ path }), done),

  /** The Word file of the last committed state as a reader finds it, to hold a returned file against. */
  'export/read': operation(
    z.strictObject({ key: yearKeySchema }),
    z.object({ document: publishedDocumentSchema }),
  ),
  /** The document of the last committed state as a page of HTML that prints as it is handed in. */
  'export/print': operation(z.strictObject({ key: yearKeySchema }), z.object({ html: z.string() })),
  /** The names under which an export would write, and which of them are there already. */
  'export/plan': operation(
    z.strictObject({ key: yearKeySchema, folder: path, formats: z.array(exportFormatSchema) }),
    z.object({ files: z.array(writtenFile.extend({ isThere: z.boolean() })) }),
  ),
  /** Writes one file of the last committed state; one call a format, so that progress can be shown. */
  'export/write': operation(
    z.strictObject({
      key: yearKeySchema,
      folder: path,
      format: exportFormatSchema,
      mayReplace: z.boolean(),
    }),
    writtenFile,
  ),

  /** The units of a year and what was received of each. */
  'exchange/progress': operation(
    z.strictObject({ key: yearKeySchema }),
    z.object({ units: z.array(unitRow) }),
  ),
  /** Writes what belongs to one unit as a file for its department. */
  'exchange/write': operation(
    z.strictObject({ key: yearKeySchema, unit: id, folder: path, mayReplace: z.boolean() }),
    z.object({ path: z.string() }),
  ),
  /** Reads a unit's file and says what taking it in would do; changes nothing. */
  'exchange/read': operation(
    z.strictObject({
      key: yearKeySchema,
      name: id,
      content: base64,
      /** By the ids of doubles. */
      choices: z.record(z.string().max(400), z.string().max(50)),
    }),
    unitFile,
  ),
  /** Checks the last committed state of a year, as the window does with the open one. */
  'check/year': operation(z.strictObject({ key: yearKeySchema }), yearCheck),
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type Input<N extends OperationName> = z.output<Contract[N]['input']>;
export type Output<N extends OperationName> = z.output<Contract[N]['output']>;
