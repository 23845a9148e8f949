const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

/** Sheet names that Excel accepts: without its forbidden characters, short, and each only once. */
export function sheetNames(wished: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const names = new Map<string, string>();
  for (const wish of wished) {
    if (!names.has(wish)) names.set(wish, uniqueName(cleaned(wish), used));
  }
  return names;
}

function cleaned(wish: string): string {
  const name = wish
    .replace(FORBIDDEN, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const isReserved = name === '' || name.toLowerCase() === 'history';
  return [...(isReserved ? `表 ${name}`.trim() : name)].slice(0, LONGEST).join('');
}

function uniqueName(name: string, used: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const candidate = [...name].slice(0, LONGEST - suffix.length).join('') + suffix;
    if (used.has(candidate.toLowerCase())) continue;
    used.add(candidate.toLowerCase());
    return candidate;
  }
}
