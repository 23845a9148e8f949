import { type FormPart, amountColumns, amountFields } from '../../fields/form-part.ts';
import { UNIT_FIRST, byKind } from './spec.ts';

/** 政府采购. */
export const procurementParts = byKind((kind): readonly FormPart[] => [
  {
    kind: 'grid',
    title: '采购项目',
    hint: '见政府采购预算表（或政府采购计划），一个品目一行：数量×单价＝金额。面向中小企业、小微企业预留的金额是“其中”数。',
    list: ['procurement'],
    columns: [
      UNIT_FIRST,
      { field: 'name', width: 190 },
      { field: 'kind', width: 90 },
      { field: 'catalogue', width: 160 },
      { field: 'quantity', width: 90 },
      { field: 'measure', width: 90 },
      { field: 'unitPrice', width: 120 },
      ...amountColumns(kind),
      { field: 'project', width: 160 },
      { field: 'source', width: 150 },
      { field: 'timing', width: 100 },
      { field: 'forSmallAndMedium', width: 150 },
      { field: 'forSmallAndMicro', width: 150 },
      { field: 'note', grow: 1 },
    ],
    totals: [...amountFields(kind), 'forSmallAndMedium', 'forSmallAndMicro'],
  },
]);
