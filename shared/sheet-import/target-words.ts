/** What words of files stand for: the first that fits counts. */
export type Words = readonly (readonly [RegExp, string])[];

export const SOURCE_WORDS: Words = [
  [/财政专户/, 'fiscalSpecialAccount'],
  [/一般公共预算/, 'generalPublicBudget'],
  [/政府性?基金|基金预算/, 'governmentFundBudget'],
  [/国有资本/, 'stateCapitalBudget'],
  [/经营收入/, 'operatingIncome'],
  [/事业基金|非财政拨款结余/, 'fundBalance'],
  [/上级补助/, 'superiorSubsidy'],
  [/附属单位上缴/, 'affiliateRemittance'],
  [/事业收入/, 'businessIncome'],
  [/单位资金|自有资金/, 'unitFunds'],
  [/其他收入/, 'otherIncome'],
  [/财政拨款|经费拨款/, 'generalPublicBudget'],
];
export const TIMING_WORDS: Words = [
  [/结转|结余|上年/, 'carriedForward'],
  [/本年|当年/, 'current'],
];
export const NATURE_WORDS: Words = [
  [/基本|人员|公用/, 'basic'],
  [/项目|特定目标|其他运转/, 'project'],
  [/经营/, 'business'],
  [/上缴上级/, 'transferToSuperior'],
  [/附属单位/, 'subsidyToAffiliates'],
];
export const PROCUREMENT_WORDS: Words = [
  [/货物|^a/i, 'goods'],
  [/工程|^b/i, 'works'],
  [/服务|^c/i, 'services'],
];
export const VEHICLE_WORDS: Words = [
  [/副部|省级/, 'leader'],
  [/主要(领导|负责)/, 'mainOfficial'],
  [/机要/, 'confidential'],
  [/应急/, 'emergency'],
  [/执法/, 'lawEnforcement'],
  [/特种|专业技术/, 'special'],
  [/离退休/, 'retiredCadre'],
  [/业务/, 'business'],
  [/一般|公务/, 'general'],
  [/其他/, 'other'],
];
export const ASSET_WORDS: Words = [
  [/办公用房/, 'officeBuilding'],
  [/房屋|房产|建筑/, 'building'],
  [/土地/, 'land'],
  [/车辆|汽车/, 'vehicle'],
  [/无形/, 'intangible'],
  [/设备/, 'equipment'],
  [/其他固定|家具|图书|文物|固定/, 'otherFixed'],
  [/其他/, 'other'],
];
export const OPERATOR_WORDS: Words = [
  [/^(≥|>=|大于等于|不低于|不少于)$/, '≥'],
  [/^(≤|<=|小于等于|不高于|不超过)$/, '≤'],
  [/^(=|等于)$/, '='],
  [/^(>|大于)$/, '>'],
  [/^(<|小于)$/, '<'],
  [/定性/, '定性'],
];

/** What the header of a column of amounts says of them. The first that fits counts. */
export const AMOUNT_HEADERS: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^(上年|年初)(结转|结余)/, { timing: 'carriedForward' }],
  [/^人员经费(支出)?$/, { nature: 'basic', category: 'personnel' }],
  [/^(日常)?公用经费(支出)?$/, { nature: 'basic', category: 'operating' }],
  [/^基本支出$/, { nature: 'basic' }],
  [/^项目支出$/, { nature: 'project' }],
  [/^(事业单位)?经营支出$/, { nature: 'business' }],
  [/^上缴上级支出$/, { nature: 'transferToSuperior' }],
  [/^对?附属单位补助支出$/, { nature: 'subsidyToAffiliates' }],
  [/^财政专户/, { source: 'fiscalSpecialAccount' }],
  [/^一般公共预算/, { source: 'generalPublicBudget' }],
  [/^政府性?基金/, { source: 'governmentFundBudget' }],
  [/^国有资本/, { source: 'stateCapitalBudget' }],
  [/^(事业单位)?经营收入/, { source: 'operatingIncome' }],
  [/^用?(事业基金|.*非财政拨款结余)/, { source: 'fundBalance' }],
  [/^上级补助/, { source: 'superiorSubsidy' }],
  [/^附属单位上缴/, { source: 'affiliateRemittance' }],
  [/^事业收入/, { source: 'businessIncome' }],
  [/^单位资金/, { source: 'unitFunds' }],
  [/^其他收入/, { source: 'otherIncome' }],
];
