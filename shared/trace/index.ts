export { factAmount, factWords } from './fact-words.ts';
export { type KeyPart, parseKey } from './key-parts.ts';
export { cellName, changedCells } from './table-changes.ts';
export { type Origin, type Term, originOf } from './terms.ts';
export {
  type FigureUse,
  type Place,
  type PlaceUses,
  TraceIndex,
  factsIn,
  figuresIn,
  figuresWith,
} from './trace-index.ts';
