import { isRecord } from '../../../shared/entry/index.ts';

/** Weights are added in hundredths. */
export const SCALE = 100;

/** Sum of what is typed as weights, in hundredths; undefined where none is. */
export function weightSum(rows: unknown): number | undefined {
  const listed: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const weights = listed.flatMap((row) => {
    const typed = isRecord(row) ? row['weight'] : undefined;
    const weight = typeof typed === 'string' && typed.trim() !== '' ? Number(typed) : typed;
    return typeof weight === 'number' && Number.isFinite(weight)
      ? [Math.round(weight * SCALE)]
      : [];
  });
  return weights.length === 0 ? undefined : weights.reduce((sum, one) => sum + one, 0);
}
