import { current, isDraft } from 'immer';
import { type Path, isRecord, valueAt } from '../../shared/entry/index.ts';
import { type DraftEntry, edit, endGroup } from '../state/year-store.ts';
import { putAt } from './use-field.ts';

/** The list at a path of a draft; made where it is missing. */
export function draftList(draft: DraftEntry, path: Path): unknown[] {
  const found = valueAt(draft, path);
  if (Array.isArray(found)) return found;
  putAt(draft, path, []);
  const made = valueAt(draft, path);
  return Array.isArray(made) ? made : [];
}

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

/** Whether anything was typed into a value. */
export function hasContent(value: unknown): boolean {
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.some(hasContent);
  if (!isRecord(value)) return true;
  return Object.entries(value).some(([key, one]) => !key.startsWith('_') && hasContent(one));
}

/** The plain values of a part of a draft. */
export function plainOf(value: unknown): unknown {
  return isDraft(value) ? current(value) : value;
}
