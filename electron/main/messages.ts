import type { MessageBoxOptions } from 'electron';

/** The window's process has ended by itself. */
export const STOPPED: MessageBoxOptions = {
  type: 'error',
  title: '预决算公开编制助手',
  message: '窗口意外停止了。',
  detail: '已保存的内容不受影响。点“重新打开”继续。',
  buttons: ['重新打开'],
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
};

/** What the program is. */
export function aboutMessage(version: string): MessageBoxOptions {
  return {
    title: '关于',
    message: '预决算公开编制助手',
    detail: `版本 ${version}\n全部数据只在这台电脑上，程序从不上网。`,
    buttons: ['好'],
  };
}
