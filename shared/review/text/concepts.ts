/** Things that disclosures speak of by usual words, not by the name of an item. */
export type ConceptId =
  | 'personnel'
  | 'operating'
  | 'basic'
  | 'project'
  | 'threePublic'
  | 'abroad'
  | 'vehicles'
  | 'vehiclePurchase'
  | 'vehicleRunning'
  | 'reception'
  | 'agencyOperating'
  | 'procurement'
  | 'goods'
  | 'works'
  | 'services'
  | 'fund'
  | 'capital'
  | 'carried'
  | 'assets'
  | 'total';

/** A thing with the words by which texts and tables name it. */
export interface Concept {
  readonly id: ConceptId;
  readonly title: string;
  /** Words at the end of a label. */
  readonly label: RegExp;
  /** Row or column names in tables. */
  readonly cell: RegExp;
  /** Only tables with such a title. */
  readonly table?: RegExp;
}

const VEHICLES =
  '公务用车购置(?:费)?(?:及|和)(?:公务用车)?运(?:行|维|行维护)(?:维护)?(?:费|经费)?用?';

// The first that fits wins: 购置及运行费 stands before 购置费.
/** All concepts, the more special before those that they are part of. */
export const CONCEPTS: readonly Concept[] = [
  {
    id: 'vehicles',
    title: '公务用车购置及运行费',
    label: new RegExp(`${VEHICLES}(?:支出)?$`),
    cell: /公务用车购置(?:费)?(?:及|和)/,
    table: /三公/,
  },
  {
    id: 'vehiclePurchase',
    title: '公务用车购置费',
    label: /公务用车购置(?:费|经费)?(?:支出)?$/,
    cell: /公务用车购置费?$/,
    table: /三公/,
  },
  {
    id: 'vehicleRunning',
    title: '公务用车运行维护费',
    label: /公务用车运(?:行|维|行维护)(?:费|经费)(?:支出)?$/,
    cell: /公务用车运(?:行|维|行维护)费$/,
  },
  {
    id: 'abroad',
    title: '因公出国（境）费',
    label: /因公出国（境）(?:费用?|经费)?(?:支出)?$/,
    cell: /因公出国/,
  },
  {
    id: 'reception',
    title: '公务接待费',
    label: /公务接待(?:费用?|经费)(?:支出)?$/,
    cell: /公务接待费/,
  },
  {
    id: 'threePublic',
    title: '“三公”经费',
    label: /[“"]?三公[”"]?经费(?:一般公共预算)?(?:财政拨款)?(?:支出)?$/,
    cell: /合计|总计/,
    table: /三公/,
  },
  {
    id: 'agencyOperating',
    title: '机关运行经费',
    label: /(?:机关|^)运行(?:经)?费(?:财政拨款|支出)?$/,
    cell: /机关运行经费|^(?:日常)?公用(?:经费|支出)/,
  },
  {
    id: 'procurement',
    title: '政府采购',
    label: /政府采购(?:支出|项目)?$/,
    cell: /合计|总计/,
    table: /采购/,
  },
  {
    id: 'goods',
    title: '政府采购货物',
    label: /(?:政府)?采购货物(?:支出)?$|货物采购$|^货物支出$/,
    cell: /货物/,
    table: /采购/,
  },
  {
    id: 'works',
    title: '政府采购工程',
    label: /(?:政府)?采购工程(?:支出)?$|工程采购$|^工程支出$/,
    cell: /工程/,
    table: /采购/,
  },
  {
    id: 'services',
    title: '政府采购服务',
    label: /(?:政府)?采购服务(?:支出)?$|服务采购$|^服务支出$/,
    cell: /服务/,
    table: /采购/,
  },
  { id: 'personnel', title: '人员经费', label: /^人员(?:经费|支出)$/, cell: /^人员(?:经费|支出)/ },
  {
    id: 'operating',
    title: '公用经费',
    label: /^(?:日常)?公用(?:经费|支出)$/,
    cell: /^(?:日常)?公用(?:经费|支出)/,
  },
  {
    id: 'basic',
    title: '基本支出',
    label: /(?:^|一般公共预算(?:财政拨款)?)基本支出$/,
    cell: /^基本支出/,
  },
  { id: 'project', title: '项目支出', label: /^(?:部门)?项目支出$/, cell: /^项目支出/ },
  {
    id: 'fund',
    title: '政府性基金预算',
    label: /基金预算(?:财政)?(?:拨款)?(?:收入|支出)$/,
    cell: /^政府性基金预算/,
  },
  {
    id: 'capital',
    title: '国有资本经营预算',
    label: /国有资本经营预算(?:财政)?(?:拨款)?(?:收入|支出)$/,
    cell: /^国有资本经营预算(?!支出$)/,
  },
  {
    id: 'carried',
    title: '上年结转',
    label: /(?:上年|年初)(?:末)?(?:财政拨款)?结转(?:和|、)?(?:结余|资金)?$/,
    cell: /^(?:上年|年初)(?:末)?(?:财政拨款)?结[转余]/,
  },
  {
    id: 'assets',
    title: '资产',
    label: /资产(?:总额|总值|价值)?$/,
    cell: /资产总额|^总额$|资产合计|^固定资产$/,
    table: /资产/,
  },
  {
    id: 'total',
    title: '收支总额',
    label:
      /(?:收支|收入|支出|预算)(?:总|总计|合计|共计)$|^(?:本年)?(?:收支|收入|支出)总?(?:预算|决算)?(?:总计|合计)?$|(?:^|部门)(?:预算|决算)(?:收支|收入|支出)$|预算总(?:收入|支出)$|收支总$|本年(?:收入|支出)(?:合计|总计)$|一般公共预算(?:当年|本年)?(?:财政)?(?:拨款)?(?:收入|支出)?$/,
    cell: /合计|总计|^一般公共预算/,
  },
];
