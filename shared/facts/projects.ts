import { z } from 'zod';
import {
  amount,
  functionCode,
  label,
  name,
  projectCode,
  quantity,
  text,
  unitCode,
} from './scalars.ts';

/** One 绩效指标. Its value is text: a number, a date, 优良中低差, 进一步促进. */
export const indicator = z
  .strictObject({
    level1: label.optional().meta({ title: '一级指标' }),
    level2: label.optional().meta({ title: '二级指标' }),
    level3: name.meta({ title: '三级指标' }),
    description: text.optional().meta({ title: '指标描述' }),
    operator: z.enum(['≥', '≤', '=', '>', '<', '定性']).optional().meta({ title: '指标性质' }),
    value: label.optional().meta({ title: '指标值' }),
    unit: label.optional().meta({ title: '计量单位' }),
    weight: z.number().nonnegative().max(1000).optional().meta({ title: '权重' }),
    direction: label.optional().meta({ title: '指标方向性' }),
    basis: text.optional().meta({ title: '指标值确定依据' }),
    isCore: z.boolean().optional().meta({ title: '是否核心指标' }),
    actual: label.optional().meta({ title: '实际完成值' }),
    score: z.number().nonnegative().max(1000).optional().meta({ title: '得分' }),
  })
  .meta({ title: '绩效指标' });

/** How a project or a department did by its targets (绩效自评). */
export const selfEvaluation = z
  .strictObject({
    budget: amount.optional().meta({ title: '预算数（元）' }),
    budgetFiscal: amount.optional().meta({ title: '预算数中财政拨款（元）' }),
    budgetOther: amount.optional().meta({ title: '预算数中其他资金（元）' }),
    executed: amount.optional().meta({ title: '执行数（元）' }),
    executedFiscal: amount.optional().meta({ title: '执行数中财政拨款（元）' }),
    executedOther: amount.optional().meta({ title: '执行数中其他资金（元）' }),
    actualGoal: text.optional().meta({ title: '目标实际完成情况' }),
    score: z.number().nonnegative().max(1000).optional().meta({ title: '自评得分' }),
    problems: text.optional().meta({ title: '存在问题' }),
    improvements: text.optional().meta({ title: '改进措施' }),
  })
  .meta({ title: '绩效自评' });

/** 预算明细 of a project. */
const budgetItem = z
  .strictObject({
    name: name.meta({ title: '内容' }),
    quantity: quantity.optional().meta({ title: '数量' }),
    measure: label.optional().meta({ title: '计量单位' }),
    unitPrice: amount.optional().meta({ title: '单价（元）' }),
    amount: amount.optional().meta({ title: '金额（元）' }),
    note: text.optional().meta({ title: '说明' }),
  })
  .meta({ title: '项目预算明细' });

/** A project with its performance target. */
export const project = z
  .strictObject({
    code: projectCode.meta({ title: '项目编码' }),
    name: name.meta({ title: '项目名称' }),
    unit: unitCode.optional().meta({ title: '预算单位' }),
    function: functionCode.optional().meta({ title: '功能分类科目' }),
    category: label.optional().meta({ title: '项目类别' }),
    isKey: z.boolean().optional().meta({ title: '是否重点项目' }),
    hasPerformanceTarget: z.boolean().optional().meta({
      title: '是否编制绩效目标',
      description: '不写则看有没有填绩效指标',
    }),
    isSelfEvaluated: z.boolean().optional().meta({
      title: '是否开展绩效自评',
      description: '不写则看有没有填绩效自评',
    }),
    controlTotal: amount.optional().meta({
      title: '预算控制数（元）',
      description: '与本年支出明细合计不同（如跨年项目）时填写',
    }),
    managingDepartment: label.optional().meta({ title: '业务主管部门' }),
    period: label.optional().meta({ title: '起止时间' }),
    overview: text.optional().meta({ title: '项目概况' }),
    basis: text.optional().meta({ title: '立项依据' }),
    use: text.optional().meta({ title: '资金用途' }),
    goal: text.optional().meta({ title: '绩效目标' }),
    budgetItems: z.array(budgetItem).optional().meta({ title: '项目预算明细' }),
    indicators: z.array(indicator).optional().meta({ title: '绩效指标' }),
    selfEvaluation: selfEvaluation.optional(),
  })
  .meta({ title: '项目' });

/** The department's overall performance target (部门整体绩效目标). */
export const overallPerformance = z
  .strictObject({
    goal: text.optional().meta({ title: '年度总体目标' }),
    tasks: z
      .array(
        z
          .strictObject({
            name: name.meta({ title: '任务名称' }),
            content: text.optional().meta({ title: '主要内容' }),
            project: projectCode.optional().meta({ title: '对应项目' }),
            amount: amount.optional().meta({ title: '预算金额（元）' }),
            fiscal: amount.optional().meta({ title: '其中财政拨款（元）' }),
            other: amount.optional().meta({ title: '其中其他资金（元）' }),
          })
          .meta({ title: '年度主要任务' }),
      )
      .optional()
      .meta({ title: '年度主要任务' }),
    indicators: z.array(indicator).optional().meta({ title: '整体绩效指标' }),
    selfEvaluation: selfEvaluation.optional(),
  })
  .meta({ title: '部门整体绩效目标' });
