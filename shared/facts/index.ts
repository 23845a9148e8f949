export {
  type BudgetUnit,
  type CarriedOverLine,
  type ExpenditureLine,
  type FundSource,
  type IncomeLine,
  type Indicator,
  type PriorYear,
  type ProcurementItem,
  type Project,
  type ThreePublicLine,
  type YearData,
  type YearDataFile,
  yearDataSchema,
} from './year-data.ts';
export { YEAR_FILE_ENDING } from './file-ending.ts';
export { isSampleCode, printedCode, sampleCode } from './sample-code.ts';
export { issueMessage, parseYearData, readYearData, writeYearData } from './read.ts';
export { CHOICES, KIND_NAMES } from './choices.ts';
export { AMOUNT_BOOKS, AMOUNT_FIELDS } from './amount-fields.ts';
export { choiceWords } from './choice-words.ts';
export { describePath, pathWords } from './describe-path.ts';
export { type FieldWords } from './row-name.ts';
export { yearDataJsonSchema } from './schema-titles.ts';
export { inQuotes } from './quotes.ts';
export { type ReferenceProblem, findReferenceProblems } from './references.ts';
export { TOPICS, topicTitle } from './topics.ts';
