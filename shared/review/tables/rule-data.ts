import type { Rule } from '../../findings/index.ts';

const ROUNDING = '最后一位为 u，n 个数相加时差额不超过 (n＋1)·u／2 的只作尾差提示';

/** Ties within and between tables. */
export const TIE_RULES = {
  tree: {
    code: 'TIE-TREE',
    severity: 'error',
    title: '上级科目等于下级之和',
    compares: '类＝各款之和，款＝各项之和，逐列比较',
    tolerance: ROUNDING,
  },
  total: {
    code: 'TIE-TOTAL',
    severity: 'error',
    title: '合计等于各行之和',
    compares: '合计、小计行与其所含各行之和，逐列比较',
    tolerance: ROUNDING,
  },
  row: {
    code: 'TIE-ROW',
    severity: 'error',
    title: '合计列等于各分列之和',
    compares:
      '合计＝基本＋项目，合计＝人员＋公用，合计＝各资金来源，“三公”＝出国＋用车＋接待，用车＝购置＋运行',
    tolerance: ROUNDING,
  },
  balance: {
    code: 'TIE-BALANCE',
    severity: 'error',
    title: '收支平衡',
    compares: '收入总计＝支出总计；总计＝本年合计＋上年结转（支出为结转下年）',
    tolerance: ROUNDING,
  },
  cross: {
    code: 'TIE-CROSS',
    severity: 'error',
    title: '表间一致',
    compares: '同一年度、同一口径、同一科目的数在各表中相等',
    tolerance: '最后一位为 u，差额不超过 u 的只作尾差提示',
  },
  government: {
    code: 'TIE-GOVERNMENT',
    severity: 'error',
    title: '政府经济分类与部门经济分类相符',
    compares:
      '同一范围的支出：政府经济分类的款＝对照归入它的部门经济科目之和；机关、事业单位并列或对照没有文件依据时只作提示',
    tolerance: ROUNDING,
    source: '财政部《支出经济分类科目改革方案》部门与政府预算经济分类对照关系',
  },
  personnel: {
    code: 'TIE-PERSONNEL',
    severity: 'warning',
    title: '养老、年金、公积金的经济科目与功能科目相等',
    compares: '同一范围的基本支出：30108＝2080505，30109＝2080506，30113＝2210201',
    tolerance: '最后一位为 u，差额不超过 u 的只作尾差提示',
  },
  rounding: {
    code: 'TIE-ROUNDING',
    severity: 'info',
    title: '尾差',
    compares: '所示各数之和与所示合计只差四舍五入之数',
  },
} as const satisfies Record<string, Rule>;
