/**
 * The window's content policy forbids code made from text. The schema library is told before its first
 * schema is made: else it tries, and for the error that it gets and hides the browser reads the whole
 * script anew, a tenth of a start.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
