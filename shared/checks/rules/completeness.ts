import { inQuotes, topicTitle } from '../../facts/index.ts';
import type { Pack } from '../../pack/index.ts';
import type { Check, CheckRule } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, yuan } from '../ties.ts';

interface Need {
  readonly topic: 'threePublic' | 'procurement' | 'assets';
  readonly name: string;
  /** What is printed as long as nothing is said. */
  readonly printed: string;
  readonly isThere: boolean;
}

/** What law demands and a department may not have: entered, or said not to be there. */
function topicNeeds(subject: Subject): readonly Need[] {
  const { threePublic = [], procurement = [], assets = [], vehicles = [] } = subject.data;
  const hasAssets = assets.length > 0 || vehicles.length > 0;
  const printsAssets = subject.isPrinted(/\bassets\.\w+\.\w/);
  return [
    {
      topic: 'threePublic',
      name: '“三公”经费',
      printed: '公开文本会印成 0',
      isThere: threePublic.length > 0,
    },
    {
      topic: 'procurement',
      name: '政府采购',
      printed: '公开文本会印成 0 或写成没有',
      isThere: procurement.length > 0 || !subject.isPrinted(/\ball\.procurement\b/),
    },
    {
      topic: 'assets',
      name: '国有资产和车辆',
      printed: '公开文本中这一部分是空的或印成 0',
      isThere: hasAssets || !printsAssets,
    },
  ];
}

/** The parts that every disclosure has and that are 0 only where the clerk says so. */
export const topicsGiven: CheckRule = {
  code: 'NEED-TOPIC',
  severity: 'warning',
  title: '“三公”经费、政府采购、国有资产已填写，或写明没有',
  compares: '“三公”经费、政府采购、国有资产和车辆是否填写；没有填的，是否勾选了“本年没有”',
  source: '《财政预决算领域基层政务公开标准目录》：“三公”经费、政府采购、国有资产占用情况',
  run: (subject, settings) => {
    const none = subject.data.notApplicable ?? [];
    return topicNeeds(subject).map(({ topic, name, printed, isThere }): Check => {
      if (isThere || none.includes(topic)) return 'passed';
      const message = `没有填${name}，${printed}。请填写；确实没有的，勾选${inQuotes(topicTitle(topic))}。`;
      return found(settings, { message, where: name, fact: topic, key: topic });
    });
  },
};

/** What law demands of every disclosure: duties, organisation, money. */
export const dutiesGiven: CheckRule = {
  code: 'NEED-PROFILE',
  severity: 'warning',
  title: '部门职责、机构、人员、收支都已填写',
  compares: '部门职责、内设机构或所属单位、人员编制、收入明细、支出明细是否填写',
  source: '《财政预决算领域基层政务公开标准目录》：部门职责、机构设置',
  run: (subject, settings) => {
    const { data } = subject;
    const hasOffices =
      data.units.length > 1 ||
      [data.department, ...data.units].some((one) => (one.internalInstitutions ?? []).length > 0);
    const hasDuties = (data.department.duties ?? '').trim() !== '';
    const asksStaff = subject.isPrinted(/\bstaff\./);
    const needs = [
      ['department.duties', '部门职责（主要职能）', hasDuties, settings.severity],
      ['department.internalInstitutions', '内设机构', hasOffices, 'info'],
      // Without these there is nothing to disclose, and no sum can be compared.
      ['expenditure', '支出明细', (data.expenditure ?? []).length > 0, 'error'],
      ['income', '收入明细', (data.income ?? []).length > 0, 'error'],
      ['staffing', '人员编制', !asksStaff || (data.staffing ?? []).length > 0, settings.severity],
    ] as const;
    return needs.map(([fact, name, isThere, severity]): Check => {
      const message = `没有填${name}，公开文本中这一部分是空的。请填写。`;
      return isThere
        ? 'passed'
        : found(settings, { message, where: name, fact, key: fact, severity });
    });
  },
};

const OPTIONAL = /(?:可不|可以不|不必)[写填]|选填|没有的?不[写填]|^其他需要说明/;

type PackText = NonNullable<Pack['texts']>[number];

/** The report that a text is a part of, by its title `报告：部分`. */
function reportOf({ title }: PackText): string | undefined {
  return /^(.+?)：/.exec(title)?.[1];
}

/** Reports of several texts of which none was written: perhaps the department has no such report. */
function untouchedReports(
  texts: readonly PackText[],
  isGiven: (text: PackText) => boolean,
): ReadonlyMap<string, readonly PackText[]> {
  const reports = Map.groupBy(texts, reportOf);
  return new Map(
    [...reports].flatMap(([report, parts]) =>
      report === undefined || parts.length < 2 || parts.some(isGiven) ? [] : [[report, parts]],
    ),
  );
}

/** The texts that the template pack asks for. */
export const textsGiven: CheckRule = {
  code: 'NEED-TEXT',
  severity: 'warning',
  title: '模板要求的文字材料都已填写',
  compares: '公开模板列出的文字材料（提示写明“可不写”的除外）；整份没有写的报告只提示一次',
  run: ({ pack, data }, settings) => {
    const given = new Set(
      (data.texts ?? []).filter(({ text }) => text.trim() !== '').map(({ id }) => id),
    );
    const isGiven = ({ id }: PackText): boolean => given.has(id);
    const asked = (pack.texts ?? []).filter(
      ({ title, hint = '' }) => !OPTIONAL.test(hint) && !OPTIONAL.test(title),
    );
    const reports = untouchedReports(asked, isGiven);
    const single = asked.filter((text) => !reports.has(reportOf(text) ?? ''));
    return [
      ...single.map((text): Check => {
        if (isGiven(text)) return 'passed';
        const { id, title, hint = '' } = text;
        const message = `没有填“${title}”。请在“文字说明”中填写${hint === '' ? '' : `（${hint}）`}。`;
        return found(settings, { message, where: `文字说明 › ${title}`, fact: 'texts', key: id });
      }),
      ...[...reports].map(([report, parts]): Check => {
        const message = `“${report}”的 ${parts.length} 段文字都没有填。请在“文字说明”中填写；本部门不用写这份报告的，写明原因即可。`;
        return found(settings, {
          message,
          where: `文字说明 › ${report}`,
          fact: 'texts',
          key: report,
        });
      }),
    ];
  },
};

/** Tables without data say so in a note. */
export const emptyTables: CheckRule = {
  code: 'EMPTY-NOTE',
  severity: 'warning',
  title: '空表都有说明',
  compares: '文档中没有数据的表：是否带有“本表无数据”一类的注',
  source: '《财政预决算领域基层政务公开标准目录》：没有数据的表格应当列出空表并说明',
  run: ({ document }, settings) => {
    const tables = document.sheets.flatMap((sheet) => sheet.tables);
    return tables
      .filter((table) => table.isEmpty)
      .map((table): Check => {
        if (table.notes.some((note) => note.trim() !== '')) return 'passed';
        const message = `“${table.title}”没有数据，也没有注明。请在公开模板里给这张表写上 empty.note，如“本表无数据”。`;
        return found(settings, { message, where: table.title, key: table.id });
      });
  },
};

function moneyUnder(subject: Subject, topic: string) {
  const books = {
    threePublic: 'threePublic',
    agencyOperatingFunds: 'agencyOperatingFunds',
    procurement: 'procurement',
    carriedOver: 'carriedOver',
  } as const;
  const sources: readonly string[] = [
    'generalPublicBudget',
    'governmentFundBudget',
    'stateCapitalBudget',
    'fiscalSpecialAccount',
    'unitFunds',
  ];
  for (const [name, book] of Object.entries(books)) {
    if (name === topic) return subject.amount(book);
  }
  if (sources.includes(topic)) return subject.amount('expenditure', { source: topic });
  const [list, item] = topic.split('.');
  return list === 'threePublic' && item !== undefined
    ? subject.amount('threePublic', { item })
    : undefined;
}

function countUnder({ data }: Subject, topic: string): number | undefined {
  const lists = {
    projects: data.projects,
    assets: data.assets,
    vehicles: data.vehicles,
    staffing: data.staffing,
  };
  for (const [name, list] of Object.entries(lists)) if (name === topic) return (list ?? []).length;
  return undefined;
}

/** What is said not to apply has no facts. */
export const notApplicable: CheckRule = {
  code: 'NOT-APPLICABLE',
  severity: 'error',
  title: '标为不适用的事项没有数据',
  compares: '“不适用的事项”与所填数据',
  run: (subject, settings) => {
    const topics = subject.data.notApplicable ?? [];
    return topics.flatMap((topic, index): Check[] => {
      const money = moneyUnder(subject, topic);
      const count = countUnder(subject, topic);
      if (money === undefined && count === undefined) return [];
      if ((money?.fen ?? 0) === 0 && (count ?? 0) === 0) return ['passed'];
      const has = money === undefined ? `${count ?? 0} 行` : yuan(money.fen);
      const rest = topics.filter((_one, at) => at !== index);
      return [
        found(settings, {
          message: `确认过“${topicTitle(topic)}”，却填有数据（${has}）。请删去数据，或去掉“不适用”。`,
          where: '不适用的事项',
          fact: `notApplicable[${index}]`,
          key: topic,
          fix: {
            title: '去掉“不适用”',
            changes: [{ fact: 'notApplicable', value: rest.length > 0 ? rest : undefined }],
          },
        }),
      ];
    });
  },
};
