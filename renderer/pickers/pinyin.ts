import type { matchPinyin } from '../../shared/pinyin/index.ts';
import { addLaterPart } from '../app/later-parts.ts';

let match: typeof matchPinyin | undefined;

/** Loads the dictionary, which is large. */
async function loadPinyin(): Promise<void> {
  match = (await import('../../shared/pinyin/index.ts')).matchPinyin;
}

addLaterPart(loadPinyin);

/** As `matchPinyin`; -1 for the moment that the dictionary takes to load after the window is there. */
export function pinyinAt(name: string, typed: string): number {
  return match?.(name, typed) ?? -1;
}
