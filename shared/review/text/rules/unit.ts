import type { Finding, Rule } from '../../../findings/index.ts';
import { unitName } from '../quantity.ts';
import { once } from '../../once.ts';
import type { Figure } from '../figures.ts';
import { startOf } from '../shares.ts';
import { type TextRule, type TextSubject, findingAt, quoteOf } from '../subject.ts';

const rule: Rule = {
  code: 'TXT-UNIT',
  severity: 'error',
  title: '单位“元”“万元”混用',
  compares: '正文金额单位一致；同一数字在别处以另一单位出现（相差一万倍）的，必有一处写错',
};

const SHARE_NEEDED = 8;

// The unit of nearly all amounts; undefined where a document uses both.
function usualUnit(figures: readonly Figure[]): number | undefined {
  const counted = [...Map.groupBy(figures, ({ quantity }) => quantity.unit)];
  const [unit, most = []] = counted.toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];
  return most.length >= SHARE_NEEDED && 10 * most.length >= 8 * figures.length ? unit : undefined;
}

// Limits of value (单价100万元以上) and prices have units of their own.
function isLimit({ passage, token, label }: Figure): boolean {
  const after = passage.text.slice(
    passage.tokens[token]?.end ?? 0,
    (passage.tokens[token]?.end ?? 0) + 8,
  );
  return /单价|单位价值|价值|单台|每|人均/.test(label) || /^(?:[（(]含[）)])?以[上下]/.test(after);
}

function digits(text: string): string {
  return text.replace(/[^\d.]/g, '').replace(/\.?0+$/, '');
}

/** All amounts of text and tables: their units and digits. */
const shownAmounts = once(({ figures, tables }: TextSubject) => {
  const all = [...figures, ...tables.flatMap((table) => table.figures)];
  return new Set(all.map(({ quantity }) => `${quantity.unit}|${digits(quantity.text)}`));
});

function elsewhere(figure: Figure, unit: number, subject: TextSubject): boolean {
  return shownAmounts(subject).has(`${unit}|${digits(figure.quantity.text)}`);
}

function check(figure: Figure, unit: number, subject: TextSubject): Finding[] {
  const { quantity, passage } = figure;
  const isOther = quantity.unit !== unit && quantity.unit !== 100_000_000;
  if (!isOther || isLimit(figure)) return [];
  const usual = unitName(unit);
  const quote = quoteOf(passage, startOf(figure), figure.token);
  const isCertain = quantity.value !== 0n && elsewhere(figure, unit, subject);
  const text = isCertain
    ? `全文金额用“${usual}”，同样的数字别处是“${usual}”，这里写“${quantity.text}”，相差一万倍，请改正单位。`
    : `全文金额用“${usual}”，这里写“${quantity.text}”，请核对单位。`;
  return [findingAt(rule, passage, quote, text, isCertain ? 'error' : 'info')];
}

// 单价50元以上的设备: limits for assets are tens of thousands of 元.
function smallLimits(subject: TextSubject): Finding[] {
  return subject.figures.flatMap((figure): Finding[] => {
    const { quantity, passage } = figure;
    const after = passage.text.slice(passage.tokens[figure.token]?.end ?? 0);
    const isAsset = /^(?:[（(]含[）)])?以上.{0,12}(?:设备|资产)/.test(after);
    if (!isAsset || quantity.unit !== 1 || quantity.value >= 10_000_000_000n) return [];
    const quote = quoteOf(passage, startOf(figure), figure.token + 1);
    const text = `设备价值的界限写“${quantity.text}以上”，应是“万元”，请改正单位。`;
    return [findingAt(rule, passage, quote, text)];
  });
}

/** Amounts in another unit than the rest of the text. */
export const unitRule: TextRule = {
  rule,
  run: (subject) => {
    const figures = subject.figures.filter((figure) => !isLimit(figure));
    const unit = usualUnit(figures);
    const limits = smallLimits(subject);
    if (unit === undefined) return { findings: limits, passed: 0 };
    const findings = figures.flatMap((figure) => check(figure, unit, subject));
    return { findings: [...findings, ...limits], passed: figures.length - findings.length };
  },
};
