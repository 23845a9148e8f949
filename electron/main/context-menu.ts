import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

type Place = Pick<ContextMenuParams, 'editFlags' | 'isEditable' | 'selectionText'>;

/**
 * What the right mouse button offers at a place of the page that has no menu of its own: Electron, unlike
 * a browser, shows none by itself. Empty where there is nothing to do.
 */
export function contextMenuOf({
  editFlags,
  isEditable,
  selectionText,
}: Place): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = {
    label: '复制',
    role: 'copy',
    enabled: editFlags.canCopy,
  };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { label: '剪切', role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: '粘贴', role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { label: '全选', role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
