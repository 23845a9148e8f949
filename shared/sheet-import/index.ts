/**
 * Import from spreadsheets, pure. The way of a file:
 *
 * 1. `file/readPublished` gives a `PublishedDocument`.
 * 2. `planImport(document, context, choices)` tells the fate of every row. Ask again with other choices
 *    as often as the user changes her mind; `plan.tables[].needs` says what is still to be asked.
 * 3. `applyImport(plan, entry)` gives patches and inverse for one `year/commit`.
 *
 * Mappings are kept in the library's settings: `mappingsIn(settings)`, `withMapping`, `withoutMapping`.
 * `TARGETS` holds what can be imported and the fields that a column can be mapped to.
 */
export type {
  ColumnUse,
  FateCounts,
  FieldChange,
  ImportContext,
  ImportPlan,
  ImportStep,
  NearMatch,
  Need,
  PlannedRow,
  PlannedTable,
  RowFate,
  SavedMapping,
  SheetTable,
  StandardOutcome,
  TableChoice,
  TableChoices,
  TotalCheck,
} from './plan.ts';
export { mappingsIn, withMapping, withoutMapping } from './mappings.ts';
export { TARGETS, TARGET_IDS, type Target, type TargetId } from './targets.ts';
export { type FieldReading, type TargetField } from './target-fields.ts';
export { sheetTables } from './sheet-tables.ts';
export { planImport } from './plan-import.ts';
export { applyImport } from './apply-import.ts';
