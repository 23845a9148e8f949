import { composeDisclosure } from '../../compose/index.ts';
import type { Block, DisclosureDocument } from '../../document/index.ts';
import { type Fen, fen, formatAmount } from '../../money/index.ts';
import { paragraphTitle } from '../../pack/index.ts';
import { type WrittenAmount, readAmounts, standsFor } from '../../wording/index.ts';
import type { Check, CheckRule, RuleSettings } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, yuan } from '../ties.ts';
import { excerpt } from './wording.ts';

const SCALE = 10_000;

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '';
}

/** The generated texts by the id under which own texts replace them. */
function generatedTexts(document: DisclosureDocument): Map<string, string> {
  const texts = new Map<string, string>();
  for (const block of document.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'paragraph' || block.id === undefined) continue;
    texts.set(block.id, `${texts.get(block.id) ?? ''}${textOf(block)}\n`);
  }
  return texts;
}

/** Every figure that stands anywhere in the document. */
function allFigures(document: DisclosureDocument): Fen[] {
  const cells = document.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)),
  );
  const runs = document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? block.runs : []));
  const figures = [...cells, ...runs].flatMap(({ figure }) =>
    figure?.fen === undefined ? [] : [fen(figure.fen)],
  );
  return [...new Set(figures)];
}

function withoutOwnTexts(subject: Subject): DisclosureDocument | undefined {
  const { paragraphs: _own, ...data } = subject.data;
  const composed = composeDisclosure(data, subject.pack, subject.catalog);
  return composed.ok ? composed.value : undefined;
}

function nearest(written: WrittenAmount, candidates: readonly WrittenAmount[]) {
  return candidates.toSorted(
    (a, b) => Math.abs(a.fen - written.fen) - Math.abs(b.fen - written.fen),
  )[0];
}

/** Near enough to be meant for the same: half to double, or wrong by 万. */
function isMeantFor(written: WrittenAmount, one: WrittenAmount): boolean {
  const ratio = written.fen / one.fen;
  return (ratio >= 0.5 && ratio <= 2) || ratio === SCALE || ratio === 1 / SCALE;
}

const PERCENT = /(?<![\d.])\d+(?:\.\d+)?(?=[%％])/g;
const UP = /增加|增长|上升/;
const DOWN = /减少|下降|降低/;

interface Compared {
  readonly own: string;
  readonly generated: string;
  readonly where: string;
  /** Names the paragraph in keys of findings: two may have one title. */
  readonly name: string;
  readonly fact: string;
}

function amountChecks(
  { own, generated, where, name, fact }: Compared,
  known: readonly Fen[],
): Check[] {
  const expected = readAmounts(generated);
  return readAmounts(own).map((written): Check => {
    const isKnown =
      expected.some((one) => standsFor(written, one.fen) || standsFor(one, written.fen)) ||
      known.some((one) => standsFor(written, one));
    if (isKnown) return 'passed';
    const close = nearest(written, expected);
    const hint = close
      ? `按现在的数据生成的是“${excerpt(generated, close)}”（最接近的是 ${close.quote}，相差 ${yuan(fen(Math.abs(close.fen - written.fen)))}）`
      : '按现在的数据生成的段落里没有金额';
    const message = `自写段落中的“${written.quote}”与数据不符：${hint}。原文：“${excerpt(own, written)}”。请改正数字，或恢复自动生成的段落。`;
    const severity = close && isMeantFor(written, close) ? 'warning' : 'info';
    return found({ severity }, { message, where, fact, key: `${name}:${written.quote}` });
  });
}

function percentChecks({ own, generated, where, name, fact }: Compared): Check[] {
  const expected = new Set([...generated.matchAll(PERCENT)].map(([digits]) => Number(digits)));
  if (expected.size === 0) return [];
  return [...own.matchAll(PERCENT)].map((match): Check => {
    const written = Number(match[0]);
    if (expected.has(written)) return 'passed';
    const isClose = [...expected].some((one) => Math.abs(one - written) <= one / 5);
    const severity = isClose ? 'warning' : 'info';
    const place = { index: match.index, length: match[0].length + 1 };
    const message = `自写段落中的“${match[0]}%”不等于按现在的数据算出的任何一个百分比（${[...expected].join('%、')}%）。原文：“${excerpt(own, place)}”。请核对。`;
    return found({ severity }, { message, where, fact, key: `${name}:${match[0]}%` });
  });
}

function directionCheck({ own, generated, where, name, fact }: Compared): Check[] {
  const [isUp, isDown] = [UP.test(generated), DOWN.test(generated)];
  if (isUp === isDown) return [];
  const [word, other] = isUp ? [UP, DOWN] : [DOWN, UP];
  if (word.test(own) || !other.test(own)) return ['passed'];
  const message = `自写段落说“${other.exec(own)?.[0] ?? ''}”，按现在的数据应是“${word.exec(generated)?.[0] ?? ''}”。请改正。`;
  return [found({ severity: 'warning' }, { message, where, fact, key: `${name}:direction` })];
}

/** Likely slips have the rule's severity; other figures are remarks. */
function withSeverity(check: Check, { severity }: RuleSettings): Check {
  return check === 'passed' || check.severity === 'info' ? check : { ...check, severity };
}

/** Rewritten paragraphs against what the facts now say. */
export const ownParagraphs: CheckRule = {
  code: 'PARAGRAPH-FIGURES',
  severity: 'warning',
  title: '自写段落中的数字与数据相符',
  compares: '自写段落的金额、百分比、增减与按现在的数据生成的同一段落',
  tolerance: '所写数字的末位四舍五入',
  run: (subject, settings) => {
    const own = subject.data.paragraphs ?? [];
    if (own.length === 0) return '没有自写段落';
    const generated = withoutOwnTexts(subject);
    if (!generated) return '按模板生成段落时出错，请先用“检查公开模板”查看';
    const texts = generatedTexts(generated);
    const figures = allFigures(generated);
    return own.flatMap(({ id, text }, index): Check[] => {
      const where = `自写段落“${paragraphTitle(subject.pack, id) ?? id}”`;
      const name = `自写段落“${id}”`;
      const fact = `paragraphs[${index}].text`;
      const expected = texts.get(id);
      if (expected === undefined) {
        const message = `公开文本里没有编号为“${id}”的段落，这段话不会印出来。请删去，或核对编号。`;
        return [found(settings, { message, where, fact: `paragraphs[${index}].id`, key: id })];
      }
      const compared = { own: text, generated: expected, where, name, fact };
      return [
        ...amountChecks(compared, figures),
        ...percentChecks(compared),
        ...directionCheck(compared),
      ].map((check) => withSeverity(check, settings));
    });
  },
};

const SIGNIFICANT = 3;

function hasWeight(written: WrittenAmount): boolean {
  return written.quote.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= SIGNIFICANT;
}

/** Figures in typed texts that are ten thousand times a figure of the document, or its ten-thousandth. */
export const textScale: CheckRule = {
  code: 'WORD-SCALE',
  severity: 'warning',
  title: '文字里的金额没有写错元、万元',
  compares: '填写的文字中的金额与文档中的数：恰好相差一万倍',
  run: (subject, settings) => {
    const figures = allFigures(subject.document).filter((one) => one !== 0);
    return subject.texts.flatMap(({ text, where, fact }) =>
      readAmounts(text)
        .filter(hasWeight)
        .map((written): Check => {
          if (figures.some((one) => standsFor(written, one))) return 'passed';
          const right = figures.find(
            (one) =>
              Math.abs(written.fen - one * SCALE) <= written.halfStep ||
              Math.abs(written.fen * SCALE - one) <=
                Math.min(written.halfStep * SCALE, Math.abs(one) / 1000),
          );
          if (right === undefined) return 'passed';
          const wan = formatAmount(right, 'wan', { decimals: 6, trim: 'all' });
          const message = `“${written.quote}”恰与文档中的 ${yuan(right)}（${wan} 万元）相差一万倍，请核对是不是把元、万元写错了。原文：“${excerpt(text, written)}”。`;
          return found(settings, { message, where, fact, key: `${where}:${written.quote}` });
        }),
    );
  },
};
