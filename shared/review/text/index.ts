import type { Catalog } from '../../catalog/index.ts';
import type { Finding, NotRun, Review, Rule } from '../../findings/index.ts';
import type { PublishedDocument } from '../published-document.ts';
import { TEXT_RULES } from './catalogue.ts';
import { type TextRule, type TextSubject, subjectOf } from './subject.ts';

/** What is known beside the document itself. */
export interface TextContext {
  /** The classifications of the document's year, for names of codes. */
  readonly catalog?: Catalog;
}

/** The rules that read running text, for the catalogue of rules. */
export const textRules: readonly Rule[] = TEXT_RULES.map(({ rule }) => rule);

function notRunOf({ rule }: TextRule, reason: string | undefined): NotRun[] {
  return reason === undefined ? [] : [{ code: rule.code, title: rule.title, reason }];
}

// A workbook alone: nothing was recomputed, which must not look like a text without faults.
function withoutFigures({ figures }: TextSubject): NotRun[] {
  if (figures.length > 0) return [];
  const reason = '文件里没有带金额的文字说明，正文的数字没有可核对的。';
  return [{ code: 'TXT', title: '文字说明中的数字', reason }];
}

// 尾差 are one remark a rule, not twenty.
function gatheredRounding(findings: readonly Finding[]): Finding[] {
  const isRounding = ({ severity, message }: Finding) =>
    severity === 'info' && message.includes('尾差');
  const groups = Map.groupBy(findings.filter(isRounding), ({ code }) => code);
  const gathered = [...groups.values()].flatMap((group): Finding[] => {
    const [first, ...related] = group;
    if (!first || related.length === 0) return group;
    const message = `四舍五入的尾差共 ${group.length} 处，如：${first.message}`;
    return [{ ...first, message, related }];
  });
  return [...findings.filter((finding) => !isRounding(finding)), ...gathered];
}

/**
 * Audits the text of a finished document: its sentences recomputed exactly, its figures against one
 * another and against the document's tables. What it cannot read without doubt it leaves alone.
 */
export function reviewText(document: PublishedDocument, context: TextContext = {}): Review {
  const subject: TextSubject = subjectOf(document, context.catalog);
  const outcomes = TEXT_RULES.map((each) => ({ each, outcome: each.run(subject) }));
  return {
    findings: gatheredRounding(outcomes.flatMap(({ outcome }) => outcome.findings)),
    passed: outcomes.reduce((total, { outcome }) => total + outcome.passed, 0),
    notRun: [
      ...withoutFigures(subject),
      ...outcomes.flatMap(({ each, outcome }) => notRunOf(each, outcome.notRun)),
    ],
  };
}
