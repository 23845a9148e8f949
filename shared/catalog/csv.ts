import Papa from 'papaparse';
import { type Problem, type Result, failure, problem, success } from '../result/index.ts';

function quoteProblems(errors: readonly Papa.ParseError[]): Problem[] {
  return errors
    .filter((error) => error.type === 'Quotes')
    .map((error) =>
      problem(
        'CATALOG-CSV',
        '引号不成对，无法分列。请检查这一行的双引号，或另存为 xlsx 后再导入。',
        `第 ${(error.row ?? 0) + 1} 行`,
      ),
    );
}

/** The cells of a CSV text, row by row, blank rows included; comma, tab or semicolon is recognised. */
export function parseCsvRows(text: string): Result<string[][]> {
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';'] });
  const problems = quoteProblems(parsed.errors);
  return problems.length > 0 ? failure(problems) : success(parsed.data);
}

/** The records of a CSV text under its header row. */
export function parseCsvRecords(text: string): unknown[] {
  return Papa.parse<unknown>(text, { header: true, skipEmptyLines: true, delimiter: ',' }).data;
}
