export { type Fen, ZERO, absolute, add, fen, subtract, sum } from './fen.ts';
export { parseYuan, toYuanText } from './decimal.ts';
export {
  type DecimalStyle,
  type MoneyUnit,
  type Trim,
  formatAmount,
  formatPercent,
  toUnit,
} from './round.ts';
