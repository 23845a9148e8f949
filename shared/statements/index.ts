export { type BuiltTable, buildTables } from './build-table.ts';
