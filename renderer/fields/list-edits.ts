import type { Path } from '../../shared/entry/index.ts';
import { type DraftEntry, edit, endGroup } from '../state/year-store.ts';
import { draftList } from './draft.ts';

export { draftList, hasContent, plainOf } from './draft.ts';

/** One step of undo, whatever was typed before. */
export function editOnce(title: string, recipe: (draft: DraftEntry) => void): void {
  endGroup();
  edit(title, recipe);
  endGroup();
}

/** Adds a row at the end, or at `index`. */
export function addRow(title: string, list: Path, row: unknown, index?: number): void {
  editOnce(title, (draft) => {
    const rows = draftList(draft, list);
    rows.splice(index ?? rows.length, 0, row);
  });
}

/** Takes a row out. */
export function removeRow(title: string, list: Path, index: number): void {
  editOnce(title, (draft) => {
    draftList(draft, list).splice(index, 1);
  });
}

/** Puts a row at another place of its list. */
export function moveRow(title: string, list: Path, from: number, to: number): void {
  editOnce(title, (draft) => {
    const rows = draftList(draft, list);
    const [row] = rows.splice(from, 1);
    rows.splice(to, 0, row);
  });
}
