import { useCallback } from 'react';
import { isRecord } from '../../../shared/entry/index.ts';
import { draftList } from '../../fields/list-edits.ts';
import { typeAt } from '../../fields/origin.ts';
import { edit, useYear } from '../../state/year-store.ts';

/** A list of texts, each under a name of its own. */
export interface TextBook {
  readonly list: 'texts' | 'reasons' | 'mainUses';
  readonly key: 'id' | 'about';
}

export const TEXT_BOOKS = {
  texts: { list: 'texts', key: 'id' },
  reasons: { list: 'reasons', key: 'about' },
  mainUses: { list: 'mainUses', key: 'about' },
} as const satisfies Readonly<Record<string, TextBook>>;

function rowNamed(rows: unknown, key: string, name: string): number {
  return Array.isArray(rows)
    ? rows.findIndex((row: unknown) => isRecord(row) && row[key] === name)
    : -1;
}

/** What a list says under a name; blank where it says nothing. */
export function textNamed(rows: unknown, key: string, name: string): string {
  const row: unknown = Array.isArray(rows) ? rows[rowNamed(rows, key, name)] : undefined;
  const text = isRecord(row) ? row['text'] : undefined;
  return typeof text === 'string' ? text : '';
}

/** Writes a text under its name; a blank one is taken out. */
function putText(book: TextBook, name: string, text: string, title: string): void {
  edit(
    `修改“${title}”`,
    (draft) => {
      const rows = draftList(draft, [book.list]);
      const at = rowNamed(rows, book.key, name);
      const row: unknown = rows[at];
      if (text === '') {
        if (at >= 0) rows.splice(at, 1);
      } else if (at >= 0 && isRecord(row)) {
        typeAt(draft, [book.list, at, 'text'], text);
      } else {
        rows.push({ [book.key]: name, text });
      }
    },
    `${book.list}:${name}`,
  );
}

/** A text of a list, ready to be typed. */
export function useKeyedText(
  book: TextBook,
  name: string,
  title: string,
): { readonly text: string; readonly index: number; readonly set: (text: string) => void } {
  const { list, key } = book;
  const text = useYear(({ entry }) => textNamed(entry[list], key, name));
  const index = useYear(({ entry }) => rowNamed(entry[list], key, name));
  const set = useCallback(
    (next: string) => {
      putText({ list, key }, name, next, title);
    },
    [list, key, name, title],
  );
  return { text, index, set };
}
