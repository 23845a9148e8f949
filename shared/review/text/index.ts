import type { Catalog } from '../../catalog/index.ts';
import type { NotRun, Review, Rule } from '../../findings/index.ts';
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

/**
 * Audits the text of a finished document: its sentences recomputed exactly, its figures against one
 * another and against the document's tables. What it cannot read without doubt it leaves alone.
 */
export function reviewText(document: PublishedDocument, context: TextContext = {}): Review {
  const subject: TextSubject = subjectOf(document, context.catalog);
  const outcomes = TEXT_RULES.map((each) => ({ each, outcome: each.run(subject) }));
  return {
    findings: outcomes.flatMap(({ outcome }) => outcome.findings),
    passed: outcomes.reduce((total, { outcome }) => total + outcome.passed, 0),
    notRun: outcomes.flatMap(({ each, outcome }) => notRunOf(each, outcome.notRun)),
  };
}
