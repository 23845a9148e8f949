import type { MessageBoxOptions } from 'electron';

/** The program could not open its window: title and text. `folder`: that of its data. */
export function notStarted(folder: string): readonly [title: string, text: string] {
  return [
    '预决算公开编制助手没有打开',
    `请检查程序数据文件夹“${folder}”能不能写入；原因记在其中的 errors.log 里。已保存的数据不受影响。仍然打不开时请重新安装，卸载和安装都不动数据。`,
  ];
}

/** A mistake of the program itself, which it goes on after: title and text. */
export const MISTAKE = [
  '程序内部出错',
  '已保存的内容不受影响，原因记在程序数据文件夹的 errors.log 里。请保存后重新打开程序。',
] as const;

/** The window's process has ended by itself. */
export const STOPPED: MessageBoxOptions = {
  type: 'error',
  title: '预决算公开编制助手',
  message: '窗口意外停止了。',
  detail: '已保存的内容不受影响。点“重新打开”继续。',
  buttons: ['重新打开'],
  noLink: true,
};

/** The window is closed while the library cannot take what was typed. The second button closes. */
export const NOT_SAVED: MessageBoxOptions = {
  type: 'warning',
  title: '还没有保存',
  message: '刚才的改动还没有保存到库里。',
  detail: '点“返回”可以查看原因并再试；点“仍然关闭”会丢掉没有保存的改动。',
  buttons: ['返回', '仍然关闭'],
  defaultId: 0,
  cancelId: 0,
  // Plain buttons: Windows would make large links of words that it does not know.
  noLink: true,
};

/** What the program is. */
export function aboutMessage(version: string): MessageBoxOptions {
  return {
    title: '关于',
    message: '预决算公开编制助手',
    detail: `版本 ${version}\n全部数据只在这台电脑上，程序从不上网。`,
    buttons: ['好'],
    noLink: true,
  };
}
