import { isRecord } from '../../shared/entry/index.ts';
import { edit } from '../state/year-store.ts';

const LIST = '_acknowledged';

function rowsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Keeps a reason with the year; an empty one takes the acceptance back. */
export function acknowledge(key: string, reason: string, title: string): void {
  const words = reason.trim();
  edit(words === '' ? `重新列出“${title}”` : `说明“${title}”的原因`, (draft) => {
    const others = rowsIn(draft[LIST]).filter((row) => row['key'] !== key);
    const at = new Date().toISOString();
    draft[LIST] = words === '' ? others : [...others, { key, reason: words, at }];
  });
}
