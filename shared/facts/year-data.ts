import { z } from 'zod';
import {
  asset,
  budgetUnit,
  contact,
  department,
  staffing,
  threePublicCounts,
  vehicles,
} from './department.ts';
import {
  agencyOperatingFundsLine,
  carriedOverLine,
  expenditureLine,
  incomeLine,
  priorYear,
  procurementItem,
  receptionItem,
  reclassification,
  threePublicLine,
} from './funds.ts';
import { overallPerformance, project } from './projects.ts';
import { day, label, name, text } from './scalars.ts';

/** Version of the year data file that this program writes and reads. */
export const YEAR_DATA_VERSION = 1;

const versionedId = z.strictObject({
  id: name.meta({ title: '编号' }),
  version: name.optional().meta({ title: '版本' }),
});

/** A text that belongs to a figure or an item, named by `about` (see the guide of template packs). */
const textAbout = z.strictObject({
  about: name.meta({
    title: '关于',
    description: '所说的事项，如 total、function:2060101、threePublic.reception、project:项目编码',
  }),
  text: text.meta({ title: '内容' }),
});

const textById = z.strictObject({
  id: name.meta({ title: '编号' }),
  text: text.meta({ title: '内容' }),
});

/**
 * The year data file: all facts of one department and year. The same schema reads it (decode: amounts
 * become whole 分) and writes it (encode: decimals in 元). An absent field is not entered, `"0"` is
 * zero, `null` is not applicable.
 */
export const yearDataSchema = z
  .strictObject({
    format: z.literal('budget-disclosure/year-data').meta({ title: '格式' }),
    version: z.literal(YEAR_DATA_VERSION).meta({ title: '格式版本' }),
    kind: z
      .enum(['budget', 'finalAccounts'])
      .meta({ title: '种类', description: 'budget 部门预算；finalAccounts 部门决算' }),
    year: z.number().int().min(2000).max(2100).meta({ title: '年度' }),
    template: versionedId.optional().meta({ title: '公开模板' }),
    catalog: versionedId.optional().meta({ title: '科目表' }),
    department,
    units: z.array(budgetUnit).min(1).meta({ title: '预算单位' }),
    staffing: z.array(staffing).optional().meta({ title: '人员编制' }),
    classificationItems: z
      .array(
        z.strictObject({
          classification: z.enum(['function', 'economic', 'government']).meta({
            title: '分类',
            description: 'function 功能分类；economic 部门经济分类；government 政府经济分类',
          }),
          code: z
            .string()
            .regex(/^\d{3}(\d{2}){0,2}$/, { error: '应为 3、5 或 7 位数字的科目编码' })
            .meta({ title: '科目编码' }),
          name: name.meta({ title: '科目名称' }),
          definition: text.optional().meta({ title: '科目说明' }),
        }),
      )
      .optional()
      .meta({ title: '自设科目', description: '科目表里没有的科目，或本部门自设的明细' }),
    income: z.array(incomeLine).optional().meta({ title: '收入明细' }),
    expenditure: z.array(expenditureLine).optional().meta({ title: '支出明细' }),
    carriedOver: z.array(carriedOverLine).optional().meta({ title: '结转下年' }),
    projects: z.array(project).optional().meta({ title: '项目' }),
    overallPerformance: overallPerformance.optional(),
    threePublic: z.array(threePublicLine).optional().meta({ title: '“三公”经费' }),
    threePublicCounts: threePublicCounts.optional(),
    receptionItems: z.array(receptionItem).optional().meta({ title: '接待事项' }),
    agencyOperatingFunds: z
      .array(agencyOperatingFundsLine)
      .optional()
      .meta({ title: '机关运行经费' }),
    procurement: z.array(procurementItem).optional().meta({ title: '政府采购' }),
    assets: z.array(asset).optional().meta({ title: '国有资产' }),
    assetsAsOf: day.optional().meta({ title: '资产截止日期' }),
    vehicles: z.array(vehicles).optional().meta({ title: '车辆' }),
    prior: priorYear.optional(),
    reclassifications: z.array(reclassification).optional().meta({ title: '科目调整' }),
    reasons: z.array(textAbout).optional().meta({ title: '增减变动原因' }),
    mainUses: z.array(textAbout).optional().meta({ title: '主要用途' }),
    texts: z.array(textById).optional().meta({ title: '文字材料' }),
    paragraphs: z
      .array(textById)
      .optional()
      .meta({ title: '自写段落', description: '代替按模板生成的同编号段落' }),
    glossary: z
      .array(
        z.strictObject({
          term: name.meta({ title: '名词' }),
          meaning: text.meta({ title: '解释' }),
        }),
      )
      .optional()
      .meta({ title: '名词解释', description: '补充或改写模板和科目表的解释' }),
    notApplicable: z
      .array(name)
      .optional()
      .meta({ title: '不适用的事项', description: '如 governmentFundBudget、procurement' }),
    contact: contact.optional(),
    notes: z.array(text).optional().meta({ title: '备注', description: '不公开' }),
    preparedBy: label.optional().meta({ title: '编制人' }),
  })
  .meta({ title: '年度数据' });

/** All facts of one department and year; amounts in whole 分. */
export type YearData = z.output<typeof yearDataSchema>;

/** The same as written in a year data file; amounts as decimals in 元. */
export type YearDataFile = z.input<typeof yearDataSchema>;

export type ExpenditureLine = NonNullable<YearData['expenditure']>[number];
export type IncomeLine = NonNullable<YearData['income']>[number];
export type CarriedOverLine = NonNullable<YearData['carriedOver']>[number];
export type ThreePublicLine = NonNullable<YearData['threePublic']>[number];
export type ProcurementItem = NonNullable<YearData['procurement']>[number];
export type PriorYear = NonNullable<YearData['prior']>;
export type Project = NonNullable<YearData['projects']>[number];
export type Indicator = NonNullable<Project['indicators']>[number];
export type BudgetUnit = YearData['units'][number];
export type FundSource = IncomeLine['source'];
