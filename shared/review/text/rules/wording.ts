import type { Finding, Rule } from '../../../findings/index.ts';
import {
  type DepartmentLevel,
  type Hit,
  detectBankAccounts,
  detectDoubledPunctuation,
  detectDoubledWords,
  detectIdentityNumbers,
  detectLevelWords,
  detectMobileNumbers,
  detectOddYears,
  detectOutdatedNames,
  detectPlaceholders,
  detectSecrecyMarks,
  nearNameDetector,
} from '../../../wording/index.ts';
import { departmentOf } from '../department.ts';
import type { Piece } from '../pieces.ts';
import { detectTypos } from '../typos.ts';
import type { RuleOutcome, TextRule, TextSubject } from '../subject.ts';

interface Located {
  readonly hit: Hit;
  readonly piece: Piece;
}

type Detector = (piece: Piece) => readonly Hit[];

function around({ hit, piece }: Located): string {
  const { index, length } = hit;
  return piece.text.slice(Math.max(0, index - 16), index + length + 16);
}

function findingOf(rule: Rule, located: Located): Finding {
  const { hit, piece } = located;
  return {
    code: rule.code,
    severity: hit.isCertain ? rule.severity : 'info',
    message: `${hit.message}。`,
    where: `${piece.place}：“${around(located)}”`,
    key: `${rule.code}|${around(located)}`,
  };
}

// One slip copied to many places is one thing to mend.
function gathered(rule: Rule, all: readonly Located[]): Finding[] {
  const groups = [...Map.groupBy(all, ({ hit }) => hit.quote).values()];
  return groups.flatMap((group): Finding[] => {
    const [first, ...rest] = group.map((located) => findingOf(rule, located));
    if (!first) return [];
    if (rest.length === 0) return [first];
    return [{ ...first, message: `${first.message}共 ${group.length} 处。`, related: rest }];
  });
}

function run(rule: Rule, detect: Detector, subject: TextSubject): RuleOutcome {
  const all = subject.pieces.flatMap((piece) => detect(piece).map((hit) => ({ hit, piece })));
  return { findings: gathered(rule, all), passed: 0 };
}

function wordingRule(
  rule: Rule,
  detectorOf: (subject: TextSubject) => Detector | string,
): TextRule {
  return {
    rule,
    run: (subject) => {
      const detect = detectorOf(subject);
      if (typeof detect === 'string') return { findings: [], passed: 0, notRun: detect };
      return run(rule, detect, subject);
    },
  };
}

const onText =
  (...detectors: readonly ((text: string) => readonly Hit[])[]) =>
  (): Detector =>
  ({ text }) =>
    detectors.flatMap((detect) => detect(text));

const placeholders = wordingRule(
  {
    code: 'TXT-PLACEHOLDER',
    severity: 'error',
    title: '模板占位、提示语没有填写',
    compares: '全文没有 XX、××、…（…情况）、待填、增加（减少）、#DIV/0! 等残留',
  },
  // Error values in cells belong to the audit of tables.
  () => (piece) =>
    detectPlaceholders(piece.text).filter(({ quote }) => !piece.isCell || !quote.startsWith('#')),
);

// 邮电费、电费、: the first is the end of another word of a list.
function isEndOfWord(text: string, quote: string, index: number): boolean {
  return quote.endsWith('、') && /[\u4e00-\u9fff]$/u.test(text.slice(0, index));
}

const repetition = wordingRule(
  {
    code: 'TXT-REPEATED',
    severity: 'warning',
    title: '字词、标点重复',
    compares: '没有连写两遍的词（“主要包括：主要包括：”）和连用的标点',
  },
  // 其他支出（99）其他支出（99）: a class and its only item bear one name.
  () => (piece) =>
    [...detectDoubledWords(piece.text), ...detectDoubledPunctuation(piece.text)].filter(
      ({ quote, index }) => !/[（(]\d{2,3}/.test(quote) && !isEndOfWord(piece.text, quote, index),
    ),
);

const typos = wordingRule(
  {
    code: 'TXT-TYPO',
    severity: 'warning',
    title: '错别字、名称截断',
    compares: '常见错别字；绩效指标名称没有被截断',
  },
  onText(detectTypos),
);

/** What only the disclosure itself says of its year. */
const OWN_AFTER =
  /^度?，?(?:没有使用|未使用|未安排|无预算|计划(?:新增|购置)|本部门重点|主要工作目标|[^，。；]{0,16}实行绩效)/;
/** A heading that opens with the year of the document: 2021年专项预算项目支出绩效自评报告. */
const HEADING_AFTER = /^度?[^，。；《》资金]{0,24}(?:自评报告|评价报告|情况说明|信息公开 ?目录)$/;

// 较2020年增加, 2020年……16.27万元: the year of an amount of this disclosure.
function isOfMoney({ text, isCell }: Piece, { index, length }: Hit): boolean {
  if (isCell) return false;
  const rest = text.slice(index + length);
  const isCompared = /[比较与同]$/.test(text.slice(0, index));
  const isOwn = OWN_AFTER.test(rest) || (index === 0 && HEADING_AFTER.test(rest));
  return isCompared || isOwn || /^度?，?[^，。；]{0,40}\d(?:万元|元)/.test(rest);
}

// 下达2025年……资金 in a document of 2023: money comes from the past, never from years ahead.
function isAhead({ text }: Piece, { index, length, quote }: Hit, year: number): boolean {
  const isLater = Number(quote.slice(0, 4)) > year + 1;
  return isLater && /^度?[^，。；]{0,30}(?:资金|经费)/.test(text.slice(index + length));
}

// A date of an event, such as 2021年12月, belongs to no year of the budget.
function isDate({ text }: Piece, { index, length }: Hit): boolean {
  return /^\d{1,2}月/.test(text.slice(index + length));
}

// “（2023年度）” under a title, the date of a table, 截至 in the part on assets: years before and after
// the document's that may stand there. What is owned at the end of a later year nobody knows.
const HEADS: readonly (readonly [RegExp, number, number])[] = [
  [/^[（(]?(20\d\d)年度[）)]?$/, 0, 0],
  [/表[（(](20\d\d)年度[）)]$/, 0, 0],
  [/^(20\d\d)年\d{1,2}月\d{1,2}日$/, 1, 1],
  [/截至(20\d\d)年\d{1,2}月[^。]{0,60}(?:车辆|资产|设备)/, 1, 1],
  [/截至(20\d\d)年(?:12月|末|底)[^。]{0,60}(?:车辆|资产|设备)/, 1, 0],
];

function oddHead(text: string, year: number): Hit[] {
  const hits = HEADS.flatMap(([pattern, before, after]): Hit[] => {
    const match = pattern.exec(text);
    const [quote = '', digits = ''] = match ?? [];
    const later = Number(digits) - year;
    if (!match || (later >= -before && later <= after)) return [];
    const message = `“${quote.slice(0, 24)}”：本文件是${year}年的，请核对年份`;
    return [{ index: match.index, length: quote.length, quote, message, isCertain: true }];
  });
  return hits.slice(0, 1);
}

const years = wordingRule(
  {
    code: 'TXT-YEAR',
    severity: 'error',
    title: '年份不对',
    compares: '除本年、上年、下年外的年份，只出现在文件名、文号和“截至”“以来”等说法里',
  },
  ({ year }) => {
    if (year === undefined) return '看不出文件的年度。';
    return (piece) => [
      ...detectOddYears(piece.text, year)
        .filter((hit) => hit.isCertain || !isDate(piece, hit))
        .map((hit) =>
          isOfMoney(piece, hit) || isAhead(piece, hit, year) ? { ...hit, isCertain: true } : hit,
        ),
      ...oddHead(piece.text, year),
    ];
  },
);

const outdated = wordingRule(
  {
    code: 'TXT-OLD-NAME',
    severity: 'error',
    title: '用了旧的科目名称',
    compares: '科目名称与当年《政府收支分类科目》一致',
    source: '财政部当年《政府收支分类科目》',
  },
  ({ year }) =>
    year === undefined ? '看不出文件的年度。' : ({ text }) => detectOutdatedNames(text, year),
);

const secrets = wordingRule(
  {
    code: 'TXT-SECRET',
    severity: 'error',
    title: '不得公开的内容',
    compares: '全文没有身份证号、银行账号、密级标志；手机号不公开',
    source: '《政府信息公开条例》《保守国家秘密法》',
  },
  onText(detectIdentityNumbers, detectBankAccounts, detectSecrecyMarks, detectMobileNumbers),
);

const LEVELS: readonly (readonly [RegExp, DepartmentLevel])[] = [
  [/(?:区|县|旗)$/, 'county'],
  [/[市州盟]$/, 'city'],
  [/省$/, 'province'],
];

function levelOf(subject: TextSubject): DepartmentLevel | undefined {
  const name = departmentOf(subject)?.replace(/(?:科学技术协会|科协|局|厅|委员会|办公室).*$/, '');
  return name === undefined ? undefined : LEVELS.find(([pattern]) => pattern.test(name))?.[1];
}

const levels = wordingRule(
  {
    code: 'TXT-LEVEL',
    severity: 'error',
    title: '级次用词与部门不符',
    compares: '名词解释、说明里的“省级财政”“省级部门”与部门所在级次一致',
  },
  (subject) => {
    const level = levelOf(subject);
    if (!level) return '看不出部门属于哪一级。';
    return ({ text }) => detectLevelWords(text, level);
  },
);

// Names of the department, of projects and their indicators; words in common use are shorter.
function namesIn(subject: TextSubject): string[] {
  const own = subject.tables.filter(({ title }) => /项目|绩效/.test(title));
  const rows = own.flatMap((table) =>
    table.rows.flatMap(({ names, code }) => (code?.length === 5 ? [] : names)),
  );
  const department = departmentOf(subject);
  const listed = rows.filter(
    (name) => name.length >= 8 && name.length <= 24 && !/[，。；：]/.test(name),
  );
  return [...new Set([...listed, ...(department === undefined ? [] : [department])])];
}

const nearNames = wordingRule(
  {
    code: 'TXT-NEAR-NAME',
    severity: 'warning',
    title: '名称写法不一致',
    compares: '单位、项目、科目名称在各处写法相同',
  },
  (subject) => {
    const names = namesIn(subject);
    if (names.length === 0) return '没有可以对照的名称。';
    const detect = nearNameDetector(names);
    return ({ text }) => detect(text);
  },
);

/** Rules of wording, on paragraphs and cells alike. */
export const wordingRules: readonly TextRule[] = [
  placeholders,
  repetition,
  typos,
  years,
  outdated,
  levels,
  nearNames,
  secrets,
];
