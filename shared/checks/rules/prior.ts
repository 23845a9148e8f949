import type { Where } from '../../ledger/index.ts';
import { type Amount, evaluate } from '../../ledger/index.ts';
import {
  type Fen,
  ZERO,
  absolute,
  fen,
  formatPercent,
  parseYuan,
  subtract,
} from '../../money/index.ts';
import type { Pack } from '../../pack/index.ts';
import type { Check, CheckRule } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, yuan } from '../ties.ts';

const DEFAULT_PERCENT = 10;
/** 1 000 元: less than that is not worth a reason. */
const DEFAULT_LEAST = fen(100_000);

/** Whether a change against the prior year is so large, by the template's thresholds, that it needs a reason. */
export function needsReason(pack: Pick<Pack, 'checks'>, now: Fen, before: Fen): boolean {
  const from = pack.checks?.thresholds?.reasonFrom;
  const least = parseYuan(from?.amount ?? '') ?? DEFAULT_LEAST;
  const percent = from?.percent ?? DEFAULT_PERCENT;
  const change = absolute(subtract(now, before));
  return change > 0 && change >= least && change * 100 >= percent * absolute(before);
}

/** Something whose change against the prior year, or difference from the budget, needs a reason. */
interface Topic {
  readonly about: string;
  readonly name: string;
  readonly now: Amount;
  readonly before: Amount;
  /** What `before` is: the prior year's figure unless said otherwise. */
  readonly than?: 'budget';
  /** What of both came from the year before. */
  readonly carried?: { readonly now: Fen; readonly before: Fen };
}

const ITEM_NAMES = [
  ['abroad', '因公出国（境）费'],
  ['vehiclePurchase', '公务用车购置费'],
  ['vehicleOperation', '公务用车运行维护费'],
  ['reception', '公务接待费'],
] as const;

function itemTopics(subject: Subject): Topic[] {
  const prior = subject.data.prior?.expenditure ?? [];
  if (prior.some((line) => line.function === undefined)) return [];
  const where = { source: 'generalPublicBudget' };
  const keys = new Set([
    ...subject.all.keys('expenditure', 'functionItem'),
    ...subject.all.keys('priorExpenditureBridged', 'functionItem'),
  ]);
  return [...keys].map((code) =>
    spending(
      subject,
      `function:${code}`,
      subject.codeName('function', code),
      { ...where, function: code },
      'priorExpenditureBridged',
    ),
  );
}

function spending(
  subject: Subject,
  about: string,
  name: string,
  where: Where,
  priorBook: 'priorExpenditure' | 'priorExpenditureBridged' = 'priorExpenditure',
): Topic {
  const carried = { ...where, timing: 'carriedForward' };
  return {
    about,
    name,
    now: subject.amount('expenditure', where),
    before: subject.amount(priorBook, where),
    carried: {
      now: subject.amount('expenditure', carried).fen,
      before: subject.amount(priorBook, carried).fen,
    },
  };
}

/** A figure in words, and how much of it came from the year before. */
function withCarried(amount: Fen, carried: Fen): string {
  return carried === 0 ? yuan(amount) : `${yuan(amount)}（含上年结转 ${yuan(carried)}）`;
}

/** Functional items held against what the region's reasons explain: the prior year or the budget. */
function itemsWithReasons(subject: Subject): Topic[] {
  const against = subject.pack.itemReasons?.against;
  if (against === undefined) return itemTopics(subject);
  const general = subject.all.where({ source: 'generalPublicBudget' });
  return general.keys('expenditure', 'functionItem').map((code) => ({
    about: `function:${code}`,
    name: subject.codeName('function', code),
    now: evaluate({ of: 'expenditure' }, general.at('functionItem', code), subject.pack.measures),
    before: evaluate(against, general.at('functionItem', code), subject.pack.measures),
    than: 'budget',
  }));
}

/** All that can be compared, whether the region asks for reasons or not. */
function topicsOf(subject: Subject): Topic[] {
  return [
    spending(subject, 'total', '支出合计', {}),
    spending(subject, 'basic', '基本支出', { nature: 'basic' }),
    spending(subject, 'project', '项目支出', { nature: 'project' }),
    spending(subject, 'general', '一般公共预算支出', { source: 'generalPublicBudget' }),
    ...itemsWithReasons(subject),
    {
      about: 'threePublic',
      name: '“三公”经费',
      now: subject.amount('threePublic'),
      before: subject.amount('priorThreePublic'),
    },
    ...ITEM_NAMES.map(([item, name]) => ({
      about: `threePublic.${item}`,
      name,
      now: subject.amount('threePublic', { item }),
      before: subject.amount('priorThreePublic', { item }),
    })),
    {
      about: 'agencyOperatingFunds',
      name: '机关运行经费',
      now: subject.amount('agencyOperatingFunds'),
      before: subject.amount('priorAgencyOperatingFunds'),
    },
  ];
}

/** The topics for which the region's texts print a reason. */
function asked(subject: Subject, topic: Topic): boolean {
  if (topic.about.startsWith('function:')) return subject.isPrinted(/\bitem\.reason\b/);
  return (subject.pack.topics ?? []).some(({ about }) => about === topic.about);
}

function hasPrior({ data }: Subject): boolean {
  return Object.values(data.prior ?? {}).some((lines) => (lines ?? []).length > 0);
}

const NOTHING_CARRIED = { now: ZERO, before: ZERO };

const NO_PRIOR = '没有填上年数，无法比较';

/** Whether there is anything to hold this year's figures against. */
function canCompare(subject: Subject): boolean {
  return hasPrior(subject) || subject.pack.itemReasons !== undefined;
}

/** `本年 3.00 元，上年 2.00 元，增加 1.00 元，增长 50.00%`, or the same against the budget. */
function comparison({ now, before, than, carried = NOTHING_CARRIED }: Topic): string {
  const change = subtract(now.fen, before.fen);
  const rate = formatPercent(absolute(change), before.fen, { decimals: 2 });
  if (than === 'budget') {
    const share = rate === undefined ? '' : `，相差 ${rate}%`;
    return `决算数 ${yuan(now.fen)}，预算数 ${yuan(before.fen)}，比预算${change > 0 ? '多' : '少'} ${yuan(absolute(change))}${share}`;
  }
  const [word, growth] = change > 0 ? ['增加', '增长'] : ['减少', '下降'];
  const share = rate === undefined ? '' : `，${growth} ${rate}%`;
  return `本年 ${withCarried(now.fen, carried.now)}，上年 ${withCarried(before.fen, carried.before)}，${word} ${yuan(absolute(change))}${share}`;
}

/** Changes beyond the threshold without a reason. */
export const reasonGiven: CheckRule = {
  code: 'PRIOR-REASON',
  severity: 'warning',
  title: '变动较大的写明原因',
  compares:
    '模板要求说明原因的事项：与上年（决算模板要求的，与预算）的差额达到模板规定的幅度（默认 10% 且 1 000 元）而没有填增减变动原因',
  source: '《财政预决算领域基层政务公开标准目录》：说明收支增减变化及原因',
  run: (subject, settings) => {
    if (!canCompare(subject)) return NO_PRIOR;
    const reasons = new Set(
      (subject.data.reasons ?? [])
        .filter(({ text }) => text.trim() !== '')
        .map(({ about }) => about),
    );
    return topicsOf(subject).flatMap((topic): Check[] => {
      const { about, name, now, before } = topic;
      if (!asked(subject, topic) || !before.isEntered || before.fen === 0) return [];
      const change = subtract(now.fen, before.fen);
      if (!needsReason(subject.pack, now.fen, before.fen) || reasons.has(about)) return ['passed'];
      const message = `${name}${comparison(topic)}，没有写原因。请在“增减变动原因”中说明。`;
      const where = `增减变动原因 › ${name}`;
      return [
        found(settings, { message, where, fact: `reasons.${about}`, key: `${about}:${change}` }),
      ];
    });
  },
};

/** No prior year at all. */
export const priorEntered: CheckRule = {
  code: 'PRIOR-MISSING',
  severity: 'warning',
  title: '填了上年数',
  compares: '上年支出、“三公”经费',
  source: '《财政预决算领域基层政务公开标准目录》：说明收支增减变化',
  run: (subject, settings) => {
    const { prior } = subject.data;
    const parts = [
      ['expenditure', '上年支出', prior?.expenditure, subject.amount('expenditure')],
      ['threePublic', '上年“三公”经费', prior?.threePublic, subject.amount('threePublic')],
    ] as const;
    return parts.flatMap(([field, name, lines, now]): Check[] => {
      if (!now.isEntered || now.fen === 0) return [];
      const derived = field === 'threePublic' ? subject.books.priorThreePublic.length : 0;
      if ((lines ?? []).length + derived > 0) return ['passed'];
      const message = `没有填${name}，文字说明里写不出增减，表里的上年数是空的或者印成 0。请填写；上年确实没有的填 0。`;
      const severity = field === 'expenditure' ? settings.severity : 'info';
      return [
        found(settings, { message, where: '上年数', fact: `prior.${field}`, key: field, severity }),
      ];
    });
  },
};

/** Money now, none before: no growth rate can be given. */
export const priorZero: CheckRule = {
  code: 'PRIOR-ZERO',
  severity: 'info',
  title: '上年为 0 的事项不写增幅',
  compares: '本年有数而上年为 0，或本年为 0 而上年有数',
  run: (subject, settings) => {
    if (!hasPrior(subject)) return NO_PRIOR;
    const topics = itemTopics(subject);
    const fresh = topics.filter(({ now, before }) => now.fen !== 0 && before.fen === 0);
    const gone = topics.filter(({ now, before }) => now.fen === 0 && before.fen !== 0);
    const checks: Check[] = topics
      .filter((topic) => !fresh.includes(topic) && !gone.includes(topic))
      .map(() => 'passed');
    const lists = [
      [
        'fresh',
        '上年没有、本年新有',
        fresh,
        '上年为 0，不能写增长百分之几，应写上年无此项；请核对上年数是否漏填，科目有调整的填“科目调整”',
      ],
      ['gone', '上年有、本年没有', gone, '请核对本年是否漏填，科目有调整的填“科目调整”'],
    ] as const;
    for (const [key, title, list, todo] of lists) {
      if (list.length === 0) continue;
      const names = list.map(
        ({ name, now, before }) => `${name} ${yuan(now.fen === 0 ? before.fen : now.fen)}`,
      );
      const message = `${title}的科目：${names.join('；')}。${todo}。`;
      checks.push(
        found(settings, {
          message,
          where: '上年数',
          fact: 'prior.expenditure',
          key: `${key}:${list.map(({ about }) => about).join(',')}`,
        }),
      );
    }
    return checks;
  },
};

const UP = /增加|增长|上升|提高|上调|新增|增设|扩大|调入|增资/;
const DOWN = /减少|下降|降低|核减|压减|压缩|缩减|取消|节约|厉行|下调|调出|减员|控制/;

/** A reason that speaks of the other direction than the figures. */
export const reasonDirection: CheckRule = {
  code: 'REASON-DIRECTION',
  severity: 'warning',
  title: '增减原因与增减方向一致',
  compares: '增减变动原因中的“增加”“减少”与本年、上年数之差（决算模板要求的，与决算、预算数之差）',
  run: (subject, settings) => {
    if (!canCompare(subject)) return NO_PRIOR;
    const topics = new Map(topicsOf(subject).map((topic) => [topic.about, topic]));
    return (subject.data.reasons ?? []).flatMap(({ about, text }, index): Check[] => {
      const topic = topics.get(about);
      if (!topic?.before.isEntered) return [];
      const change = subtract(topic.now.fen, topic.before.fen);
      const [isUp, isDown] = [UP.test(text), DOWN.test(text)];
      if (isUp === isDown) return [];
      const isWrong = isUp ? change <= 0 : change >= 0;
      if (!isWrong) return ['passed'];
      const [now, before] = topic.than === 'budget' ? ['决算数', '预算数'] : ['本年', '上年'];
      const word = change === 0 ? '没有增减' : change > 0 ? '增加了' : '减少了';
      const by = change === 0 ? '' : ` ${yuan(absolute(change))}`;
      const message = `${topic.name}${now} ${yuan(topic.now.fen)}，${before} ${yuan(topic.before.fen)}，${word}${by}，原因却写“${text.slice(0, 40)}”，只说${isUp ? '增加' : '减少'}。请核对数字或改写原因。`;
      const where = `增减变动原因 › ${topic.name}`;
      return [
        found(settings, {
          message,
          where,
          fact: `reasons[${index}].text`,
          key: `${about}:${change}`,
        }),
      ];
    });
  },
};
