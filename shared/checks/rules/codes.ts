import { type Classification, CLASSIFICATION_NAMES, parentCode } from '../../catalog/index.ts';
import type { ExpenditureLine } from '../../facts/index.ts';
import type { Check, CheckRule } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found } from '../ties.ts';

interface UsedCode {
  readonly classification: Classification;
  readonly code: string;
  readonly fact: string;
}

function usedCodes({ data }: Subject): UsedCode[] {
  const used: UsedCode[] = [];
  const add = (classification: Classification, code: string | undefined, fact: string) => {
    const isKnown = used.some((one) => one.classification === classification && one.code === code);
    if (code !== undefined && !isKnown) used.push({ classification, code, fact });
  };
  (data.expenditure ?? []).forEach((line, index) => {
    const path = `expenditure[${index}]`;
    add('function', line.function, `${path}.function`);
    add('economic', line.economic, `${path}.economic`);
    add('government', line.governmentEconomic, `${path}.governmentEconomic`);
  });
  (data.income ?? []).forEach((line, index) => {
    add('function', line.function, `income[${index}].function`);
  });
  (data.projects ?? []).forEach((project, index) => {
    add('function', project.function, `projects[${index}].function`);
  });
  return used;
}

function isInUse({ catalog }: Subject, { classification, code }: UsedCode): boolean {
  const siblings = catalog.children(classification, parentCode(code));
  return siblings.some((entry) => entry.code === code);
}

/** Codes that the catalog of the year does not know, or no longer. */
export const codeKnown: CheckRule = {
  code: 'CODE-UNKNOWN',
  severity: 'warning',
  title: '科目编码在当年科目表中',
  compares: '支出、收入、项目所用的每个科目编码与当年《政府收支分类科目》',
  source: '财政部《政府收支分类科目》（每年一版）',
  run: (subject, settings) =>
    usedCodes(subject).map((used): Check => {
      const { classification, code, fact } = used;
      const entry = subject.catalog.find(classification, code);
      const name = CLASSIFICATION_NAMES[classification];
      const { year } = subject.data;
      const about = { where: `${name}科目 ${code}`, fact, key: `${classification}:${code}` };
      if (!entry) {
        const message = `${name}科目“${code}”不在 ${year} 年科目表中。请核对编码，或在“自设科目”中写明名称。`;
        return found(settings, { ...about, message });
      }
      if (isInUse(subject, used)) return 'passed';
      const message = `${name}科目“${code} ${entry.name}”在 ${year} 年已不使用。请改用当年的科目。`;
      return found(settings, { ...about, message });
    }),
};

const AGENCY_ITEMS = /^(?:行政运行|行政单位医疗|(?:归口管理的)?行政单位离退休)$/;
const INSTITUTION_ITEMS = /^(?:事业运行|事业单位医疗|事业单位离退休)$/;
const AGENCY_GOVERNMENT = /^50[1-4]/;
const INSTITUTION_GOVERNMENT = /^50[56]/;

/** Items for administrative units used by institutions, and the reverse. */
export const codeFitsUnit: CheckRule = {
  code: 'CODE-UNIT',
  severity: 'warning',
  title: '科目与单位性质相符',
  compares:
    '行政运行、行政单位医疗、行政单位离退休、政府经济 501–504 用于行政和参公单位；事业运行、事业单位医疗、505–506 用于事业单位',
  source: '财政部《政府收支分类科目》科目说明',
  run: (subject, settings) => {
    const units = new Map(subject.data.units.map((unit) => [unit.code, unit]));
    const seen = new Set<string>();
    return subject.books.expenditure.flatMap((line): Check[] => {
      const { function: item = '', government, unit = '', nature } = line.dimensions;
      const owner = units.get(unit);
      if (!owner || owner.nature === 'other' || nature !== 'basic') return [];
      const isAgency = owner.nature !== 'institution';
      const name = subject.catalog.find('function', item)?.name ?? '';
      const wrongItem = (isAgency ? INSTITUTION_ITEMS : AGENCY_ITEMS).test(name);
      const wrongGovernment = (isAgency ? INSTITUTION_GOVERNMENT : AGENCY_GOVERNMENT).test(
        government ?? '',
      );
      if (!wrongItem && !wrongGovernment) return ['passed'];
      const code = wrongItem ? item : (government ?? '');
      const key = `${unit}:${code}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const called = subject.codeName(wrongItem ? 'function' : 'government', code);
      const kind = isAgency ? '行政（参公）单位' : '事业单位';
      const message = `“${owner.name}”是${kind}，却用了“${called}”。请核对科目或单位性质。`;
      const field = wrongItem ? 'function' : 'governmentEconomic';
      return [
        found(settings, {
          message,
          where: `单位“${owner.name}”`,
          fact: `${line.path}.${field}`,
          key,
        }),
      ];
    });
  },
};

function isZero(line: ExpenditureLine): boolean {
  const { amount, initialBudget, adjustedBudget, actual } = line;
  return [amount, initialBudget, adjustedBudget, actual].every((one) => (one ?? 0) === 0);
}

/** Rows that are nought in both years concern another department. */
export const zeroLines: CheckRule = {
  code: 'ZERO-LINE',
  severity: 'info',
  title: '没有与本部门无关的零行',
  compares: '每个功能科目：本年和上年是否都为 0',
  run: (subject, settings) => {
    const lines = subject.data.expenditure ?? [];
    return [...Map.groupBy(lines, (line) => line.function)].map(([code, group]): Check => {
      const before = subject.amount('priorExpenditureBridged', { function: code });
      if (!group.every(isZero) || before.fen !== 0) return 'passed';
      const name = subject.codeName('function', code);
      const message = `“${name}”本年和上年都是 0，表里会多出一行。与本部门无关的请删去。`;
      const fact = `expenditure[${lines.findIndex((line) => line.function === code)}].amount`;
      return found(settings, { message, where: `支出明细 › ${name}`, fact, key: code });
    });
  },
};

/** Functional items to 项, economic items of 基本支出 to 款. */
export const codeDepth: CheckRule = {
  code: 'CODE-DEPTH',
  severity: 'error',
  title: '功能分类到项，基本支出的经济分类到款',
  compares: '支出明细：功能科目 7 位；基本支出的部门经济科目至少 5 位',
  source: '《预算法实施条例》第六条',
  run: (subject, settings) =>
    (subject.data.expenditure ?? []).flatMap((line, index): Check[] => {
      const where = (): string => subject.rowWords('expenditure', index);
      const path = `expenditure[${index}]`;
      const checks: Check[] = [];
      const isItem = line.function.length === 7;
      const item = `功能科目“${subject.codeName('function', line.function)}”没有到项（7 位）。按规定应公开到项，请选用下级科目。`;
      checks.push(
        isItem
          ? 'passed'
          : found(settings, {
              message: item,
              where: where(),
              fact: `${path}.function`,
              key: `${line.unit ?? ''}:${line.function}`,
            }),
      );
      if (line.nature !== 'basic' || isZero(line)) return checks;
      const isSection = (line.economic?.length ?? 0) >= 5;
      const section = `这一行是基本支出，部门经济科目${line.economic === undefined ? '没有填' : `“${line.economic}”没有到款（5 位）`}。按规定基本支出应公开到款，请填写。`;
      checks.push(
        isSection
          ? 'passed'
          : found(settings, {
              message: section,
              where: where(),
              fact: `${path}.economic`,
              key: `${line.unit ?? ''}:${line.function}:${line.economic ?? ''}`,
            }),
      );
      return checks;
    }),
};

/** An entered 政府经济 code other than the mapping's. */
export const codeMapping: CheckRule = {
  code: 'CODE-MAPPING',
  severity: 'info',
  title: '政府经济科目与部门经济科目对应',
  compares: '支出明细所填的政府经济科目与按部门经济科目、单位性质对应的科目',
  source: '财政部《支出经济分类科目改革方案》（财预〔2017〕98 号）',
  run: (subject, settings) =>
    (subject.data.expenditure ?? []).flatMap((line, index): Check[] => {
      const { governmentEconomic: entered, economic } = line;
      if (entered === undefined || economic === undefined) return [];
      const unit =
        subject.data.units.find(({ code }) => code === line.unit) ?? subject.data.units[0];
      const mapped = subject.catalog.governmentMapping(economic, unit?.nature ?? 'other');
      if (mapped?.isDocumented !== true) return [];
      if (mapped.code.startsWith(entered)) return ['passed'];
      const fact = `expenditure[${index}].governmentEconomic`;
      const message = `部门经济科目“${subject.codeName('economic', economic)}”一般对应“${subject.codeName('government', mapped.code)}”，所填为“${subject.codeName('government', entered)}”。请核对。`;
      return [
        found(settings, {
          message,
          where: subject.rowWords('expenditure', index),
          fact,
          key: `${line.unit ?? ''}:${economic}:${entered}`,
        }),
      ];
    }),
};
