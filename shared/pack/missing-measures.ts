import type { Measure } from '../ledger/index.ts';
import { type Problem, problem } from '../result/index.ts';
import { didYouMean } from './known-names.ts';
import type { Pack } from './pack.ts';

/** The measures that a measure names, and theirs. */
export function namesIn(measure: Measure): string[] {
  if (typeof measure === 'string') return [measure];
  if ('sum' in measure) return measure.sum.flatMap(namesIn);
  if ('minus' in measure) return measure.minus.flatMap(namesIn);
  return [];
}

/** What is wrong with measures that are named at a place: names that the pack does not define. */
export function missingMeasures(
  pack: Pack,
  used: readonly (Measure | undefined)[],
  at: string,
): Problem[] {
  const known = Object.keys(pack.measures);
  return used
    .flatMap((measure) => (measure === undefined ? [] : namesIn(measure)))
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = didYouMean(name, known) || '，请在 pack.yaml 的 measures 里定义它或改正名称。';
      return problem('PACK-MEASURE', `${at}：没有名为“${name}”的指标${meant}`, at);
    });
}
