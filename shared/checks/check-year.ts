import type { Catalog } from '../catalog/index.ts';
import type { DisclosureDocument } from '../document/index.ts';
import type { YearData } from '../facts/index.ts';
import type { Finding, NotRun, Review, Rule } from '../findings/index.ts';
import { type Fen, ZERO, fen, parseYuan } from '../money/index.ts';
import type { Pack } from '../pack/index.ts';
import { CHECK_RULES } from './catalogue.ts';
import type { Check, CheckRule, Found, RuleSettings } from './check-rule.ts';
import { gatherRemarks } from './gather.ts';
import { ownRules } from './own-rules.ts';
import { Subject } from './subject.ts';

const NOTHING_TO_COMPARE = '没有填这方面的数据，没有可比较的';
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

interface Ran {
  readonly rule: CheckRule;
  readonly checks: readonly Check[];
}

/** The last unit that the pack's tables show. */
function displayUnitOf({ unit, numbers }: Pack): Fen {
  const fenPerUnit = (numbers.table.unit ?? unit) === 'wan' ? 1_000_000 : 100;
  return fen(Math.max(1, Math.round(fenPerUnit / 10 ** (numbers.table.decimals ?? 2))));
}

function settingsOf(rule: CheckRule, pack: Pack): RuleSettings | undefined {
  const setting = pack.checks?.rules?.[rule.code];
  if (setting === 'off') return undefined;
  const tolerance = setting?.tolerance === undefined ? undefined : parseYuan(setting.tolerance);
  return {
    severity: setting?.severity ?? rule.severity,
    tolerance: tolerance ?? ZERO,
    displayUnit: displayUnitOf(pack),
  };
}

function notRun({ code, title }: Rule, reason: string): NotRun {
  return { code, title, reason };
}

function unknownSettings(pack: Pack, rules: readonly Rule[]): NotRun[] {
  const codes = new Set(rules.map((rule) => rule.code));
  return Object.keys(pack.checks?.rules ?? {})
    .filter((code) => !codes.has(code))
    .map((code) => ({
      code,
      title: '公开模板的设置',
      reason: `模板 pack.yaml 的 checks.rules 里写了“${code}”，没有这个编号的规则`,
    }));
}

function toFinding(code: string, { difference: _, ...found }: Found): Finding {
  return { ...found, code, ...(found.key === undefined ? {} : { key: `${code}:${found.key}` }) };
}

function isFound(check: Check): check is Found {
  return check !== 'passed';
}

interface FoundBy {
  readonly rule: CheckRule;
  readonly one: Found;
}

/** By rule and difference, the first finding that can be the cause of others. */
function causesIn(found: readonly FoundBy[]): (each: FoundBy) => FoundBy | undefined {
  const nameOf = (code: string, { difference }: Found) =>
    difference === undefined ? undefined : `${code} ${difference}`;
  const first = new Map<string, FoundBy>();
  for (const each of found) {
    const name = nameOf(each.rule.code, each.one);
    if (name !== undefined && !first.has(name)) first.set(name, each);
  }
  return ({ rule, one }) => {
    const name = rule.under === undefined ? undefined : nameOf(rule.under, one);
    return name === undefined ? undefined : first.get(name);
  };
}

/** Findings by weight; those with the same difference as the finding of their cause stand under it. */
function findingsOf(ran: readonly Ran[]): Finding[] {
  const found = ran.flatMap(({ rule, checks }) =>
    checks.filter(isFound).map((one) => ({ rule, one })),
  );
  const causeOf = causesIn(found);
  const underCause = Map.groupBy(found, causeOf);
  return (underCause.get(undefined) ?? [])
    .map((cause) => {
      const related = (underCause.get(cause) ?? []).map(({ rule, one }) =>
        toFinding(rule.code, one),
      );
      const finding = toFinding(cause.rule.code, cause.one);
      // The consequence that says the most about the place comes last.
      const fact = related.at(-1)?.fact ?? finding.fact;
      if (related.length === 0 || fact === undefined) return finding;
      return { ...finding, fact, related };
    })
    .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

/**
 * Checks a year's facts by every rule of the catalogue and of the template pack. Findings come by
 * weight; `passed` counts the single comparisons that hold; what could not be compared is in `notRun`
 * with its reason. `document` is what `composeDisclosure` makes of the same facts.
 */
export function checkYear(
  data: YearData,
  pack: Pack,
  catalog: Catalog,
  document: DisclosureDocument,
): Review {
  const subject = new Subject(data, pack, catalog, document);
  const rules = [...CHECK_RULES, ...ownRules(pack)];
  const ran: Ran[] = [];
  const missed: NotRun[] = unknownSettings(pack, rules);
  for (const rule of rules) {
    const settings = settingsOf(rule, pack);
    const checks = settings ? rule.run(subject, settings) : '公开模板关闭了这条规则';
    if (typeof checks === 'string') missed.push(notRun(rule, checks));
    else if (checks.length === 0) missed.push(notRun(rule, NOTHING_TO_COMPARE));
    else ran.push({ rule, checks });
  }
  const passed = ran.flatMap(({ checks }) => checks).filter((check) => check === 'passed').length;
  const titles = new Map(rules.map(({ code, title }) => [code, title]));
  return { findings: gatherRemarks(findingsOf(ran), titles), passed, notRun: missed };
}

/** The catalogue of rules, as the user reads it; template packs may add their own. */
export function checkRules(): readonly Rule[] {
  return CHECK_RULES.map(({ run: _run, under: _under, ...rule }) => rule);
}
