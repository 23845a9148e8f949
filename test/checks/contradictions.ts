import type { YearDataFile } from '../../shared/facts/index.ts';

/** The only element at a place that must be there. */
export function at<T>(list: readonly T[] | undefined, index: number): T {
  const element = list?.[index];
  if (element === undefined) throw new Error(`nothing at ${index}`);
  return element;
}

/** A change to a year data file, in place. */
export type Change = (file: YearDataFile) => void;

/** One change to facts without contradictions, and the rule that must see it, with the field it leads to. */
export const CHANGES: readonly (readonly [string, string, Change])[] = [
  [
    'TIE-BALANCE',
    'income[0].amount',
    (file) => {
      at(file.income, 0).amount = '400001.00';
    },
  ],
  [
    'TIE-BALANCE-SOURCE',
    'income[0].amount',
    (file) => {
      at(file.expenditure, 0).source = 'stateCapitalBudget';
    },
  ],
  [
    'TIE-BALANCE-UNIT',
    'income[0].amount',
    (file) => {
      at(file.income, 0).unit = '001002';
    },
  ],
  [
    'TIE-BALANCE-FUNCTION',
    'income[0].amount',
    (file) => {
      at(file.income, 5).function = '2060101';
    },
  ],
  [
    'TIE-CARRIED',
    'expenditure[12].amount',
    (file) => {
      delete at(file.income, 12).timing;
    },
  ],
  [
    'TIE-PROJECT',
    'projects[0].controlTotal',
    (file) => {
      at(file.projects, 0).controlTotal = '1.00';
    },
  ],
  [
    'TIE-PROJECT',
    'projects[2].controlTotal',
    (file) => {
      file.projects?.push({ code: 'P3', name: '无钱的项目' });
    },
  ],
  [
    'TIE-PROJECT-ITEMS',
    'projects[0].budgetItems[0].amount',
    (file) => {
      at(at(file.projects, 0).budgetItems, 0).unitPrice = '21.00';
    },
  ],
  [
    'TIE-PROJECT-ITEMS',
    'projects[0].budgetItems',
    (file) => {
      at(at(file.projects, 0).budgetItems, 1).amount = '1.00';
    },
  ],
  [
    'PROJECT-NATURE',
    'expenditure[0].nature',
    (file) => {
      at(file.expenditure, 0).project = 'P1';
    },
  ],
  [
    'PROJECT-NATURE',
    'expenditure[11].project',
    (file) => {
      delete at(file.expenditure, 11).project;
    },
  ],
  [
    'PROJECT-NAMES',
    'projects[1].name',
    (file) => {
      at(file.projects, 1).name = '2024年科普活动专项经费';
    },
  ],
  [
    'TIE-OVERALL',
    'overallPerformance.tasks[0].amount',
    (file) => {
      at(file.overallPerformance?.tasks, 0).other = '1.00';
    },
  ],
  [
    'TIE-OVERALL',
    'overallPerformance.tasks',
    (file) => {
      at(file.overallPerformance?.tasks, 1).amount = '9999999.00';
    },
  ],
  [
    'TIE-THREE-PUBLIC',
    'threePublic[3].amount',
    (file) => {
      at(file.threePublic, 3).amount = '4000.00';
    },
  ],
  [
    'THREE-PUBLIC-COUNTS',
    'threePublicCounts.delegations',
    (file) => {
      file.threePublicCounts = { delegations: 2 };
    },
  ],
  [
    'TIE-RECEPTION',
    'receptionItems',
    (file) => {
      at(file.receptionItems, 0).amount = '3001.00';
    },
  ],
  [
    'TIE-RECEPTION',
    'threePublicCounts.receptionBatches',
    (file) => {
      file.threePublicCounts = { receptionBatches: 5, receptionPersons: 20 };
    },
  ],
  [
    'TIE-RECEPTION',
    'threePublicCounts.receptionPersons',
    (file) => {
      delete file.receptionItems;
      file.threePublicCounts = { receptionBatches: 5, receptionPersons: 3 };
    },
  ],
  [
    'TIE-AGENCY-FUNDS',
    'agencyOperatingFunds[0].amount',
    (file) => {
      at(file.agencyOperatingFunds, 0).amount = '115000.00';
    },
  ],
  [
    'TIE-PROCUREMENT',
    'procurement[0].unitPrice',
    (file) => {
      at(file.procurement, 0).quantity = '11';
    },
  ],
  [
    'TIE-PROCUREMENT',
    'procurement[0].forSmallAndMicro',
    (file) => {
      at(file.procurement, 0).forSmallAndMicro = '5000.01';
    },
  ],
  [
    'PROCUREMENT-MONEY',
    'procurement[0].amount',
    (file) => {
      file.procurement = [
        { unit: '001001', name: '楼', kind: 'works', project: 'P1', amount: '300000.01' },
      ];
    },
  ],
  [
    'STAFF-QUOTA',
    'staffing[0].actual',
    (file) => {
      at(file.staffing, 0).actual = 7;
    },
  ],
  [
    'STAFF-PAY',
    'staffing',
    (file) => {
      for (const row of file.staffing ?? []) row.actual = 0;
    },
  ],
  [
    'VEHICLE-COUNTS',
    'threePublicCounts.vehiclesKept',
    (file) => {
      file.threePublicCounts = { vehiclesKept: 2 };
    },
  ],
  [
    'VEHICLE-COUNTS',
    'vehicles',
    (file) => {
      at(file.vehicles, 0).quota = 0;
    },
  ],
  [
    'VEHICLE-COSTS',
    'vehicles',
    (file) => {
      at(file.vehicles, 0).count = 0;
    },
  ],
  [
    'ASSET-PARTS',
    'assets',
    (file) => {
      at(file.assets, 1).quantity = '501';
    },
  ],
  [
    'TIE-PERSONNEL-ITEMS',
    'expenditure[5].amount',
    (file) => {
      at(file.expenditure, 5).amount = '96001.00';
      at(file.expenditure, 5).economic = '30110';
    },
  ],
  [
    'CATEGORY-ECONOMIC',
    'expenditure[0].category',
    (file) => {
      at(file.expenditure, 0).category = 'operating';
    },
  ],
  [
    'AMOUNT-UNIT',
    'expenditure[0].amount',
    (file) => {
      for (const line of file.expenditure ?? []) line.amount = '15.00';
    },
  ],
  [
    'AMOUNT-NEGATIVE',
    'expenditure[2].amount',
    (file) => {
      at(file.expenditure, 2).amount = '-60000.00';
    },
  ],
  [
    'LINE-DOUBLED',
    'expenditure[13]',
    (file) => {
      file.expenditure?.push({ ...at(file.expenditure, 2) });
    },
  ],
  [
    'TIE-PRIOR',
    'prior.income[0].amount',
    (file) => {
      if (file.prior) file.prior.income = [{ amount: '1.00' }];
    },
  ],
  [
    'CODE-UNKNOWN',
    'expenditure[0].function',
    (file) => {
      at(file.expenditure, 0).function = '2069998';
    },
  ],
  [
    'CODE-UNIT',
    'expenditure[9].function',
    (file) => {
      at(file.expenditure, 9).function = '2060101';
    },
  ],
  [
    'CODE-DEPTH',
    'expenditure[0].function',
    (file) => {
      at(file.expenditure, 0).function = '20601';
    },
  ],
  [
    'CODE-DEPTH',
    'expenditure[0].economic',
    (file) => {
      at(file.expenditure, 0).economic = '301';
    },
  ],
  [
    'CODE-MAPPING',
    'expenditure[0].governmentEconomic',
    (file) => {
      at(file.expenditure, 0).governmentEconomic = '50299';
    },
  ],
  [
    'ZERO-LINE',
    'expenditure[13].amount',
    (file) => {
      file.expenditure?.push({ ...at(file.expenditure, 0), function: '2010101', amount: '0.00' });
    },
  ],
  [
    'PRIOR-MISSING',
    'prior.expenditure',
    (file) => {
      delete file.prior;
    },
  ],
  [
    'PRIOR-REASON',
    'reasons.function:2060702',
    (file) => {
      at(file.prior?.expenditure, 11).amount = '200000.00';
    },
  ],
  [
    'PRIOR-ZERO',
    'prior.expenditure',
    (file) => {
      at(file.prior?.expenditure, 8).amount = '0.00';
    },
  ],
  [
    'REASON-DIRECTION',
    'reasons[0].text',
    (file) => {
      at(file.prior?.expenditure, 11).amount = '200000.00';
      file.reasons = [{ about: 'project', text: '压减一般性支出' }];
    },
  ],
  [
    'NEED-PROFILE',
    'department.duties',
    (file) => {
      delete file.department.duties;
    },
  ],
  [
    'INDICATOR-KINDS',
    'projects[0].indicators',
    (file) => {
      at(file.projects, 0).indicators?.pop();
    },
  ],
  [
    'INDICATOR-KINDS',
    'projects[0].indicators',
    (file) => {
      delete at(file.projects, 0).indicators;
    },
  ],
  [
    'INDICATOR-WEIGHTS',
    'projects[0].indicators',
    (file) => {
      at(at(file.projects, 0).indicators, 0).weight = 51;
    },
  ],
  [
    'INDICATOR-VALUES',
    'projects[0].indicators[0].value',
    (file) => {
      delete at(at(file.projects, 0).indicators, 0).value;
    },
  ],
  [
    'INDICATOR-VALUES',
    'projects[0].indicators[0].value',
    (file) => {
      at(at(file.projects, 0).indicators, 0).value = '进一步加强';
    },
  ],
  [
    'INDICATOR-VALUES',
    'projects[0].indicators[0].value',
    (file) => {
      at(at(file.projects, 0).indicators, 0).unit = '年';
    },
  ],
  [
    'INDICATOR-COSTS',
    'projects[0].indicators[3].value',
    (file) => {
      at(file.projects, 0).indicators?.push({
        level1: '成本指标',
        level2: '经济成本指标',
        level3: '总成本',
        operator: '≤',
        value: '31',
        unit: '万元',
      });
    },
  ],
  [
    'NOT-APPLICABLE',
    'notApplicable[0]',
    (file) => {
      file.notApplicable = ['procurement'];
    },
  ],
  [
    'WORD-PLACEHOLDER',
    'department.duties',
    (file) => {
      file.department.duties = '负责XX工作。';
    },
  ],
  [
    'WORD-YEAR',
    'projects[0].goal',
    (file) => {
      at(file.projects, 0).goal = '完成2021年预算。';
    },
  ],
  [
    'WORD-OUTDATED',
    'projects[0].goal',
    (file) => {
      at(file.projects, 0).goal = '列医疗卫生与计划生育支出。';
    },
  ],
  [
    'WORD-REPEATED',
    'projects[0].goal',
    (file) => {
      at(file.projects, 0).goal = '开展科普活动科普活动。';
    },
  ],
  [
    'WORD-REPEATED',
    'projects[0].goal',
    (file) => {
      at(file.projects, 0).goal = '开展活动，，培训。';
    },
  ],
  [
    'WORD-LEVEL',
    'projects[0].goal',
    (file) => {
      at(file.projects, 0).goal = '指省级财政拨付的资金。';
    },
  ],
  [
    'WORD-NAMES',
    'projects[0].goal',
    (file) => {
      at(file.projects, 0).goal = '用好科普活动专顶经费。';
    },
  ],
  [
    'WORD-SCALE',
    'projects[0].goal',
    (file) => {
      at(file.projects, 0).goal = '运转及其他用150.6元。';
    },
  ],
  [
    'SECRET-IDENTITY',
    'contact.person',
    (file) => {
      file.contact = { person: '张三 11010519491231002X' };
    },
  ],
  [
    'SECRET-BANK',
    'contact.address',
    (file) => {
      file.contact = { address: '账号：5105 0165 8736 0000' };
    },
  ],
  [
    'SECRET-MOBILE',
    'contact.phone',
    (file) => {
      file.contact = { phone: '13812345678' };
    },
  ],
  [
    'SECRET-MARK',
    'projects[0].goal',
    (file) => {
      at(file.projects, 0).goal = '机密★';
    },
  ],
  [
    'PARAGRAPH-FIGURES',
    'paragraphs[0].id',
    (file) => {
      file.paragraphs = [{ id: 'nowhere', text: '甲' }];
    },
  ],
];
