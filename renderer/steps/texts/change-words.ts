import { absolute, formatAmount, formatPercent, subtract } from '../../../shared/money/index.ts';
import type { Subject } from './reason-subjects.ts';

/** 比上年增加 1,234.00 元（12.3%）, 比预算少 1,234.00 元（12.3%）; undefined where nothing is known to compare. */
export function changeWords({ change }: Subject): string | undefined {
  if (!change) return undefined;
  const difference = subtract(change.now, change.prior);
  const isBudget = change.than === 'budget';
  if (difference === 0) return isBudget ? '与预算相同' : '与上年相同';
  const money = formatAmount(absolute(difference), 'yuan', { decimals: 2, thousands: true });
  const percent = formatPercent(absolute(difference), change.prior, { decimals: 1 });
  const nothing = `${isBudget ? '预算' : '上年'}为${change.prior === 0 ? ' 0' : '负数'}`;
  const share = percent === undefined ? nothing : `${percent}%`;
  const carried = change.hasCarried === true ? '，含上年结转' : '';
  const [more, less] = isBudget ? ['比预算多', '比预算少'] : ['比上年增加', '比上年减少'];
  return `${difference > 0 ? more : less} ${money} 元（${share}${carried}）`;
}

/** Whether there is a change to explain. */
export function hasChange({ change }: Subject): boolean {
  return change !== undefined && change.now !== change.prior;
}
