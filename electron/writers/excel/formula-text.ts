import type { FormulaTerm } from '../../../shared/document/index.ts';

/** The column's letters: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

interface Range {
  readonly sign: 1 | -1;
  readonly first: FormulaTerm;
  last: FormulaTerm;
}

/** Joins terms that stand below or beside one another into ranges. */
function toRanges(terms: readonly FormulaTerm[]): Range[] {
  const ranges: Range[] = [];
  for (const term of terms) {
    const range = ranges.at(-1);
    if (range && continues(range, term)) range.last = term;
    else ranges.push({ sign: term.sign, first: term, last: term });
  }
  return ranges;
}

function continues({ sign, first, last }: Range, term: FormulaTerm): boolean {
  if (sign !== term.sign) return false;
  const isBelow =
    term.column === last.column && term.row === last.row + 1 && first.column === last.column;
  const isBeside =
    term.row === last.row && term.column === last.column + 1 && first.row === last.row;
  return isBelow || isBeside;
}

const MOST_ARGUMENTS = 250;
const LONGEST = 8000;

/**
 * The signed sum as a spreadsheet formula, without `=`; undefined where it would be longer than
 * spreadsheets allow. `addressOf` gives the address of a cell of the table.
 */
export function formulaText(
  terms: readonly FormulaTerm[],
  addressOf: (row: number, column: number) => string,
): string | undefined {
  const ranges = toRanges(terms);
  const address = ({ first, last }: Range): string => {
    const from = addressOf(first.row, first.column);
    return first === last ? from : `${from}:${addressOf(last.row, last.column)}`;
  };
  const added = ranges.filter((range) => range.sign === 1).map(address);
  const taken = ranges.filter((range) => range.sign === -1).map(address);
  if (added.length > MOST_ARGUMENTS || taken.length > MOST_ARGUMENTS) return undefined;
  const isSimple = taken.length > 0 && ranges.every((range) => range.first === range.last);
  const sum = (parts: readonly string[]): string =>
    parts.length > 0 ? `SUM(${parts.join(',')})` : '0';
  const formula = isSimple
    ? `${added.join('+')}${taken.map((part) => `-${part}`).join('')}`
    : `${sum(added)}${taken.length > 0 ? `-${sum(taken)}` : ''}`;
  return formula.length > LONGEST ? undefined : formula;
}
