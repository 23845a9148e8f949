import type { Severity } from '../findings/index.ts';
import { type Fen, absolute, formatAmount, subtract } from '../money/index.ts';
import type { Check, Found, RuleSettings } from './check-rule.ts';

/** An amount in words: `1,234.50 元`. */
export function yuan(amount: Fen): string {
  return `${formatAmount(amount, 'yuan', { decimals: 2, thousands: true })} 元`;
}

/** One side of a comparison, with what was added up to it. */
export interface Side {
  readonly name: string;
  readonly fen: Fen;
  readonly parts?: readonly { readonly name: string; readonly fen: Fen }[];
}

function written(side: Side): string {
  const parts = (side.parts ?? []).filter(({ fen }) => fen !== 0);
  const sum =
    parts.length > 1
      ? `（${parts.map(({ name, fen }) => `${name} ${yuan(fen)}`).join(' + ')}）`
      : '';
  return `${side.name} ${yuan(side.fen)}${sum}`;
}

/** `甲 5.00 元（…），乙 3.00 元，相差 2.00 元`: the arithmetic of a comparison. */
export function arithmetic(left: Side, right: Side): string {
  const difference = absolute(subtract(left.fen, right.fen));
  return `${written(left)}，${written(right)}，相差 ${yuan(difference)}`;
}

/** Two figures that must tie. */
export interface Tie extends Pick<Found, 'where' | 'fix'> {
  readonly left: Side;
  readonly right: Side;
  /** Absent: equal. */
  readonly relation?: '=' | '<=';
  /** What to do, as a sentence without its full stop. */
  readonly todo: string;
  readonly fact?: string | undefined;
  /** What tells this finding from others of the rule, such as a code. */
  readonly id: string;
  /** Two figures from different papers: a difference that the document does not show is a remark. */
  readonly isRounded?: boolean;
  /** Another severity than the rule's. */
  readonly severity?: Severity;
}

/** Compares two figures: passed, or the finding with its arithmetic. */
export function tie(settings: RuleSettings, compared: Tie): Check {
  const { left, right, todo, id, where, fact, fix } = compared;
  const difference = subtract(left.fen, right.fen);
  const excess = compared.relation === '<=' ? difference : absolute(difference);
  if (excess <= settings.tolerance) return 'passed';
  const relation = compared.relation === '<=' ? '超过' : '不等';
  const isUnseen = compared.isRounded === true && excess <= settings.displayUnit;
  const unseen = isUnseen ? '（按公开的单位看不出，可能是四舍五入的尾差）' : '';
  return {
    severity: isUnseen ? 'info' : (compared.severity ?? settings.severity),
    message: `${relation}：${arithmetic(left, right)}${unseen}。${todo}。`,
    where,
    key: `${id}:${left.fen}:${right.fen}`,
    difference,
    ...(fact === undefined ? {} : { fact }),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** A finding without arithmetic. */
export function found(
  settings: Pick<RuleSettings, 'severity'>,
  about: Omit<Found, 'severity' | 'fact'> & {
    readonly fact?: string | undefined;
    readonly severity?: Severity;
  },
): Found {
  const { fact, ...rest } = about;
  return { severity: settings.severity, ...rest, ...(fact === undefined ? {} : { fact }) };
}
