import { useEffect, useState } from 'react';
import { type ReadEntry, parsePath, pathText } from '../../shared/entry/index.ts';

const PATH = 'data-path';

/** The path of the field or cell that has the focus; it stays while the focus is in the preview. */
export function useFocusedPath(): string | undefined {
  const [path, setPath] = useState<string>();
  useEffect(() => {
    let changes: MutationObserver | undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target.closest('.preview-pane, .ant-popover')) return;
      const read = (): void => {
        setPath(target.closest(`[${PATH}]`)?.getAttribute(PATH) ?? undefined);
      };
      changes?.disconnect();
      // The cell of a new row has a path as soon as something is typed.
      changes = new MutationObserver(read);
      changes.observe(target, { attributeFilter: [PATH] });
      read();
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
      changes?.disconnect();
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
