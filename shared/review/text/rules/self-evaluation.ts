import type { Rule } from '../../../findings/index.ts';
import { subjectOfFigure } from '../figure-subjects.ts';
import type { Figure } from '../figures.ts';
import { moneyText, toMillionths } from '../quantity.ts';
import { type Outcome, type TextRule, type TextSubject, collect, findingAt } from '../subject.ts';
import type { IndexedTable } from '../table-index.ts';
import { normalise } from '../tokens.ts';

const rule: Rule = {
  code: 'TXT-SELF-EVALUATION',
  severity: 'info',
  title: '自评项目的预算与项目支出',
  compares: '各张自评表预算数之和不大于项目支出；小于时，其余项目没有自评',
};

const UNITS: Readonly<Record<string, bigint>> = { 元: 1n, 万元: 10_000n };

const LABEL = /^预算数[:：]?$/;

/** The numbers to the right of the labels 预算数 of self-evaluations, in millionths of 元. */
function budgetsOf({ source }: IndexedTable): bigint[] {
  const texts = source.rows.map((row) =>
    row.map(({ text, covered }) => (covered ? '' : normalise(text))),
  );
  const all = texts.flat();
  const isEvaluation =
    all.some((text) => /^执行数[:：]?$/.test(text)) && all.some((text) => /实际完成/.test(text));
  const unit = /[(（](万元|元)[)）]/.exec(all.join(''))?.[1] ?? '万元';
  if (!isEvaluation) return [];
  return texts.flatMap((cells) => {
    const place = cells.findIndex((text) => LABEL.test(text));
    const shown = place === -1 ? undefined : cells.slice(place + 1).find((text) => text !== '');
    const read = shown === undefined ? undefined : toMillionths(shown);
    return read ? [read.value * (UNITS[unit] ?? 1n)] : [];
  });
}

/** What the text says the projects cost, where it says only one figure. */
function projectFigure({ figures }: TextSubject): Figure | undefined {
  const named = figures.filter(
    (figure) => figure.role === 'own' && subjectOfFigure(figure) === '项目支出',
  );
  const values = new Set(named.map(({ quantity }) => quantity.value));
  return values.size === 1 ? named[0] : undefined;
}

function check(subject: TextSubject): Outcome {
  const budgets = subject.tables.flatMap(budgetsOf);
  const figure = projectFigure(subject);
  if (figure === undefined || budgets.length < 2) return 'skipped';
  const { quantity, passage } = figure;
  const sum = budgets.reduce((total, value) => total + value, 0n);
  const difference = quantity.value - sum;
  if (difference === 0n) return 'passed';
  const listed = budgets.map((value) => moneyText(value, quantity)).join('＋');
  const size = moneyText(difference < 0n ? -difference : difference, quantity);
  const rest =
    difference > 0n ? `有 ${size}的项目没有自评` : `自评的预算比项目支出多 ${size}，请核对`;
  const message = `${budgets.length} 张自评表的预算数 ${listed}＝${moneyText(sum, quantity)}，项目支出为 ${quantity.text}：${rest}。应自评的项目是否都在，请看一看。`;
  return findingAt(rule, passage, quantity.text, message, difference > 0n ? 'info' : 'warning');
}

/** The self-evaluated projects against all projects. */
export const selfEvaluationRule: TextRule = {
  rule,
  run: (subject) => collect([check(subject)]),
};
