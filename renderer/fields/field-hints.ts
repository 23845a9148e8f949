import type { Path } from '../../shared/entry/index.ts';

const FROM_LINES = '一般不填：自评表按支出明细取数的模板会自己填；口径不同才填。';

/** Where the clerk finds what a field asks for, by path without row numbers. */
const HINTS: Readonly<Record<string, string>> = {
  'department.name': '单位公章上的全称。',
  'department.shortName': '正文里反复出现时用的简称，如“区科协”。不填就用全称。',
  'department.level': '本部门属于哪一级财政。',
  'department.region': '行政区的名称，如“成华区”，印在表名和封面上。',
  'department.superior': '在财政一体化系统“单位信息”里；没有主管部门的不填。',
  'department.duties': '照“三定”规定（机构职能编制文件）抄写，一条一段。',
  'units[].code':
    '财政一体化系统登录页或预算批复上的单位编码。改了编码，各表中用到它的行会一起改。',
  'units[].name': '预算批复上的单位全称。',
  'units[].nature':
    '见机构编制批复：行政单位、参公单位还是事业单位。它决定人员经费用哪些科目、有没有机关运行经费。',
  'units[].natureName': '模板要印单位性质时的写法，如“公益一类事业”；不填按单位性质印。',
  'units[].rank': '见机构编制批复，如“正科级”。',
  'units[].funding': '见机构编制批复，如“财政性资金基本保证”。',
  'units[].duties': '见单位的机构编制批复。',
  'units[].isHeadquarters': '部门自己（机关本级）选“是”，下属单位选“否”。',
  'contact.person': '公开后由谁答复群众询问。',
  'contact.phone': '请用办公电话，不要用个人手机号。',
  'contact.publishedOn': '批复后 20 日内公开。',
  'contact.website': '公开用的政府网站栏目名称或网址。',
  preparedBy: '只留作内部记录，不印在公开文本里。',
  'projects[].code':
    '一体化系统里的项目编码；不想印编码的可以写简短的代号。改了编码，用到它的行会一起改。',
  'projects[].name': '项目批复上的名称，与一体化系统一致。',
  'projects[].category': '一体化系统“项目信息”里的类别，如“特定目标类”“部门预算项目”。',
  'projects[].controlTotal': '跨年项目等总预算与本年安排不同时才填；一般不填，按支出明细合计。',
  'projects[].isKey': '模板要求单列的重点项目选“是”。',
  'projects[].hasPerformanceTarget': '不选则看有没有填绩效指标。',
  'projects[].isSelfEvaluated': '不选则看下面有没有填绩效自评；填了，自评表就印在附件里。',
  'projects[].overview': '见项目申报书“项目概况”。',
  'projects[].basis': '见项目申报书“立项依据”，写明文件名和文号。',
  'projects[].use': '一两句话说明钱用在哪里。',
  'projects[].period': '如“2024年1月至12月”。',
  'projects[].goal': '见申报预算时的《项目支出绩效目标表》。',
  'overallPerformance.goal': '见《部门整体支出绩效目标表》。',
  'threePublicCounts.receptionBatches': '见公务接待台账。',
  'threePublicCounts.receptionPersons': '见公务接待台账，不含陪同人员。',
  'threePublicCounts.delegations': '见出国（境）批件；没有的填 0。',
  'threePublicCounts.vehiclesKept': '见资产系统的车辆卡片，与“车辆”一节的合计一致。',
  'threePublicCounts.vehicleQuota': '见车辆编制批复。',
  assetsAsOf: '资产数字截止的日期，一般是上年 12 月 31 日。',
  'projects[].selfEvaluation.budget': FROM_LINES,
  'projects[].selfEvaluation.executed': FROM_LINES,
  'selfEvaluation.actualGoal': '对照年初目标写完成了什么，见绩效自评表。',
};

/** The hint for a field of any row; self-evaluations of projects and of the department share theirs. */
export function hintAt(path: Path): string | undefined {
  const text = path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[]`;
    return before === '' ? key : `${before}.${key}`;
  }, '');
  return HINTS[text] ?? HINTS[path.slice(-2).join('.')];
}
