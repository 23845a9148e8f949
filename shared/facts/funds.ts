import { z } from 'zod';
import {
  amount,
  count,
  economicCode,
  functionCode,
  governmentCode,
  label,
  name,
  projectCode,
  quantity,
  text,
  unitCode,
} from './scalars.ts';

/** 资金来源; the first three together are the 财政拨款. */
export const fundSource = z
  .enum([
    'generalPublicBudget',
    'governmentFundBudget',
    'stateCapitalBudget',
    'fiscalSpecialAccount',
    'unitFunds',
    'businessIncome',
    'operatingIncome',
    'superiorSubsidy',
    'affiliateRemittance',
    'otherIncome',
    'fundBalance',
  ])
  .meta({
    title: '资金来源',
    description:
      'generalPublicBudget 一般公共预算；governmentFundBudget 政府性基金预算；stateCapitalBudget 国有资本经营预算；fiscalSpecialAccount 财政专户管理资金；unitFunds 单位资金（不细分）；businessIncome 事业收入；operatingIncome 事业单位经营收入；superiorSubsidy 上级补助收入；affiliateRemittance 附属单位上缴收入；otherIncome 其他收入；fundBalance 使用非财政拨款结余（用事业基金弥补收支差额）',
  });

/** 支出性质. */
export const expenditureNature = z
  .enum(['basic', 'project', 'business', 'transferToSuperior', 'subsidyToAffiliates'])
  .meta({
    title: '支出性质',
    description:
      'basic 基本支出；project 项目支出；business 经营支出；transferToSuperior 上缴上级支出；subsidyToAffiliates 对附属单位补助支出',
  });

/** 本年资金 or 上年结转; absent means this year's. */
export const timing = z
  .enum(['current', 'carriedForward'])
  .meta({ title: '年度', description: 'current 本年（不写即本年）；carriedForward 上年结转' });

/** 人员经费 or 公用经费; absent: by economic class (301, 303 are personnel). */
export const expenditureCategory = z
  .enum(['personnel', 'operating'])
  .meta({ title: '经费类别', description: 'personnel 人员经费；operating 公用经费' });

/** 年末结转和结余 or 结余分配. */
export const carriedOverKind = z.enum(['carriedOver', 'surplusDistribution']).meta({
  title: '种类',
  description: 'carriedOver 结转下年（年末结转和结余）；surplusDistribution 结余分配',
});

/** What is among the “三公”. */
export const threePublicItem = z
  .enum(['abroad', 'vehiclePurchase', 'vehicleOperation', 'reception'])
  .meta({
    title: '项目',
    description:
      'abroad 因公出国（境）费；vehiclePurchase 公务用车购置费；vehicleOperation 公务用车运行维护费；reception 公务接待费',
  });

/** 货物, 工程 or 服务. */
export const procurementKind = z
  .enum(['goods', 'works', 'services'])
  .meta({ title: '类别', description: 'goods 货物；works 工程；services 服务' });

/** A budget has `amount`; final accounts have initial and adjusted budget and the actual amount. */
const amounts = {
  amount: amount.optional().meta({ title: '金额（元）', description: '预算数；决算不填此项' }),
  initialBudget: amount.optional().meta({ title: '年初预算数（元）' }),
  adjustedBudget: amount.optional().meta({ title: '全年预算数（调整后，元）' }),
  actual: amount.optional().meta({ title: '决算数（元）' }),
};

const unit = unitCode.optional().meta({
  title: '预算单位',
  description: '单位编码；只有一个单位时可不写',
});

const dimensions = {
  unit,
  function: functionCode.optional().meta({ title: '功能分类科目' }),
  economic: economicCode.optional().meta({ title: '部门经济分类科目' }),
  governmentEconomic: governmentCode.optional().meta({
    title: '政府经济分类科目',
    description: '不写则按部门经济分类科目和单位性质对应',
  }),
  nature: expenditureNature.optional(),
  project: projectCode.optional().meta({ title: '项目', description: '项目编码' }),
  source: fundSource.optional(),
  timing: timing.optional(),
  category: expenditureCategory.optional(),
};

/** The atom of a disclosure: one amount of money with all that is known about it. */
export const expenditureLine = z
  .strictObject({
    ...dimensions,
    function: functionCode.meta({ title: '功能分类科目' }),
    nature: expenditureNature,
    source: fundSource,
    ...amounts,
    note: label.optional().meta({ title: '备注' }),
  })
  .meta({ title: '支出明细' });

/** One amount of income. */
export const incomeLine = z
  .strictObject({
    unit,
    source: fundSource,
    function: functionCode.optional().meta({ title: '功能分类科目' }),
    timing: timing.optional(),
    ...amounts,
    note: label.optional().meta({ title: '备注' }),
  })
  .meta({ title: '收入明细' });

/** Money that leaves the year: 结转下年 (年末结转和结余) or 结余分配. */
export const carriedOverLine = z
  .strictObject({
    unit,
    kind: carriedOverKind,
    source: fundSource.optional(),
    function: functionCode.optional().meta({ title: '功能分类科目' }),
    project: projectCode.optional().meta({ title: '项目' }),
    ...amounts,
  })
  .meta({ title: '结转下年' });

/** 三公 item. Entered here, it replaces what the expenditure lines' economic items say. */
export const threePublicLine = z
  .strictObject({
    unit,
    item: threePublicItem,
    source: fundSource.optional(),
    ...amounts,
  })
  .meta({ title: '“三公”经费' });

/** 机关运行经费 where it is not simply the operating funds of the administrative units. */
export const agencyOperatingFundsLine = z
  .strictObject({ unit, ...amounts })
  .meta({ title: '机关运行经费' });

/** The prior year's figures, as far as they are known: each dimension may be absent. */
export const priorYear = z
  .strictObject({
    expenditure: z
      .array(z.strictObject({ ...dimensions, amount: amount.meta({ title: '金额（元）' }) }))
      .optional()
      .meta({ title: '上年支出' }),
    income: z
      .array(
        z.strictObject({
          unit,
          source: fundSource.optional(),
          function: functionCode.optional().meta({ title: '功能分类科目' }),
          timing: timing.optional(),
          amount: amount.meta({ title: '金额（元）' }),
        }),
      )
      .optional()
      .meta({ title: '上年收入' }),
    threePublic: z
      .array(
        z.strictObject({
          unit,
          item: threePublicLine.shape.item,
          source: fundSource.optional(),
          amount: amount.meta({ title: '金额（元）' }),
        }),
      )
      .optional()
      .meta({ title: '上年“三公”经费' }),
    agencyOperatingFunds: z
      .array(z.strictObject({ unit, amount: amount.meta({ title: '金额（元）' }) }))
      .optional()
      .meta({ title: '上年机关运行经费' }),
    procurement: z
      .array(z.strictObject({ unit, amount: amount.meta({ title: '金额（元）' }) }))
      .optional()
      .meta({ title: '上年政府采购' }),
  })
  .meta({ title: '上年数' });

/** 科目调整: prior-year money that this year stands under another code. */
export const reclassification = z
  .strictObject({
    from: functionCode.meta({ title: '原科目' }),
    to: functionCode.meta({ title: '现科目' }),
    amount: amount.meta({ title: '上年数中调整的金额（元）' }),
  })
  .meta({ title: '科目调整' });

/** One item of 政府采购. */
export const procurementItem = z
  .strictObject({
    unit,
    name: name.meta({ title: '采购项目' }),
    kind: procurementKind,
    catalogue: label.optional().meta({ title: '采购目录' }),
    project: projectCode.optional().meta({ title: '所属项目' }),
    source: fundSource.optional(),
    timing: timing.optional(),
    quantity: quantity.optional().meta({ title: '数量' }),
    measure: label.optional().meta({ title: '计量单位' }),
    unitPrice: amount.optional().meta({ title: '单价（元）' }),
    ...amounts,
    forSmallAndMedium: amount.optional().meta({ title: '其中面向中小企业（元）' }),
    forSmallAndMicro: amount.optional().meta({ title: '其中面向小微企业（元）' }),
    note: text.optional().meta({ title: '说明' }),
  })
  .meta({ title: '政府采购' });

/** What was paid for one reception or one purpose of receptions. */
export const receptionItem = z
  .strictObject({
    name: name.meta({ title: '接待事项' }),
    amount: amount.meta({ title: '金额（元）' }),
    batches: count.optional().meta({ title: '批次' }),
    persons: count.optional().meta({ title: '人次' }),
  })
  .meta({ title: '接待事项' });
