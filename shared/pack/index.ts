export type { PackFiles } from './assemble-pack.ts';
export { readPack } from './read-pack.ts';
export { readPlainPack } from './read-plain-pack.ts';
export {
  type DescribedParagraph,
  isParagraph,
  packParagraphs,
  paragraphTitle,
} from './paragraphs.ts';
export { type LiquidNames, liquidMistake } from './liquid-mistake.ts';
export { hint } from './known-names.ts';
export { placeInFiles } from './place-in-files.ts';
export { cellMistakes } from './cell-mistakes.ts';
export { topicMistakes } from './topic-mistakes.ts';
export { packWords, topicTitles } from './topics.ts';
export { plainPackFiles } from './plain-pack-files.ts';
export type { ChecksSpec, OwnRuleSpec } from './checks-schema.ts';
export type { Pack } from './pack.ts';
export type {
  ChartSpec,
  DocumentPart,
  HeadingRule,
  ListSpec,
  NumberStyleSpec,
  PackFile,
} from './pack-schema.ts';
export type {
  BlockSpec,
  CellSpec,
  ColumnSpec,
  EachBlock,
  GroupBlock,
  GroupingSpec,
  HeadLineSpec,
  ItemsBlock,
  LineBlock,
  RowBlock,
  SidesBlock,
  TableSpec,
  TreeBlock,
} from './table-schema.ts';
