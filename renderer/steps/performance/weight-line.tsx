import type { ReactNode } from 'react';
import { type Path, valueAt } from '../../../shared/entry/index.ts';
import { useYear } from '../../state/year-store.ts';
import { SCALE, weightSum } from './weights.ts';

/** The sum of the weights below the grid of indicators, and what it should be. */
export function WeightLine({ list }: { readonly list: Path }): ReactNode {
  const total = useYear(({ entry }) => weightSum(valueAt(entry, list)));
  if (total === undefined) return null;
  const isRight = total === 100 * SCALE || total === 90 * SCALE;
  return (
    <p className={isRight ? 'balance-line' : 'balance-line balance-off'} role="status">
      权重合计 <b>{total / SCALE}</b>
      {isRight ? '。' : '，应为 100；模板把“预算执行率”10 分另列的，应为 90。'}
    </p>
  );
}
