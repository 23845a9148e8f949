export { type Api, createApi } from './create-api.ts';
export type { ApiOptions, Dialogs } from './options.ts';
