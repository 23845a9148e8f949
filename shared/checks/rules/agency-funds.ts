import type { Check, CheckRule } from '../check-rule.ts';
import { tie } from '../ties.ts';

/** 机关运行经费, where entered, against the operating funds of 行政 and 参公 units. */
export const agencyFunds: CheckRule = {
  code: 'TIE-AGENCY-FUNDS',
  severity: 'warning',
  title: '机关运行经费等于行政、参公单位的公用经费',
  compares: '所填机关运行经费 = 行政和参公单位基本支出中的公用经费（财政拨款）',
  source: '《预算法》第十四条：对机关运行经费的安排、使用情况作出说明',
  run: (subject, settings) => {
    const entered = subject.data.agencyOperatingFunds ?? [];
    if (entered.length === 0) return '没有单填机关运行经费，自动取行政、参公单位的公用经费';
    const basic = { nature: 'basic', category: 'operating', source: 'fiscalAppropriation' };
    const own = subject.amount('expenditure', { ...basic, unitNature: 'agencies' });
    const all = subject.amount('expenditure', basic);
    if (!all.isEntered) return '支出明细没有公用经费，无法比较';
    const told = subject.amount('agencyOperatingFunds');
    const includesInstitutions = told.fen === all.fen && own.fen !== all.fen;
    const check: Check = tie(settings, {
      id: 'agency',
      where: '机关运行经费',
      fact: subject.amountPath('agencyOperatingFunds[0]'),
      left: { name: '所填机关运行经费', fen: told.fen },
      right: { name: '行政、参公单位公用经费', fen: own.fen },
      todo: includesInstitutions
        ? '所填的是全部单位的公用经费，包括了事业单位；按定义只计行政和参公单位，请核对本地口径'
        : '请改正其中一个；本地口径不同的请核对',
    });
    return [check];
  },
};
