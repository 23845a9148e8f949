import { useEffect, useState } from 'react';
import { type ReadEntry, parsePath, pathText } from '../../shared/entry/index.ts';

/** The path of the field or cell that has the focus; it stays while the focus is in the preview. */
export function useFocusedPath(): string | undefined {
  const [path, setPath] = useState<string>();
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target.closest('.preview-pane, .ant-popover')) return;
      const holder = target.closest('[data-path]');
      setPath(holder?.getAttribute('data-path') ?? undefined);
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
  return path;
}

/** The fact to which a field of the entry belongs: its row, or the field itself where it is in none. */
export function factsOfField(read: ReadEntry, path: string): readonly string[] {
  const fact = read.factPath(parsePath(path));
  if (!fact) return [];
  const row = fact.slice(0, fact.findLastIndex((key) => typeof key === 'number') + 1);
  return [...new Set([pathText(fact), ...(row.length > 0 ? [pathText(row)] : [])])];
}
