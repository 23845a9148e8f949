export {
  CONDITION_NAMES,
  DIMENSIONS,
  type Dimension,
  FISCAL_SOURCES,
  LEVELS,
  LEVEL_NAMES,
  type Level,
  keyAtLevel,
} from './dimensions.ts';
export { BOOKS, type Book, type Books, FIELDS, type Field, type LedgerLine } from './line.ts';
export { openBooks } from './books.ts';
export { type Condition, Scope, type Where } from './scope.ts';
export {
  type Amount,
  type Measure,
  type Measures,
  absoluteAmount,
  addAmounts,
  amountOfFact,
  evaluate,
  subtractAmounts,
} from './measure.ts';
