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
  YEAR_DATA_VERSION,
  yearDataSchema,
} from './year-data.ts';
export { isSampleCode, printedCode, sampleCode } from './sample-code.ts';
export { issueMessage, parseYearData, readYearData, writeYearData } from './read.ts';
export { describePath, yearDataJsonSchema } from './schema-titles.ts';
export { type ReferenceProblem, findReferenceProblems } from './references.ts';
