import type { Catalog } from '../../shared/catalog/index.ts';
import type { FigureReference } from '../../shared/document/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { type Fen, ZERO, fen, formatAmount, subtract, sum } from '../../shared/money/index.ts';
import { type Origin, type Term, factAmount, factWords } from '../../shared/trace/index.ts';

/** 元 with separators, as origins are told: `3,088,612.34 元`. */
export function yuan(amount: Fen): string {
  return `${formatAmount(amount, 'yuan', { decimals: 2, thousands: true })} 元`;
}

/** A fact as a line of an origin. */
export interface FactLine {
  readonly fact: string;
  readonly words: string;
  readonly amount: Fen | undefined;
  readonly sign: 1 | -1;
}

/** The facts of terms, one line each. */
export function factLines(
  terms: readonly Term[],
  data: YearData,
  catalog: Catalog,
): readonly FactLine[] {
  return terms.flatMap(({ sign, field, sources }) =>
    sources.map((fact) => ({
      fact,
      words: factWords(data, catalog, fact).join(' · '),
      amount: factAmount(data, fact, field),
      sign,
    })),
  );
}

/** What lines come to, with their signs; undefined where an amount is not known. */
export function totalOf(lines: readonly FactLine[]): Fen | undefined {
  const amounts = lines.map(({ amount, sign }) =>
    amount === undefined ? undefined : sign === 1 ? amount : subtract(ZERO, amount),
  );
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? sum(known) : undefined;
}

/** What kind of figure it is, in a sentence. */
export function formulaWords(origin: Origin, count: number): string {
  switch (origin.kind) {
    case 'none':
      return '这个数没有对应的填报项：相关内容还没有填，或都是空白。';
    case 'single':
      return '直接取自下面这一项。';
    case 'sum':
      return `${count} 项相加。`;
    case 'difference':
      return `相减得出：下面 ${count} 项中，标“减”的从其余各项中减去。`;
    case 'percent':
      return '百分比：上面一组合计 ÷ 下面一组合计。';
    case 'growth':
      return '增减幅度：（本期 − 上期）÷ 上期。';
    case 'unknown':
      return `由下面 ${count} 项算出。`;
  }
}

/** How the exact amount became what is printed; undefined where nothing was rounded. */
export function roundingWords(figure: FigureReference, text: string): string | undefined {
  if (figure.fen === undefined) return undefined;
  const exact = yuan(fen(figure.fen));
  const isWritten = /\d/.test(text);
  if (!isWritten) return `${exact} → ${text === '' ? '按模板留空' : `印作“${text}”`}`;
  const digits = text.replaceAll(',', '').replace('元', '').trim();
  const isWan = isRoundedWan(figure.fen, digits);
  if (isWan) return `${exact} → ${text} 万元（四舍五入）`;
  return `${digits} 元` === exact.replaceAll(',', '') ? undefined : `${exact} → ${text} 元`;
}

function isRoundedWan(amount: number, digits: string): boolean {
  const shown = Math.abs(Number(digits.replace(/[^\d.-]/g, '')));
  const inYuan = Math.abs(amount) / 100;
  return Math.abs(shown - inYuan) > Math.abs(shown * 10_000 - inYuan);
}
