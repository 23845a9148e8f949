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

/** Names by what is left of them without one of their inner characters, each with its place. */
interface Gaps {
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly lengths: ReadonlySet<number>;
}

function without(text: string, place: number): string {
  return text.slice(0, place) + text.slice(place + 1);
}

function gapsOf(names: readonly string[], places: readonly number[]): Gaps {
  const byRest = new Map<string, number[]>();
  for (const place of places) {
    const name = names[place] ?? '';
    for (let inner = 1; inner < name.length - 1; inner += 1) {
      const rest = without(name, inner);
      const own = byRest.get(rest);
      if (own === undefined) byRest.set(rest, [place]);
      else if (own.at(-1) !== place) own.push(place);
    }
  }
  return { names: byRest, lengths: new Set(places.map((place) => names[place]?.length ?? 0)) };
}

/** The names that the text at a place can be with one character wrong or missing, in their order. */
function candidatesAt(text: string, start: number, { names, lengths }: Gaps): number[] {
  const found = new Set<number>();
  for (const length of lengths) {
    const piece = text.slice(start, start + length);
    const rests = Array.from({ length: Math.max(0, length - 2) }, (_, at) =>
      without(piece, at + 1),
    );
    for (const rest of [...rests, text.slice(start, start + length - 1)]) {
      for (const place of names.get(rest) ?? []) found.add(place);
    }
  }
  return [...found].toSorted((one, other) => one - other);
}

/**
 * Finds places where one of the names stands with one inner character wrong or missing: 科普专顶经费,
 * 市科本级. Names shorter than six characters and differences of digits are left alone. Names are looked
 * up by their first character and by what is left of them without one character; a text that is a name
 * is not compared with all the others.
 */
export function nearNameDetector(names: readonly string[]): (text: string) => Hit[] {
  const known = new Set(names);
  const places = names.flatMap(({ length }, place) => (length >= SHORTEST ? [place] : []));
  const byFirst = Map.groupBy(places, (place) => names[place]?.[0] ?? '');
  const gaps = new Map<string, Gaps>();
  const gapsAt = (first: string): Gaps | undefined => {
    const own = byFirst.get(first);
    if (own === undefined) return undefined;
    const kept = gaps.get(first) ?? gapsOf(names, own);
    gaps.set(first, kept);
    return kept;
  };
  return (text) => {
    if (text.length < SHORTEST - 1 || known.has(text)) return [];
    const hits: Hit[] = [];
    for (let index = 0; index < text.length; index += 1) {
      const own = gapsAt(text[index] ?? '');
      for (const place of own ? candidatesAt(text, index, own) : []) {
        const name = names[place] ?? '';
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
