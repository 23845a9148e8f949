import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { checkYear } from '../../shared/checks/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { type YearData, type YearDataFile, readYearData } from '../../shared/facts/index.ts';
import type { Finding, Review } from '../../shared/findings/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { must } from '../support/samples.ts';

export const budgetPack = must(await loadPack('yubei-2024'));
export const finalPack = must(await loadPack('chaotian-2021'));
const catalogs = new Map(
  await Promise.all(
    [2021, 2022, 2023, 2024].map(async (year) => [year, must(await loadCatalog(year))] as const),
  ),
);

/** The review of valid facts in a pack. */
export function reviewOf(data: YearData, pack: Pack = budgetPack): Review {
  const catalog = catalogs.get(data.year) ?? catalogs.get(2024);
  if (!catalog) throw new Error('no catalog');
  const document = must(composeDisclosure(data, pack, catalog));
  return checkYear(data, pack, catalog, document);
}

/** The review of a file's facts, which must be valid. */
export function reviewFile(file: YearDataFile, pack: Pack = budgetPack): Review {
  return reviewOf(must(readYearData(file)), pack);
}

/** The findings and what stands under them. */
export function flat(review: Review): Finding[] {
  return review.findings.flatMap((finding) => [finding, ...(finding.related ?? [])]);
}

/** The findings of one rule. */
export function of(review: Review, code: string): Finding[] {
  return flat(review).filter((finding) => finding.code === code);
}

const general = { source: 'generalPublicBudget' as const };
const agency = { unit: '001001', ...general, nature: 'basic' as const };
const institution = { unit: '001002', ...general, nature: 'basic' as const };

/** Facts of a budget in which everything is entered and nothing contradicts anything. */
export function cleanBudget(): YearDataFile {
  const expenditure = [
    { ...agency, function: '2060101', economic: '30101', amount: '400000.00' },
    { ...agency, function: '2060101', economic: '30102', amount: '200000.00' },
    { ...agency, function: '2060101', economic: '30201', amount: '60000.00' },
    { ...agency, function: '2060101', economic: '30217', amount: '5000.00' },
    { ...agency, function: '2060101', economic: '30231', amount: '30000.00' },
    { ...agency, function: '2080505', economic: '30108', amount: '96000.00' },
    { ...agency, function: '2080506', economic: '30109', amount: '48000.00' },
    { ...agency, function: '2101101', economic: '30110', amount: '45000.00' },
    { ...agency, function: '2210201', economic: '30113', amount: '72000.00' },
    { ...institution, function: '2060705', economic: '30101', amount: '180000.00' },
    { ...institution, function: '2060705', economic: '30201', amount: '20000.00' },
    {
      unit: '001001',
      ...general,
      nature: 'project' as const,
      project: 'P1',
      function: '2060702',
      economic: '30201',
      amount: '300000.00',
    },
    {
      unit: '001001',
      ...general,
      nature: 'project' as const,
      project: 'P2',
      function: '2060702',
      timing: 'carriedForward' as const,
      economic: '30227',
      amount: '50000.00',
    },
  ];
  const income = expenditure.map(({ unit, source, function: item, amount, ...line }) => ({
    unit,
    source,
    function: item,
    amount,
    ...('timing' in line ? { timing: line.timing } : {}),
  }));
  const prior = expenditure.map(({ unit, source, function: item, nature, economic, amount }) => ({
    unit,
    source,
    function: item,
    nature,
    economic,
    amount,
  }));
  const indicator = (level1: string, level2: string, level3: string, weight: number) => ({
    level1,
    level2,
    level3,
    operator: '≥' as const,
    value: '90',
    unit: '%',
    weight,
  });
  const indicators = [
    indicator('产出指标', '数量指标', '活动完成率', 50),
    indicator('效益指标', '社会效益指标', '知晓率', 40),
    indicator('满意度指标', '服务对象满意度', '公众满意率', 10),
  ];
  return {
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: 'budget',
    year: 2024,
    department: {
      code: '001',
      name: '青山区科学技术协会',
      level: 'county',
      duties: '开展科学技术普及。',
      internalInstitutions: [{ name: '办公室' }],
    },
    units: [
      { code: '001001', name: '青山区科协本级', nature: 'administrative', isHeadquarters: true },
      { code: '001002', name: '青山区科技馆', nature: 'institution' },
    ],
    staffing: [
      { unit: '001001', category: 'administrative', quota: 6, actual: 5 },
      { unit: '001002', category: 'institution', quota: 3, actual: 3 },
    ],
    income,
    expenditure,
    projects: [
      {
        code: 'P1',
        name: '科普活动专项经费',
        goal: '办好科普活动。',
        budgetItems: [
          { name: '宣传资料', quantity: '10000', unitPrice: '20.00', amount: '200000.00' },
          { name: '培训', amount: '100000.00' },
        ],
        indicators,
      },
      { code: 'P2', name: '科技馆展品更新', goal: '更新展品。', indicators },
    ],
    overallPerformance: {
      goal: '提高公民科学素质。',
      tasks: [
        { name: '科普', project: 'P1', amount: '300000.00', fiscal: '300000.00' },
        { name: '运转及其他', amount: '1206000.00', fiscal: '1206000.00' },
      ],
      indicators,
    },
    threePublic: [
      { unit: '001001', item: 'abroad', amount: '0.00' },
      { unit: '001001', item: 'vehiclePurchase', amount: '0.00' },
      { unit: '001001', item: 'vehicleOperation', amount: '30000.00' },
      { unit: '001001', item: 'reception', amount: '5000.00' },
    ],
    threePublicCounts: {
      delegations: 0,
      vehiclesPurchased: 0,
      vehiclesKept: 1,
      receptionBatches: 4,
      receptionPersons: 20,
    },
    receptionItems: [
      { name: '市科协调研', amount: '3000.00', batches: 3, persons: 12 },
      { name: '邻区交流', amount: '2000.00', batches: 1, persons: 8 },
    ],
    agencyOperatingFunds: [{ unit: '001001', amount: '95000.00' }],
    procurement: [
      {
        unit: '001001',
        name: '展板',
        kind: 'goods',
        project: 'P1',
        quantity: '10',
        unitPrice: '500.00',
        amount: '5000.00',
        forSmallAndMedium: '5000.00',
        forSmallAndMicro: '2000.00',
      },
    ],
    assets: [
      { kind: 'building', quantity: '500', value: '900000.00' },
      { kind: 'officeBuilding', quantity: '100', value: '200000.00' },
      { kind: 'vehicle', quantity: '1', value: '100000.00' },
    ],
    vehicles: [{ unit: '001001', kind: 'general', quota: 1, count: 1, purchased: 0 }],
    prior: {
      expenditure: prior,
      threePublic: [
        { item: 'vehicleOperation', amount: '30000.00' },
        { item: 'reception', amount: '5000.00' },
      ],
      agencyOperatingFunds: [{ amount: '95000.00' }],
    },
    notApplicable: ['governmentFundBudget'],
    contact: { person: '张三', phone: '023-60000000' },
  };
}
