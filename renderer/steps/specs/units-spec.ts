import type { FormPart } from '../../fields/form-part.ts';
import { plain } from './spec.ts';

/** 预算单位与人员. */
export const UNITS_PARTS: readonly FormPart[] = [
  {
    kind: 'records',
    title: '预算单位',
    hint: '先填部门本级，再填所属单位，顺序同预算批复。单位性质决定机关运行经费和政府经济分类怎么算，请照编制批复选。',
    list: ['units'],
    item: '单位',
    nameOf: 'name',
    fields: [
      { path: ['code'], names: 'unit' },
      ...plain('name', 'nature', 'isHeadquarters', 'natureName', 'rank', 'funding'),
      { path: ['duties'], isWide: true, rows: 2 },
    ],
    parts: [
      {
        kind: 'grid',
        title: '单位的内设机构',
        list: ['internalInstitutions'],
        columns: [
          { field: 'name', width: 200 },
          { field: 'duties', grow: 1 },
        ],
      },
    ],
  },
  {
    kind: 'grid',
    title: '人员编制和实有人数',
    hint: '一类人员一行。编制数见机构编制批复，实有人数见上年末的人员信息表；退休、离休人员只填实有人数。',
    list: ['staffing'],
    columns: [
      { field: 'category', width: 180 },
      { field: 'quota', width: 100 },
      { field: 'actual', width: 100 },
      { field: 'unit', grow: 1 },
    ],
  },
];
