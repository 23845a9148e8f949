export { createTables } from './ddl.ts';
export {
  Library,
  type SavedYear,
  type UsedVersions,
  type YearSummary,
  openLibrary,
  withLibrary,
} from './library.ts';
export { yearMapping } from './mapping.ts';
