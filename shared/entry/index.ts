export { acknowledgedIn } from './acknowledged.ts';
export { type Entry, type YearKey, entryOf, entrySchema, yearKeySchema } from './entry.ts';
export { type EntryProblem, type ReadEntry, readEntry } from './read-entry.ts';
export { type Path, isRecord, parsePath, pathText, valueAt } from './path.ts';
export { parseTypedAmount } from './amount-text.ts';
export { typedCode } from './code-text.ts';
export { parseTypedDay } from './day-text.ts';
export { parseTypedNumber } from './number-text.ts';
export { type Choice, type FieldInfo, type FieldKind, fieldInfo } from './fields.ts';
