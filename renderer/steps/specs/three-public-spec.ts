import { type FormPart, amountColumns, amountFields } from '../../fields/form-part.ts';
import { UNIT_FIRST, byKind, plain } from './spec.ts';

/** “三公”经费 entered line by line. */
export const threePublicLineParts = byKind((kind): readonly FormPart[] => [
  {
    kind: 'grid',
    title: '单独填写的“三公”经费',
    hint: '只有公开数与支出明细的科目合计不同，或者要写明 0 的，才在这里填；填了就以这里为准。',
    list: ['threePublic'],
    columns: [
      UNIT_FIRST,
      { field: 'item', width: 190 },
      ...amountColumns(kind),
      { field: 'source', grow: 1 },
    ],
    totals: amountFields(kind),
  },
]);

/** 机关运行经费 entered line by line. */
export const agencyLineParts = byKind((kind): readonly FormPart[] => [
  {
    kind: 'grid',
    title: '单独填写的机关运行经费',
    hint: '不填就按行政单位和参公单位的公用经费合计公开；有差别（如含其他资金）的在这里填。',
    list: ['agencyOperatingFunds'],
    columns: [{ ...UNIT_FIRST, width: 190 }, ...amountColumns(kind)],
    totals: amountFields(kind),
  },
]);

/** Numbers of journeys, cars and receptions. */
export const COUNT_PARTS: readonly FormPart[] = [
  {
    kind: 'fields',
    title: '团组、车辆和接待的数量',
    hint: '见出国批件、车辆资产卡片和公务接待台账。没有的填 0，不知道的先空着。',
    fields: plain(
      'threePublicCounts.delegations',
      'threePublicCounts.travellers',
      'threePublicCounts.vehiclesPurchased',
      'threePublicCounts.vehiclesKept',
      'threePublicCounts.vehicleQuota',
      'threePublicCounts.receptionBatches',
      'threePublicCounts.receptionPersons',
      'threePublicCounts.foreignReceptionBatches',
      'threePublicCounts.foreignReceptionPersons',
    ),
  },
];

export const RECEPTION_PARTS: readonly FormPart[] = [
  {
    kind: 'grid',
    title: '接待事项',
    hint: '公务接待费花在哪些事上，见公务接待台账；合计应等于公务接待费决算数。',
    list: ['receptionItems'],
    columns: [
      { field: 'name', grow: 1 },
      { field: 'amount', width: 130 },
      { field: 'batches', width: 80 },
      { field: 'persons', width: 80 },
    ],
    totals: ['amount'],
  },
];

export const VEHICLE_PARTS: readonly FormPart[] = [
  {
    kind: 'grid',
    title: '车辆',
    hint: '一种车一行。核定数见车辆编制批复，保有量见资产系统。',
    list: ['vehicles'],
    columns: [
      { field: 'kind', width: 210 },
      { field: 'quota', width: 110 },
      { field: 'count', width: 110 },
      { field: 'purchased', width: 120 },
      { field: 'unit', grow: 1 },
    ],
  },
];

/** All that the step asks for. */
export const threePublicParts = byKind((kind): readonly FormPart[] => [
  ...threePublicLineParts(kind),
  ...COUNT_PARTS,
  ...RECEPTION_PARTS,
  ...VEHICLE_PARTS,
  ...agencyLineParts(kind),
]);
