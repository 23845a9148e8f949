/** What a column of amounts holds, as far as its header says. */
export type Role =
  | 'total'
  | 'basic'
  | 'project'
  | 'otherExpenditure'
  | 'personnel'
  | 'operating'
  | 'general'
  | 'fund'
  | 'state'
  | 'otherIncome'
  | 'carriedOver'
  | 'appropriation'
  | 'current'
  | 'goods'
  | 'works'
  | 'services'
  | 'abroad'
  | 'vehicles'
  | 'vehiclePurchase'
  | 'vehicleRunning'
  | 'reception'
  | 'economicClass'
  | 'growth'
  | 'change'
  | 'share'
  | 'amount';

const PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ['growth', /增(减|长)?(幅|率|比)|增减.*[%％]|[%％].*增|增长.*[%％]/],
  ['share', /占比|比重|比例|完成率|执行率|(完成|执行|占).*[%％]/],
  ['change', /^增减|^增加额|^变化|^差额|增减(变化)?(金额|额|数)/],
  [
    'total',
    /^(合计|总计|小计|总额|支出总计|收入总计|金额合计|资金总额|(本年)?(收入|支出)合计|本年支出|本年收入|预算数合计|金额小计)$/,
  ],
  ['basic', /^基本支出|人员(经费|支出)?(和|及|、)公用(经费|支出)/],
  ['project', /^项目支出(?!总表)|^专项(业务)?(经费|支出)/],
  ['otherExpenditure', /上缴上级|上解上级|经营支出|对附属单位补助|对附属单位的补助/],
  ['personnel', /人员(经费|支出)/],
  ['operating', /公用(经费|支出)/],
  ['vehiclePurchase', /公务用车购置费?$|^购置费$/],
  ['vehicleRunning', /公务用车运行|^运行(维护)?费$/],
  ['vehicles', /公务用车购置(及|和)运/],
  ['abroad', /因公出国/],
  ['reception', /公务接待/],
  ['carriedOver', /(上年|年初).*(结转|结余)|结转结余/],
  ['otherIncome', /财政专户/],
  ['general', /一般公共预算/],
  ['fund', /政府(性)?基金|^基金预算/],
  ['state', /国有资本/],
  [
    'otherIncome',
    /事业收入|经营收入|上级补助|附属单位上缴|其他(收入|资金)|单位资金|用事业基金|用?非财政拨款|投资收益|捐赠|利息收入|租金收入|国库集中/,
  ],
  ['current', /^本年(收入|拨款|预算|财政拨款)|^当年/],
  ['appropriation', /^财政拨款(收入|资金)?$|政府预算拨款|^财政拨款/],
  ['goods', /^货物/],
  ['works', /^工程/],
  ['services', /^服务/],
  [
    'economicClass',
    /^(工资福利支出|商品和服务支出|对个人和家庭的?补助|债务利息及费用支出|资本性支出|对企业补助|对社会保障基金补助|其他支出)/,
  ],
];

/** A header is short; the patterns would search a hostile one for as long as the square of its length. */
const LONGEST_HEADER = 300;

/** The role that a header text names. */
export function roleOf(text: string): Role {
  const bare = text
    .slice(0, LONGEST_HEADER)
    .replace(/\((?:单位:)?(?:金额单位:)?(?:万元|千元|元|%)\)/g, '');
  return PATTERNS.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'amount';
}

const SETS: readonly (readonly Role[])[] = [
  ['basic', 'project', 'otherExpenditure'],
  ['personnel', 'operating'],
  ['general', 'fund', 'state', 'otherIncome', 'carriedOver', 'appropriation', 'current'],
  ['goods', 'works', 'services'],
  ['abroad', 'vehicles', 'reception'],
  ['vehiclePurchase', 'vehicleRunning'],
  ['economicClass'],
];

/** 人员经费|公用经费|项目支出, without 基本支出: the first two are the basic expenditure. */
const WITHOUT_BASIC: readonly Role[] = ['personnel', 'operating', 'project', 'otherExpenditure'];

/** 购置费 and 运行费 beside the other items of “三公”, without 公务用车购置及运行费 over them. */
const WITHOUT_VEHICLES: readonly Role[] = [
  'abroad',
  'vehiclePurchase',
  'vehicleRunning',
  'reception',
];

/** The roles that together make up a total with this one, among those that stand beside it. */
export function siblingsOf(role: Role, beside: readonly Role[] = []): readonly Role[] | undefined {
  const isFlat = beside.includes('project') && !beside.includes('basic');
  if (isFlat && (role === 'personnel' || role === 'operating')) return WITHOUT_BASIC;
  const isWhole = WITHOUT_VEHICLES.every((part) => beside.includes(part));
  if (isWhole && !beside.includes('vehicles') && WITHOUT_VEHICLES.includes(role)) {
    return WITHOUT_VEHICLES;
  }
  return SETS.find((set) => set.includes(role));
}

/** Whether a column of this role holds amounts that are part of a total. */
export function isPart(role: Role): boolean {
  return siblingsOf(role) !== undefined;
}
