/** What a department may not have at all, in the clerk's words; the names are those of the facts. */
export const TOPICS: readonly { readonly topic: string; readonly title: string }[] = [
  { topic: 'governmentFundBudget', title: '本年没有政府性基金预算收支' },
  { topic: 'stateCapitalBudget', title: '本年没有国有资本经营预算收支' },
  { topic: 'fiscalSpecialAccount', title: '本年没有财政专户管理资金' },
  { topic: 'carriedOver', title: '本年没有结转下年的资金' },
  { topic: 'projects', title: '本年没有项目支出' },
  { topic: 'overallPerformance', title: '不编部门整体绩效目标' },
  { topic: 'threePublic', title: '本年没有“三公”经费' },
  { topic: 'vehicles', title: '本年没有公务用车' },
  { topic: 'agencyOperatingFunds', title: '本年没有机关运行经费' },
  { topic: 'procurement', title: '本年没有政府采购' },
  { topic: 'assets', title: '本年没有需要公开的国有资产' },
  { topic: 'prior', title: '没有上年数（新设的部门）' },
];

/** The words for a topic; its name where the program has none. */
export function topicTitle(topic: string): string {
  return TOPICS.find((one) => one.topic === topic)?.title ?? topic;
}
