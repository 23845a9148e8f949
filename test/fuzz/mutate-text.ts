import type { Random } from './random.ts';

/** A text with pieces of a dictionary put in, taken out, doubled or exchanged. */
export function mutateText(text: string, random: Random, dictionary: readonly string[]): string {
  let changed = text;
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    const at = random.below(changed.length + 1);
    const end = at + random.below(60);
    const other = random.below(changed.length + 1);
    const piece = [
      '',
      random.pick(dictionary),
      random.pick(dictionary),
      changed.slice(other, other + random.below(200)),
      changed.slice(at, end).repeat(2 + random.below(40)),
      String.fromCharCode(random.below(0x300)),
    ][random.below(6)];
    const isReplacing = random.chance(0.4);
    changed = changed.slice(0, at) + (piece ?? '') + changed.slice(isReplacing ? end : at);
  }
  return changed;
}

/** Numbers in attributes exchanged for ones that a reader may count up to. */
export function mutateNumbers(text: string, random: Random): string {
  const numbers = [...text.matchAll(/\d+/g)];
  if (numbers.length === 0) return text;
  const { index, 0: digits } = random.pick(numbers);
  const other = random.pick(['-1', '0', '4294967295', '-99999999999', '1e9', '1.5', 'NaN', '']);
  return text.slice(0, index) + other + text.slice(index + digits.length);
}
