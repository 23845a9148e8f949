export { type Difference, type Differences, partDifferences } from './differences.ts';
export { type Choices, type Double } from './doubles.ts';
export {
  type PartIdentity,
  type Sha256,
  UNIT_FILE_ENDING,
  type UnitPart,
  isTooLong,
  openPart,
  partName,
  sealPart,
} from './envelope.ts';
export { unitYear } from './extract.ts';
export { fitProblems, fits } from './fit.ts';
export { type Arrival, type Merged, mergePart } from './merge.ts';
export { type UnitProgress, type UnitState, unitProgress } from './progress.ts';
export { UNIT_BOOKS } from './unit-books.ts';
