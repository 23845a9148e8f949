import type { Patch } from '../api/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Entry, Path } from '../entry/index.ts';
import type { MoneyUnit } from '../money/index.ts';
import type { Pack } from '../pack/index.ts';
import type { TargetId } from './targets.ts';

/** What a column holds: the name of a field of the target, or nothing that is imported. */
export interface ColumnUse {
  /** Place in the row, counted from 0. */
  readonly column: number;
  /** A field of `TARGETS[target].fields`. */
  readonly field: string;
  /** What the header of a column of amounts says of all of them: `{ source: 'governmentFundBudget' }`. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
}

/** A table of a workbook, as far as it is recognised without asking. */
export interface SheetTable {
  /** Stable within one file: choices refer to it. */
  readonly id: string;
  readonly sheet: string;
  readonly title: string;
  /** For each column the texts of its header, from the top down. */
  readonly headers: readonly (readonly string[])[];
  /** The header as one text: mappings are recalled by it. */
  readonly headerKey: string;
  /** The first rows below the header, to show what a column holds. */
  readonly preview: readonly (readonly string[])[];
  readonly rowCount: number;
  /** What it seems to be; undefined where it is not recognised. */
  readonly target: TargetId | undefined;
  readonly columns: readonly ColumnUse[];
  /** Stated by a header, a line above or the cells themselves; undefined: must be asked. */
  readonly unit: MoneyUnit | undefined;
}

/** What the user decided for one table; what is absent stays as recognised. */
export interface TableChoice {
  readonly isSkipped?: boolean;
  readonly target?: TargetId;
  readonly columns?: readonly ColumnUse[];
  readonly unit?: MoneyUnit;
  /** Values for fields that have no column: `{ function: '2060702' }`. They are for every row. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Rows of the year that the table does not have are removed. */
  readonly isWhole?: boolean;
  /** Rows, by their `where`, that are not to be imported; what the year has of them stays. */
  readonly leftOut?: readonly string[];
}

/** Choices by the id of the table. */
export type TableChoices = Readonly<Record<string, TableChoice>>;

/** Into what a file is imported. */
export interface ImportContext {
  readonly entry: Entry;
  readonly catalog: Catalog;
  /** The template of the year: with it an own exported workbook is recognised as a whole. */
  readonly pack?: Pack;
  /** Saved mappings, recalled where the header matches. */
  readonly mappings?: readonly SavedMapping[];
}

/**
 * `total`: a sum of other rows, used as a check only. `skipped`: nothing to import (blank or zero), or
 * left out by choice.
 * `removed`: in the year, not in the file; only where the table counts as whole.
 */
export type RowFate =
  'new' | 'changed' | 'same' | 'removed' | 'total' | 'skipped' | 'notUnderstood';

/** One field of a row before and after, in the user's words. */
export interface FieldChange {
  readonly field: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** A catalog entry that may have been meant. */
export interface NearMatch {
  readonly code: string;
  readonly name: string;
}

/** A row of the file (or, where it is to be removed, of the year) and what becomes of it. */
export interface PlannedRow {
  readonly fate: RowFate;
  /** `工作表“表三”B5`; for `removed` the place in the year. */
  readonly where: string;
  /** Row of the sheet, counted from 1. */
  readonly sheetRow?: number;
  /** Code and name, or what else tells the row from others. */
  readonly label: string;
  /** 元 with two decimals. */
  readonly amount?: string;
  /** `changed`: what changes. */
  readonly changes: readonly FieldChange[];
  /** Why it is not understood, skipped, or worth a look. */
  readonly notes: readonly string[];
  /** Codes of the catalog that may have been meant. */
  readonly near: readonly NearMatch[];
  /** Where its fact stands in the entry before the import; absent for new rows. */
  readonly path?: Path;
}

/** A total row held against the sum of its rows; both in 元. */
export interface TotalCheck {
  readonly where: string;
  readonly label: string;
  readonly stated: string;
  readonly added: string;
  readonly outcome: 'equal' | 'rounding' | 'different';
}

/** What a table still needs before it can be imported. */
export interface Need {
  readonly kind: 'target' | 'unit' | 'column' | 'constant';
  /** For `column` and `constant`: the field. */
  readonly field?: string;
  readonly message: string;
}

/** A table with the fate of its rows. */
export interface PlannedTable {
  readonly table: SheetTable;
  /** As used: recognised, or from the choice or the mapping. */
  readonly target: TargetId | undefined;
  readonly columns: readonly ColumnUse[];
  readonly unit: MoneyUnit | undefined;
  readonly isSkipped: boolean;
  readonly isWhole: boolean;
  /** Name of the saved mapping that was recalled. */
  readonly mapping?: string;
  /** What to look at in the table as a whole: another year in its title, figures that were rounded. */
  readonly remarks: readonly string[];
  /** Not empty: no rows are planned yet. */
  readonly needs: readonly Need[];
  readonly rows: readonly PlannedRow[];
  readonly totals: readonly TotalCheck[];
}

/** How an own exported workbook was understood as a whole. */
export interface StandardOutcome {
  readonly templateName: string;
  /** Tables that come out of the imported facts exactly as they stand in the file. */
  readonly equalTables: readonly string[];
  /** Cells that would differ, in the user's words; the file is then not wholly understood. */
  readonly differences: readonly string[];
}

export type FateCounts = Readonly<Record<RowFate, number>>;

/** What an import would do. Nothing is written before `applyImport`. */
export interface ImportPlan {
  readonly file: string;
  readonly tables: readonly PlannedTable[];
  /** Present where the file is an export of this program for the year's template. */
  readonly standard?: StandardOutcome;
  readonly counts: FateCounts;
  /** True where `applyImport` has something to write and nothing is asked any more. */
  readonly isReady: boolean;
  /** The lists of the entry as they would stand afterwards, by path. */
  readonly lists: readonly { readonly path: Path; readonly rows: readonly unknown[] }[];
}

/** One undoable step. */
export interface ImportStep {
  readonly title: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** A mapping kept in the library under a name. */
export interface SavedMapping {
  readonly name: string;
  readonly headerKey: string;
  readonly target: TargetId;
  readonly columns: readonly ColumnUse[];
  readonly unit?: MoneyUnit | undefined;
  readonly constants?: Readonly<Record<string, string>> | undefined;
}
