import type { Finding, Rule } from '../../../findings/index.ts';
import { once } from '../../once.ts';
import { type Figure, figuresIn } from '../figures.ts';
import { type Agreement, agreementOfPercent, decimalText, percentOf, sumOf } from '../quantity.ts';
import type { Share } from '../shares.ts';
import {
  type Outcome,
  type TextRule,
  type TextSubject,
  collect,
  findingAt,
  quoteOf,
} from '../subject.ts';
import { startOf } from '../shares.ts';

const rule: Rule = {
  code: 'TXT-SHARE',
  severity: 'error',
  title: '所占百分比算错',
  compares: '“a万元，占p%”：p = a ÷ 合计，按所写小数位四舍五入一次；各项占比之和为 100%；不缺“%”',
  tolerance: '由未舍入的数可能得出 p 的，只作提示',
};

function at(share: Share, text: string, severity: Finding['severity'] = rule.severity): Finding {
  const { passage, part, token } = share;
  const quote = quoteOf(passage, startOf(part), Math.min(token + 3, passage.tokens.length - 1));
  return findingAt(rule, passage, quote, text, severity);
}

interface Base {
  readonly value: bigint;
  readonly text: string;
}

const byPassage = once((shares: readonly Share[]) => Map.groupBy(shares, ({ passage }) => passage));

// Shares that stand together divide one whole.
function groupOf(share: Share, subject: TextSubject): readonly Share[] {
  const beside = byPassage(subject.shares).get(share.passage) ?? [];
  return beside.filter(({ of }) => of === share.of);
}

function ownBases(share: Share, subject: TextSubject): Base[] {
  const group = groupOf(share, subject);
  const first = group[0] ?? share;
  const before = figuresIn(share.passage, subject.figures).filter(
    ({ token, role, depth }) => token < first.part.token && role === 'own' && depth === 0,
  );
  const whole = before.filter(({ quantity }) => quantity.value >= share.part.quantity.value);
  return whole.map(baseOf);
}

function baseOf({ quantity }: Figure): Base {
  return { value: quantity.value, text: quantity.text };
}

// A group without a whole of its own: its sum, if its shares make about 100 %.
function sumBase(share: Share, subject: TextSubject): Base[] {
  const group = groupOf(share, subject);
  if (group.length < 2) return [];
  const percent = sumOf(group.map((each) => each.percent));
  if (percent < 95_000_000n || percent > 105_000_000n) return [];
  const quantities = group.map(({ part }) => part.quantity);
  return [
    { value: sumOf(quantities), text: `（${quantities.map(({ text }) => text).join(' + ')}）` },
  ];
}

const REACH = 8;

// “支出a万元，主要用于以下方面：”, then one item a paragraph, however many: the whole stands above them.
function basesAboveList(share: Share, subject: TextSubject): Base[] {
  const { index, headings } = share.passage;
  const own = subject.passages
    .slice(0, index)
    .filter((passage) => passage.headings.at(-1) === headings.at(-1));
  const lead = own.findLast(({ text }) => /[：:]$/.test(text));
  if (!lead) return [];
  return figuresIn(lead, subject.figures)
    .filter(({ role, quantity }) => role === 'own' && quantity.value >= share.part.quantity.value)
    .map(baseOf);
}

function earlierBases(share: Share, subject: TextSubject): Base[] {
  const { index } = share.passage;
  return subject.passages
    .slice(Math.max(0, index - REACH), index)
    .flatMap((passage) => figuresIn(passage, subject.figures))
    .filter(({ quantity }) => quantity.value >= share.part.quantity.value)
    .map(baseOf)
    .toReversed();
}

function check(share: Share, subject: TextSubject): Outcome {
  const { percent, part } = share;
  if (!share.hasSign) {
    return at(share, `“占${share.of}${percent.text}”缺“%”。`, 'warning');
  }
  if (percent.value > 100_000_000n) return at(share, `占比 ${percent.text} 大于 100%。`);
  const own = [...ownBases(share, subject), ...sumBase(share, subject)];
  const bases =
    own.length > 0 ? own : [...basesAboveList(share, subject), ...earlierBases(share, subject)];
  if (bases.length === 0) return 'skipped';
  const u = subject.precision(part.quantity);
  const judged = bases.map((base) => ({
    base,
    agreement: agreementOfPercent(part.quantity.value, base.value, percent, u),
  }));
  if (judged.some(({ agreement }) => agreement === 'equal')) return 'passed';
  const best = judged.find(({ agreement }) => agreement === 'rounding');
  return verdict(share, subject, best ?? likeliest(judged, share, subject), own.length > 0);
}

interface Judged {
  readonly base: Base;
  readonly agreement: Agreement;
}

/** The whole of which the shares beside are right, else the first. */
function likeliest(
  judged: readonly Judged[],
  share: Share,
  subject: TextSubject,
): Judged | undefined {
  const others = groupOf(share, subject).filter((other) => other !== share);
  const fits = ({ base }: Judged) =>
    others.some(
      ({ part, percent }) =>
        percentOf(part.quantity.value, base.value, percent.step) === percent.value,
    );
  return judged.find(fits) ?? judged[0];
}

function verdict(
  share: Share,
  subject: TextSubject,
  judged: Judged | undefined,
  isOwn: boolean,
): Outcome {
  if (!judged) return 'skipped';
  const { part, percent } = share;
  const should = percentOf(part.quantity.value, judged.base.value, percent.step) ?? 0n;
  const sum = `${part.quantity.text} ÷ ${judged.base.text} = ${decimalText(should)}%`;
  if (judged.agreement === 'rounding') {
    return at(share, `${sum}，文中写${percent.text}；由未舍入的数可能算得，请核对。`, 'info');
  }
  const rate = completionLike(share, subject);
  if (rate) {
    return at(
      share,
      `${sum}，文中写“占${percent.text}”；${percent.text}是“${rate}”的比率，不是占比，请改正。`,
    );
  }
  const text = `${sum}，文中写${percent.text}。请核对金额和百分比（只四舍五入一次，不要为凑足 100% 而改动）。`;
  return at(share, text, isOwn ? 'error' : 'warning');
}

function completionLike(share: Share, subject: TextSubject): string | undefined {
  const found = subject.completions.find(
    ({ part, percent }) =>
      percent.value === share.percent.value && part.quantity.value === share.part.quantity.value,
  );
  return found && `${found.word}${found.percent.text}`;
}

function totals(subject: TextSubject): Outcome[] {
  const groups = [
    ...Map.groupBy(subject.shares, ({ passage, of }) => `${passage.index}|${of}`).values(),
  ];
  return groups.map((group): Outcome => {
    const [first] = group;
    const base = first && ownBases(first, subject)[0];
    const parts = sumOf(group.map(({ part }) => part.quantity));
    if (!first || !base || group.length < 2 || parts !== base.value) return 'skipped';
    if (!group.every(({ hasSign }) => hasSign)) return 'skipped';
    const total = sumOf(group.map(({ percent }) => percent));
    const missed = total > 100_000_000n ? total - 100_000_000n : 100_000_000n - total;
    const reach = group.reduce((sum, { percent }) => sum + percent.step, 0n);
    if (missed === 0n || 2n * missed <= reach) return 'passed';
    const sum = group.map(({ percent }) => percent.text).join(' + ');
    return at(
      first,
      `各项金额之和等于合计，占比 ${sum} = ${decimalText(total)}%，不是 100%，请核对。`,
      'warning',
    );
  });
}

const BOUNDED =
  /(?:满意度|合格率|覆盖率|普及率|到位率|达标率|及时率|参与率|入驻率|指标达|支出达)(?:均)?(?:为|达到|达)?$/;

// 满意度 103%.
function beyondWhole({ passages }: TextSubject): Outcome[] {
  return passages.flatMap((passage) =>
    passage.tokens.flatMap((token, index): Outcome[] => {
      const label = passage.tokens[index - 1]?.text ?? '';
      const value = token.kind === 'percent' ? (token.quantity?.value ?? 0n) : 0n;
      if (value <= 100_000_000n || !BOUNDED.test(label)) return [];
      const quote = quoteOf(passage, index - 1, index);
      return [findingAt(rule, passage, quote, `${token.text} 大于 100%，请核对。`)];
    }),
  );
}

/** Shares against part and whole. */
export const shareRule: TextRule = {
  rule,
  run: (subject) =>
    collect([
      ...subject.shares.map((share) => check(share, subject)),
      ...totals(subject),
      ...beyondWhole(subject),
    ]),
};
