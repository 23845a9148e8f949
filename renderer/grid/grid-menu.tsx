import { type ReactElement, useEffect, useRef } from 'react';
import type { ContextMenuComponentProps, ContextMenuItem } from 'react-datasheet-grid/dist/types';

function wordsOf(item: ContextMenuItem): string {
  if (item.type === 'DELETE_ROWS') return `删除第 ${item.fromRow}–${item.toRow} 行`;
  if (item.type === 'DUPLICATE_ROWS') return `复制第 ${item.fromRow}–${item.toRow} 行为新行`;
  const words = {
    COPY: '复制（Ctrl+C）',
    CUT: '剪切（Ctrl+X）',
    PASTE: '粘贴（Ctrl+V）',
    INSERT_ROW_BELLOW: '在下面插入一行',
    DUPLICATE_ROW: '复制为新行',
    DELETE_ROW: '删除这一行',
  } as const;
  return words[item.type];
}

/** The grid's menu under the right mouse button. */
export function GridMenu(props: ContextMenuComponentProps): ReactElement {
  const { clientX, clientY, items, close } = props;
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onPress = (event: MouseEvent): void => {
      if (!(event.target instanceof Node) || !menu.current?.contains(event.target)) close();
    };
    document.addEventListener('mousedown', onPress);
    return () => {
      document.removeEventListener('mousedown', onPress);
    };
  }, [close]);
  return (
    <div
      ref={menu}
      role="menu"
      className="grid-menu"
      style={{
        left: Math.min(clientX, window.innerWidth - 220),
        top: Math.min(clientY, window.innerHeight - 32 * items.length - 16),
      }}
    >
      {items
        .filter(({ type }) => type !== 'PASTE')
        .map((item) => (
          <button key={item.type} type="button" role="menuitem" onClick={item.action}>
            {wordsOf(item)}
          </button>
        ))}
    </div>
  );
}
