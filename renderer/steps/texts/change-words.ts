import { absolute, formatAmount, formatPercent, subtract } from '../../../shared/money/index.ts';
import type { Subject } from './reason-subjects.ts';

/** 增加 1,234.00 元（12.3%）; undefined where nothing is known to compare. */
export function changeWords({ change }: Subject): string | undefined {
  if (!change) return undefined;
  const difference = subtract(change.now, change.prior);
  if (difference === 0) return '与上年相同';
  const money = formatAmount(absolute(difference), 'yuan', { decimals: 2, thousands: true });
  const percent = formatPercent(absolute(difference), change.prior, { decimals: 1 });
  const nothing = change.prior === 0 ? '上年为 0' : '上年为负数';
  const share = percent === undefined ? nothing : `${percent}%`;
  const carried = change.hasCarried === true ? '，含上年结转' : '';
  return `${difference > 0 ? '增加' : '减少'} ${money} 元（${share}${carried}）`;
}

/** Whether there is a change to explain. */
export function hasChange({ change }: Subject): boolean {
  return change !== undefined && change.now !== change.prior;
}
