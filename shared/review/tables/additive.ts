import type { AmountColumn } from './grid.ts';

/** Whether a column adds up over rows: no shares, no growth. */
export function isAdditive({ role, path }: AmountColumn): boolean {
  if (role === 'growth' || role === 'share') return false;
  return !/单价|数量|权重|指标值|人数|面积|预算资金$/.test(path.at(-1) ?? '');
}
