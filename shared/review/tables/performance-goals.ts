import type { Finding, Rule } from '../../findings/index.ts';
import { readDecimal } from './decimal.ts';
import { fold } from './fold.ts';
import { type Grid, nameOf } from './grid.ts';
import type { Indicator, PerformanceTable } from './performance-grid.ts';

/** The goal in words and the indicators of the same table. */
export const GOAL = {
  code: 'PERF-GOAL',
  severity: 'info',
  title: '目标文字与指标值一致',
  compares: '绩效目标文字里的次数、人数、比例＝同一事项的指标值',
} as const satisfies Rule;

/** A number with its unit and the words before it, out of a goal in words. */
interface Claim {
  readonly words: string;
  readonly number: string;
  readonly unit: string;
}

const UNITS = '%|％|人次|人|场次|场|次|期|册|份|个|项|家|名';
const CLAIM = new RegExp(`([\\p{Script=Han}“”"]{4,})(\\d+(?:\\.\\d+)?)(万?)(${UNITS})`, 'gu');
/** Words that stand in every goal and every indicator. */
const GENERAL =
  /工作|活动|开展|项目|举办|组织|完成|建设|数量|科普|全区|全市|全县|服务|满意|对象|公众|群众|提高|提升|比例|以上|达到/gu;
const SHARED_LENGTH = 4;

/** Units of one kind: 12 场次 and 2 次 count the same thing. */
function kindOfUnit(unit: string): string {
  const folded = fold(unit);
  if (folded === '%') return '%';
  if (/^(?:场次|场|次|期)$/.test(folded)) return '次';
  if (/^(?:人次|人|名)$/.test(folded)) return '人';
  return folded;
}

function claimsIn(text: string): Claim[] {
  return [...text.matchAll(CLAIM)].map(([, words = '', number = '', ten = '', unit = '']) => ({
    words: words.replace(/[“”"]/gu, ''),
    number: ten === '' ? number : `${number}万`,
    unit,
  }));
}

/** Common run of characters of two names, the longest. */
function sharedRun(one: string, other: string): string {
  let longest = '';
  for (let from = 0; from < one.length; from += 1) {
    for (let to = from + longest.length + 1; to <= one.length; to += 1) {
      const run = one.slice(from, to);
      if (!other.includes(run)) break;
      longest = run;
    }
  }
  return longest;
}

/** Whether two phrases speak of the same: a long common run that is not made of general words. */
function isSame(words: string, name: string): boolean {
  const run = sharedRun(words, name);
  return run.length >= SHARED_LENGTH && run.replace(GENERAL, '').length >= 2;
}

interface Target {
  readonly name: string;
  readonly number: string;
  readonly kind: string;
  readonly shown: string;
}

function targetOf({ name, operator, target, unit }: Indicator): Target | undefined {
  const [, number, ten, own] = /^[=≥≤<>]?(\d+(?:\.\d+)?)(万?)(\D*)$/u.exec(fold(target)) ?? [];
  if (number === undefined || readDecimal(number) === undefined) return undefined;
  const kind = kindOfUnit(own === undefined || own === '' ? unit : own);
  const shown = `${operator}${target}${unit}`;
  return { name: fold(name), number: `${number}${ten ?? ''}`, kind, shown };
}

const LABEL = /^(?:(?:当年|年度|部门)?(?:整体|总体)?(?:绩效)?目标|预期目标)$/;

/** The goals in words: cells beside a label 绩效目标 and those of a sum of sentences. */
function goalTexts(grid: Grid): string[] {
  return grid.rows.flatMap((row) => {
    const label = row.findIndex(({ text }) => LABEL.test(fold(text)));
    if (label === -1) return [];
    const beside = row.slice(label + 1).filter(({ covered }) => covered === undefined);
    return beside.map(({ text }) => fold(text)).filter((text) => text.length >= 15);
  });
}

/** Numbers of a goal in words that its own table gives otherwise. */
export function goalFindings({ grid, indicators }: PerformanceTable): Finding[] {
  const targets = indicators.flatMap((indicator) => targetOf(indicator) ?? []);
  const unlike = goalTexts(grid)
    .flatMap(claimsIn)
    .flatMap((claim) => {
      const same = targets.filter(
        ({ name, kind }) => kind === kindOfUnit(claim.unit) && isSame(claim.words, name),
      );
      const isMet = same.some(({ number }) => number === claim.number);
      const [first] = same;
      return first === undefined || isMet || same.length > 1 ? [] : [{ claim, first }];
    });
  if (unlike.length === 0) return [];
  const listed = unlike.map(
    ({ claim, first }) =>
      `目标写“${claim.words.slice(-12)}${claim.number}${claim.unit}”，指标“${first.name}”写“${first.shown}”`,
  );
  return [
    {
      code: GOAL.code,
      severity: GOAL.severity,
      message: `${listed.join('；')}。说的若是同一件事，请写成一致。`,
      where: nameOf(grid),
      key: `${GOAL.code}:${grid.index}`,
    },
  ];
}
