import type { FormPart } from '../../fields/form-part.ts';
import { plain } from './spec.ts';

/** 国有资产. */
export const ASSETS_PARTS: readonly FormPart[] = [
  { kind: 'fields', title: '截止日期', fields: plain('assetsAsOf') },
  {
    kind: 'grid',
    title: '资产',
    hint: '见上年资产年报或资产系统。房屋、土地的数量填面积（平方米）；设备按模板要求的单价限额（如 50 万元、100 万元以上）各填一行，没有的数量填 0；办公用房是房屋的其中数。价值不适用的，写“不适用”。',
    list: ['assets'],
    columns: [
      { field: 'kind', width: 165 },
      { field: 'threshold', width: 130 },
      { field: 'quantity', width: 120 },
      { field: 'value', width: 140 },
      { field: 'purchased', width: 120 },
      { field: 'unit', grow: 1 },
    ],
  },
];
