import type { Catalog, CatalogEntry } from '../catalog/index.ts';
import { KIND_NAMES, type YearData } from '../facts/index.ts';
import { type Level, LEVELS } from '../ledger/index.ts';
import type { Pack } from '../pack/index.ts';

/** Usual names of what is not in a catalog, in the usual order; a pack may name them otherwise under `names`. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  source: {
    generalPublicBudget: '一般公共预算财政拨款',
    governmentFundBudget: '政府性基金预算财政拨款',
    stateCapitalBudget: '国有资本经营预算财政拨款',
    fiscalSpecialAccount: '财政专户管理资金',
    unitFunds: '单位资金',
    businessIncome: '事业收入',
    operatingIncome: '事业单位经营收入',
    superiorSubsidy: '上级补助收入',
    affiliateRemittance: '附属单位上缴收入',
    otherIncome: '其他收入',
    fundBalance: '使用非财政拨款结余',
  },
  nature: {
    basic: '基本支出',
    project: '项目支出',
    business: '经营支出',
    transferToSuperior: '上缴上级支出',
    subsidyToAffiliates: '对附属单位补助支出',
  },
  timing: { current: '本年', carriedForward: '上年结转' },
  category: { personnel: '人员经费', operating: '公用经费' },
  item: {
    abroad: '因公出国（境）费',
    vehiclePurchase: '公务用车购置费',
    vehicleOperation: '公务用车运行维护费',
    reception: '公务接待费',
  },
  kind: {
    goods: '货物',
    works: '工程',
    services: '服务',
    carriedOver: '年末结转和结余',
    surplusDistribution: '结余分配',
  },
};

const USUAL_PLACES: Readonly<Record<string, ReadonlyMap<string, number> | undefined>> =
  Object.fromEntries(
    Object.entries(NAMES).map(([dimension, names]) => [
      dimension,
      new Map(Object.keys(names).map((code, place) => [code, place])),
    ]),
  );

/** Where a choice such as a source of funds usually stands among the others; -1 for codes, which sort themselves. */
export function usualPlace(level: Level, code: string): number {
  return USUAL_PLACES[level]?.get(code) ?? -1;
}

/** Finds the names of codes, units, projects and choices. */
export interface Names {
  name(level: Level, code: string): string;
  entry(level: Level, code: string): CatalogEntry | undefined;
  /** The name of a kind of units, staff, vehicles or assets. */
  kind(of: keyof typeof KIND_NAMES, code: string): string;
}

/** The names for a department's year: the pack's wording first, then catalog, units and projects. */
export function namesFor(data: YearData, pack: Pack, catalog: Catalog): Names {
  const units = new Map(data.units.map((unit) => [unit.code, unit.name]));
  const projects = new Map((data.projects ?? []).map((project) => [project.code, project.name]));

  function entry(level: Level, code: string): CatalogEntry | undefined {
    const { dimension } = LEVELS[level];
    if (dimension !== 'function' && dimension !== 'economic' && dimension !== 'government') {
      return undefined;
    }
    return catalog.find(dimension, code);
  }

  function name(level: Level, code: string): string {
    const { dimension } = LEVELS[level];
    const own = pack.names?.[dimension];
    if (own && Object.hasOwn(own, code)) return own[code] ?? code;
    if (dimension === 'unit') return units.get(code) ?? code;
    if (dimension === 'project') return projects.get(code) ?? code;
    const known = NAMES[dimension] ?? {};
    return entry(level, code)?.name ?? (Object.hasOwn(known, code) ? known[code] : code) ?? code;
  }

  function kind(of: keyof typeof KIND_NAMES, code: string): string {
    const own = pack.names?.[of];
    if (own && Object.hasOwn(own, code)) return own[code] ?? code;
    return KIND_NAMES[of].get(code) ?? code;
  }

  return { name, entry, kind };
}
