import { ZERO, parseYuan } from '../money/index.ts';
import type { OwnRuleSpec, Pack } from '../pack/index.ts';
import type { CheckRule } from './check-rule.ts';
import { tie } from './ties.ts';

const RELATIONS = { '=': '等于', '<=': '不超过' } as const;

function nameOf(measure: OwnRuleSpec['compares']['left'], fallback: string): string {
  return typeof measure === 'string' ? `“${measure}”` : fallback;
}

function ownRule(spec: OwnRuleSpec): CheckRule {
  const { left, right, relation, names: given } = spec.compares;
  const names = {
    left: given?.[0] ?? nameOf(left, '左边'),
    right: given?.[1] ?? nameOf(right, '右边'),
  };
  const limit = (spec.tolerance === undefined ? undefined : parseYuan(spec.tolerance)) ?? ZERO;
  return {
    code: spec.code,
    severity: spec.severity ?? 'warning',
    title: spec.title,
    compares: `${names.left}应${RELATIONS[relation]}${names.right}（公开模板规定）`,
    ...(spec.tolerance === undefined ? {} : { tolerance: `${spec.tolerance} 元` }),
    ...(spec.source === undefined ? {} : { source: spec.source }),
    run: (subject, settings) => {
      const [a, b] = [subject.measure(left), subject.measure(right)];
      if (!a.isEntered && !b.isEntered) return '两边的数都没有填';
      const tolerance = settings.tolerance > limit ? settings.tolerance : limit;
      return [
        tie(
          { ...settings, tolerance },
          {
            id: 'own',
            where: spec.title,
            fact: subject.firstFact(a.isEntered ? a : b),
            left: { name: names.left, fen: a.fen },
            right: { name: names.right, fen: b.fen },
            relation,
            todo: spec.message.replace(/。$/, ''),
          },
        ),
      ];
    },
  };
}

/** The rules that a template pack adds under `checks.own`. */
export function ownRules(pack: Pack): CheckRule[] {
  return (pack.checks?.own ?? []).map(ownRule);
}
