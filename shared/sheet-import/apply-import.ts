import type { Patch } from '../api/index.ts';
import { type Entry, isRecord, valueAt } from '../entry/index.ts';
import type { ImportPlan, ImportStep } from './plan.ts';

interface Change {
  readonly patch: Patch;
  readonly undo: Patch;
}

function change(entry: Entry, path: readonly (string | number)[], value: unknown): Change {
  const before = valueAt(entry, path);
  const at = [...path];
  return before === undefined
    ? { patch: { op: 'add', path: at, value }, undo: { op: 'remove', path: at } }
    : {
        patch: { op: 'replace', path: at, value },
        undo: { op: 'replace', path: at, value: before },
      };
}

/** A list inside a part of the year that does not exist yet: the part is made with it. */
function outermost(entry: Entry, lists: ImportPlan['lists']): Change[] {
  const missing = new Map<string, Record<string, unknown>>();
  const changes = lists.flatMap(({ path, rows }) => {
    const [part, list] = path;
    if (path.length !== 2 || typeof part !== 'string' || isRecord(entry[part])) {
      return [change(entry, path, rows)];
    }
    missing.set(part, { ...missing.get(part), [String(list)]: rows });
    return [];
  });
  return [...changes, ...[...missing].map(([part, value]) => change(entry, [part], value))];
}

/** The import as one step that can be undone, for one `year/commit`; the entry is the one it was planned for. */
export function applyImport(plan: ImportPlan, entry: Entry): ImportStep {
  const changes = outermost(entry, plan.lists);
  const name = plan.file.split(/[\\/]/u).at(-1) ?? plan.file;
  return {
    title: `导入表格“${name.slice(0, 100)}”`,
    patches: changes.map(({ patch }) => patch),
    inverse: changes.map(({ undo }) => undo).toReversed(),
  };
}
