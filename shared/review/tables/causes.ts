import type { Finding } from '../../findings/index.ts';
import { writeDecimal } from './decimal.ts';
import { type Outcome, type Part, arithmeticOf, cellKey, missFinding, placeOf } from './ties.ts';

interface Suspect {
  readonly part: Part;
  /** What the cell would have to show for all its misses to tie. */
  readonly correct: bigint;
  readonly misses: Outcome[];
  /** Ties that hold and would not if the cell were changed. */
  holds: number;
}

function partsOf({ tie }: Outcome): { part: Part; weight: bigint }[] {
  return [
    { part: tie.target, weight: 1n },
    ...tie.parts.map((part) => ({ part, weight: part.isTakenOff === true ? 1n : -1n })),
  ];
}

/** What a cell would have to show for the tie to hold. */
function correctedValue({ difference }: Outcome, part: Part, weight: bigint): bigint {
  return part.cell.value - difference * weight;
}

function collect(outcomes: readonly Outcome[]): Map<string, Suspect[]> {
  const suspects = new Map<string, Suspect[]>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'miss') continue;
    for (const { part, weight } of partsOf(outcome)) {
      const key = cellKey(part.cell);
      const known = suspects.get(key) ?? [];
      const correct = correctedValue(outcome, part, weight);
      const slack = outcome.tie.unitSize * BigInt(outcome.tie.parts.length + 1);
      const same = known.find((other) => {
        const gap = other.correct - correct;
        return gap <= slack && gap >= -slack;
      });
      if (same) same.misses.push(outcome);
      else known.push({ part, correct, misses: [outcome], holds: 0 });
      suspects.set(key, known);
    }
  }
  for (const outcome of outcomes) {
    if (outcome.kind === 'miss') continue;
    for (const { part } of partsOf(outcome)) {
      for (const suspect of suspects.get(cellKey(part.cell)) ?? []) suspect.holds += 1;
    }
  }
  return suspects;
}

function score({ misses, holds, part, correct }: Suspect): number {
  const isTarget = misses.some(({ tie }) => tie.target.cell === part.cell);
  // A figure that would have to turn negative is hardly the wrong one.
  const penalty = correct < 0n && part.cell.value >= 0n ? 2 : 0;
  const blank = part.cell.decimal === undefined ? 0.6 : 0;
  return misses.length - 0.9 * holds - penalty - blank + (isTarget ? 0.1 : 0);
}

/** The suspect with the highest score, and the suspects that still have misses. */
function best(suspects: readonly Suspect[]): { found: Suspect | undefined; left: Suspect[] } {
  const left = suspects.filter(({ misses }) => misses.length > 0);
  let found: Suspect | undefined;
  let highest = -Infinity;
  for (const suspect of left) {
    const own = score(suspect);
    if (own > highest) [found, highest] = [suspect, own];
  }
  return { found, left };
}

function adviceFor({ part, correct, misses }: Suspect): string {
  const decimals = part.cell.decimal?.decimals ?? 2;
  if (misses.length < 2) return '请核对两处，改正算不平的一处。';
  return `同一处的数使 ${misses.length} 处勾稽不平，最可能是“${placeOf(part)}”写错：按其余各数推算应为 ${writeDecimal(correct, Math.min(decimals, 2))}（现为 ${part.cell.text || '空'}），请核对。`;
}

function toFinding(suspect: Suspect): Finding {
  const [first, ...others] = suspect.misses;
  if (first === undefined) throw new Error('a suspect without misses');
  const finding = missFinding(first, adviceFor(suspect));
  const related = others.map((outcome) => ({
    ...missFinding(outcome, ''),
    message: `${arithmeticOf(outcome)}。`,
  }));
  if (related.length === 0) return finding;
  return { ...finding, where: placeOf(suspect.part), related };
}

/** Takes an explained miss from everyone under suspicion of it. */
function settle(outcome: Outcome, suspects: readonly Suspect[]): void {
  for (const { misses } of suspects) {
    const place = misses.indexOf(outcome);
    if (place !== -1) misses.splice(place, 1);
  }
}

/**
 * One finding for each cause: the cell that explains most of the misses with one other value and
 * contradicts the fewest ties that hold; the misses it explains stand under it.
 */
export function findCauses(outcomes: readonly Outcome[]): Finding[] {
  let suspects = [...collect(outcomes).values()].flat();
  const bySuspicion = new Map<Outcome, Suspect[]>();
  for (const suspect of suspects) {
    for (const outcome of suspect.misses) {
      const known = bySuspicion.get(outcome);
      if (known) known.push(suspect);
      else bySuspicion.set(outcome, [suspect]);
    }
  }
  const findings: Finding[] = [];
  for (;;) {
    const { found, left } = best(suspects);
    if (found === undefined) return findings;
    suspects = left;
    findings.push(toFinding(found));
    for (const outcome of [...found.misses]) settle(outcome, bySuspicion.get(outcome) ?? []);
  }
}
