import type { Finding, Rule } from '../../findings/index.ts';
import { size, writeDecimal } from './decimal.ts';
import { type AmountCell, UNIT_NAMES, type Unit, nameOf } from './grid.ts';

/** A part of a tie: a cell that is added, or taken off. */
export interface Part {
  readonly cell: AmountCell;
  readonly label: string;
  readonly isTakenOff?: boolean;
}

/** One comparison: a figure and what it should be, cell by cell. */
export interface Tie {
  readonly rule: Rule;
  readonly target: Part;
  readonly parts: readonly Part[];
  /** One in the last decimal shown, of the coarser side. */
  readonly unitSize: bigint;
  /** In what the parts are looked for: `206 科学技术支出的下级科目`. */
  readonly what: string;
}

/** How a tie came out. */
export interface Outcome {
  readonly tie: Tie;
  readonly expected: bigint;
  /** Shown minus expected, in the unit of the target. */
  readonly difference: bigint;
  readonly kind: 'ok' | 'rounding' | 'miss';
}

const PER_YUAN: Readonly<Record<Unit, bigint>> = {
  yuan: 1n,
  qian: 1_000n,
  wan: 10_000n,
  yi: 100_000_000n,
};

/** The value of a cell in 元, times 10⁸; where its unit is not known, as if it were 元. */
export function valueInYuan({ value, column }: AmountCell): bigint {
  return column.unit === undefined ? value : value * PER_YUAN[column.unit];
}

/** The value of a cell in the unit of another. */
export function inUnitOf(cell: AmountCell, other: AmountCell): bigint {
  const from = cell.column.unit;
  const to = other.column.unit;
  if (from === undefined || to === undefined || from === to) return cell.value;
  return (cell.value * PER_YUAN[from]) / PER_YUAN[to];
}

/** Compares: equal, within what rounding of the parts and the total can make, or missed. */
export function compareTie(tie: Tie): Outcome {
  let expected = 0n;
  for (const { cell, isTakenOff } of tie.parts) {
    const value = inUnitOf(cell, tie.target.cell);
    expected += isTakenOff === true ? -value : value;
  }
  const difference = tie.target.cell.value - expected;
  const roundings = tie.parts.filter(({ cell }) => cell.value !== 0n).length + 1;
  const isOne = tie.parts.length === 1;
  const limit = isOne ? tie.unitSize : (BigInt(roundings) * tie.unitSize) / 2n;
  if (difference === 0n) return { tie, expected, difference, kind: 'ok' };
  return { tie, expected, difference, kind: size(difference) <= limit ? 'rounding' : 'miss' };
}

/** The place of a cell in the user's words. */
export function placeOf({ cell, label }: Part): string {
  const column = cell.column.path.join('/');
  return [nameOf(cell.grid), label, column].filter((text) => text !== '').join(' › ');
}

function shown(cell: AmountCell): string {
  return cell.decimal ? cell.text : '空';
}

function unitName(cell: AmountCell): string {
  return cell.column.unit === undefined ? '' : UNIT_NAMES[cell.column.unit];
}

const MOST_PARTS = 12;

/** What a cell shows, with its unit where the other one has another. */
function shownBeside(cell: AmountCell, other: AmountCell): string {
  return cell.column.unit === other.column.unit ? shown(cell) : `${shown(cell)}${unitName(cell)}`;
}

function sumText({ parts }: Tie): string {
  const filled = parts.filter(({ cell }) => cell.value !== 0n);
  const used = filled.length > 0 ? filled : parts.slice(0, 1);
  const texts = used.slice(0, MOST_PARTS).map(({ cell, label, isTakenOff }, index) => {
    const sign = isTakenOff === true ? '－' : index === 0 ? '' : '＋';
    return `${sign}${label} ${shown(cell)}`;
  });
  return used.length > MOST_PARTS ? `${texts.join('')}…（共 ${used.length} 项）` : texts.join('');
}

/** The arithmetic of a miss: both figures, what was added, the difference. */
export function arithmeticOf({ tie, expected, difference }: Outcome): string {
  const { target, parts } = tie;
  const decimals = target.cell.decimal?.decimals ?? 2;
  const unit = unitName(target.cell);
  const amount = (value: bigint) => `${writeDecimal(value, Math.min(decimals, 2))}${unit}`;
  const [part] = parts;
  if (parts.length === 1 && part !== undefined) {
    const other = part.cell.grid === target.cell.grid ? part.label : placeOf(part);
    return `“${placeOf(target)}”为 ${shownBeside(target.cell, part.cell)}，${tie.what}“${other}”为 ${shownBeside(part.cell, target.cell)}，相差 ${amount(size(difference))}`;
  }
  return `“${placeOf(target)}”为 ${shown(target.cell)}，${tie.what}合计 ${amount(expected)}（${sumText(tie)}），相差 ${amount(difference)}`;
}

/** Where a cell stands, for finding it again among the ties. */
export function cellKey({ grid, row, column }: AmountCell): string {
  return `${grid.index}:${row}:${column.index}`;
}

/** The finding of a single miss. */
export function missFinding(outcome: Outcome, advice: string): Finding {
  const { tie } = outcome;
  return {
    code: tie.rule.code,
    severity: tie.rule.severity,
    message: `${arithmeticOf(outcome)}。${advice}`,
    where: placeOf(tie.target),
    key: `${tie.rule.code}:${cellKey(tie.target.cell)}:${tie.parts.length}`,
  };
}
