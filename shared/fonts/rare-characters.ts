import { notInGb2312 } from './gb2312.ts';

/** A text and where it stands. */
export interface PlacedText {
  readonly where: string;
  readonly text: string;
}

/** A character that a GB2312 font cannot show, and the texts that have it. */
export interface RareCharacter<T extends PlacedText> {
  readonly character: string;
  readonly places: readonly T[];
}

/** The characters of many texts that a GB2312 font cannot show; those in most places first. */
export function rareCharacters<T extends PlacedText>(texts: readonly T[]): RareCharacter<T>[] {
  const found = texts.flatMap((place) =>
    notInGb2312(place.text).map((character) => ({ character, place })),
  );
  return [...Map.groupBy(found, ({ character }) => character)]
    .map(([character, hits]) => ({ character, places: hits.map(({ place }) => place) }))
    .toSorted((a, b) => b.places.length - a.places.length);
}

const AROUND = 8;

/** The words around a character: enough to find it in a long text. */
export function wordsAround(text: string, character: string): string {
  const at = text.indexOf(character);
  const before = [...text.slice(0, Math.max(0, at))];
  const after = [...text.slice(at + character.length)];
  const start = before.length > AROUND ? '…' : '';
  const end = after.length > AROUND ? '…' : '';
  return `${start}${before.slice(-AROUND).join('')}${character}${after.slice(0, AROUND).join('')}${end}`;
}
