import type { Check, CheckRule } from '../check-rule.ts';
import { tie } from '../ties.ts';

const PAIRS = [
  ['30108', '2080505'],
  ['30109', '2080506'],
  ['30113', '2210201'],
] as const;

/** Social insurance and housing funds stand under their own functional items. */
export const personnelItems: CheckRule = {
  code: 'TIE-PERSONNEL-ITEMS',
  severity: 'warning',
  title: '养老、年金、公积金的经济科目与功能科目相等',
  compares: '基本支出：30108 = 2080505，30109 = 2080506，30113 = 2210201',
  run: (subject, settings) => {
    const lines = (subject.data.expenditure ?? []).filter(({ nature }) => nature === 'basic');
    if (lines.some(({ economic }) => economic === undefined)) {
      return '基本支出没有细分到经济科目';
    }
    return PAIRS.flatMap(([economic, code]): Check[] => {
      const paid = subject.amount('expenditure', { nature: 'basic', economic });
      const item = subject.amount('expenditure', { nature: 'basic', function: code });
      if (!paid.isEntered && !item.isEntered) return [];
      const isOneSided = !paid.isEntered || !item.isEntered;
      return [
        tie(settings, {
          id: economic,
          where: `支出明细 › ${subject.codeName('function', code)}`,
          fact: subject.firstFact(item.isEntered ? item : paid),
          left: { name: `经济科目 ${subject.codeName('economic', economic)}`, fen: paid.fen },
          right: { name: `功能科目 ${subject.codeName('function', code)}`, fen: item.fen },
          severity: isOneSided ? 'info' : settings.severity,
          todo: '两者一般是同一笔钱，请核对科目和金额；口径不同的可不改',
        }),
      ];
    });
  },
};

const PERSONNEL = /^30[13]/;
const OPERATING = /^(?:302|310)/;
/** 公务交通补贴 counts as personnel in many regions. */
const MAY_BE_PERSONNEL = /^30239/;

/** 人员经费 and 公用经费 follow from the economic class. */
export const categoryFits: CheckRule = {
  code: 'CATEGORY-ECONOMIC',
  severity: 'warning',
  title: '人员经费、公用经费与经济科目相符',
  compares: '基本支出：301、303 为人员经费；302、310 为公用经费（30239 其他交通费用可为人员经费）',
  source: '财政部《政府收支分类科目》（每年一版）',
  run: (subject, settings) =>
    (subject.data.expenditure ?? []).flatMap((line, index): Check[] => {
      const { nature, economic, category, unit, function: code } = line;
      if (nature !== 'basic' || economic === undefined || category === undefined) return [];
      const isWrong =
        (category === 'operating' && PERSONNEL.test(economic)) ||
        (category === 'personnel' && OPERATING.test(economic) && !MAY_BE_PERSONNEL.test(economic));
      if (!isWrong) return ['passed'];
      const [is, should] =
        category === 'operating' ? ['公用经费', '人员经费'] : ['人员经费', '公用经费'];
      const name = subject.codeName('economic', economic);
      const fact = `expenditure[${index}].category`;
      return [
        {
          severity: settings.severity,
          message: `${name}列为${is}，按经济科目应为${should}。请改为${should}；本地另有口径的请核对表与文字是否一致。`,
          where: subject.rowWords('expenditure', index),
          fact,
          key: `${unit ?? ''}:${code}:${economic}`,
          fix: { title: `改列${should}`, changes: [{ fact, value: undefined }] },
        },
      ];
    }),
};
