/**
 * By this name Windows knows the shortcut of the installer and the running program as one, so that a
 * pinned program has one button in the task bar: the `appId` of `electron-builder.yml`.
 */
export const APP_ID = 'cn.kexie.budget-disclosure';
