export {
  type CommonList,
  type CommonRow,
  type CommonUnit,
  commonRows,
  isThere,
} from './common-rows.ts';
export { USUAL_MAIN_ITEMS, mainItemOf } from './main-item.ts';
