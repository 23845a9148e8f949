import type { MenuItemConstructorOptions } from 'electron';

/** What the menu can do; the rest is done by the engine. */
export interface MenuActions {
  readonly openFile: () => void;
  readonly save: () => void;
  readonly print: () => void;
  readonly quit: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly showData: () => void;
  readonly about: () => void;
}

type Items = MenuItemConstructorOptions[];

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/**
 * A key that the window listens to itself: the menu only names it, so that nothing is done twice. What
 * is undone is a step of the program, not a letter of one field.
 */
function ofWindow(label: string, accelerator: string, click: () => void) {
  return { label, accelerator, registerAccelerator: false, click };
}

function editItems({ undo, redo }: MenuActions): Items {
  return [
    ofWindow('撤销', 'CmdOrCtrl+Z', undo),
    ofWindow('重做', 'CmdOrCtrl+Y', redo),
    LINE,
    { label: '剪切', role: 'cut' },
    { label: '复制', role: 'copy' },
    { label: '粘贴', role: 'paste' },
    LINE,
    { label: '全选', role: 'selectAll' },
  ];
}

function fileItems({ openFile, save, print, quit }: MenuActions): Items {
  return [
    { label: '打开数据文件…', accelerator: 'CmdOrCtrl+O', click: openFile },
    LINE,
    ofWindow('立即保存', 'CmdOrCtrl+S', save),
    ofWindow('打印…', 'CmdOrCtrl+P', print),
    LINE,
    { label: '退出', accelerator: 'CmdOrCtrl+Q', click: quit },
  ];
}

function viewItems(hasDevTools: boolean): Items {
  const developer: Items = [
    LINE,
    { label: '重新载入', role: 'reload' },
    { label: '开发者工具', role: 'toggleDevTools' },
  ];
  return [
    { label: '放大', role: 'zoomIn' },
    { label: '缩小', role: 'zoomOut' },
    { label: '实际大小', role: 'resetZoom' },
    LINE,
    { label: '全屏', role: 'togglefullscreen' },
    ...(hasDevTools ? developer : []),
  ];
}

/** The menu of the window. */
export function menuOf(actions: MenuActions, hasDevTools: boolean): Items {
  return [
    { label: '文件(&F)', submenu: fileItems(actions) },
    { label: '编辑(&E)', submenu: editItems(actions) },
    { label: '查看(&V)', submenu: viewItems(hasDevTools) },
    {
      label: '帮助(&H)',
      submenu: [
        { label: '打开程序数据所在的文件夹', click: actions.showData },
        { label: '关于', click: actions.about },
      ],
    },
  ];
}
