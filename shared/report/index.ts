export { ReportContext } from './context.ts';
export { type UsedName, type Variables, type WordingEngine, WordingError } from './engine.ts';
export { AmountDrop, FigureDrop, PercentDrop } from './figure-drop.ts';
export { type Comparison } from './filters.ts';
export { MARKS, figureIndices, splitFigures, unmark } from './marks.ts';
export { type Names, namesFor } from './names.ts';
export { Node } from './node.ts';
export {
  type NumberStyle,
  excelFormat,
  excelValue,
  printAmount,
  resolveStyle,
} from './number-text.ts';
