import { typedTexts } from '../../shared/checks/index.ts';
import {
  type Entry,
  type Path,
  isRecord,
  parsePath,
  pathText,
  valueAt,
} from '../../shared/entry/index.ts';
import { type RareCharacter, rareCharacters } from '../../shared/fonts/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { readingOf } from '../state/reading.ts';
import { stepOf } from '../steps/steps.ts';

/** A typed text with a rare character, and the way to its field. */
export interface RareText {
  readonly where: string;
  readonly text: string;
  readonly path: Path;
  /** Path as written: which text it is. */
  readonly id: string;
  /** The step that asks for it; undefined: no form does. */
  readonly step: string | undefined;
}

/** The characters of a year's published texts that a GB2312 font cannot show, with their places. */
export function rareTexts(entry: Entry, pack: Pack): RareCharacter<RareText>[] {
  const reading = readingOf(entry);
  const texts = typedTexts(reading.data, pack).map(({ fact, where, text }): RareText => {
    const path = reading.entryPath(parsePath(fact));
    const row = valueAt(entry, path.slice(0, 2));
    const step = stepOf(path, isRecord(row) ? row : undefined);
    return { where, text, path, id: pathText(path), step: step?.id };
  });
  return rareCharacters(texts);
}
