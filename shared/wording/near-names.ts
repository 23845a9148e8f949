import { type Hit, withoutOverlaps } from './hit.ts';

const SHORTEST = 6;
const HAN = /^\p{Script=Han}$/u;

function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

/** How long the piece of text is that equals the name but for one inner character; 0: none. */
function nearLength(text: string, start: number, name: string): number {
  let same = 0;
  while (same < name.length && text[start + same] === name[same]) same += 1;
  if (same === 0 || same >= name.length - 1) return 0;
  const rest = (from: number): boolean => text.startsWith(name.slice(same + 1), from);
  if (!isHan(name[same])) return 0;
  if (isHan(text[start + same]) && rest(start + same + 1)) return name.length;
  return rest(start + same) ? name.length - 1 : 0;
}

/**
 * Finds places where one of the names stands with one inner character wrong or missing: 科普专顶经费,
 * 市科本级. Names shorter than six characters and differences of digits are left alone. Names are looked
 * up by their first character, and a text that is a name is not compared with all the others.
 */
export function nearNameDetector(names: readonly string[]): (text: string) => Hit[] {
  const known = new Set(names);
  const byFirst = Map.groupBy(
    names.filter(({ length }) => length >= SHORTEST),
    ([first]) => first ?? '',
  );
  return (text) => {
    if (text.length < SHORTEST - 1 || known.has(text)) return [];
    const hits: Hit[] = [];
    for (let index = 0; index < text.length; index += 1) {
      for (const name of byFirst.get(text[index] ?? '') ?? []) {
        const length = nearLength(text, index, name);
        const quote = text.slice(index, index + length);
        if (length === 0 || known.has(quote)) continue;
        const message = `“${quote}”与名称“${name}”只差一字，请核对，同一名称应当一致`;
        hits.push({ index, length, quote, message, isCertain: false });
      }
    }
    return withoutOverlaps(hits);
  };
}
