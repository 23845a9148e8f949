import type { PublishedDocument } from '../review/published-document.ts';
import { understand } from '../review/tables/index.ts';
import { learnExpenditure } from './expenditure.ts';
import { learnIncome } from './income.ts';
import type { Learned, PriorFigures } from './learned.ts';
import { learnProjects } from './projects.ts';
import { reconcile } from './reconcile.ts';
import { amountAfter, departmentIn, dutiesIn, linesOf } from './sentences.ts';
import { learnThreePublic } from './three-public.ts';

/** Titles, headings and heads of tables say more often what the document is than what it is not. */
function kindOf(document: PublishedDocument): Learned['kind'] {
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : [
          block.sheet ?? '',
          ...block.rows.slice(0, 3).flatMap((row) => row.map(({ text }) => text)),
        ],
  );
  const text = texts.filter((one) => one.length < 60).join('\n');
  const count = (word: RegExp): number => text.match(word)?.length ?? 0;
  return count(/决算/g) > count(/(?<!公共|基金|经营|部门)预算(?!收|单位)/g)
    ? 'finalAccounts'
    : 'budget';
}

function missing(
  prior: PriorFigures,
  learned: Pick<Learned, 'year' | 'department' | 'projects'>,
): string[] {
  const looked: readonly (readonly [boolean, string])[] = [
    [learned.year === undefined, '文件是哪一年的'],
    [learned.department.name === undefined, '部门名称'],
    [learned.department.duties === undefined, '部门职能'],
    [prior.income.length === 0, '收入（没有找到收支总表）'],
    [prior.expenditure.length === 0, '支出（没有找到按功能分类科目列的支出表）'],
    [prior.threePublic.length === 0, '“三公”经费（没有找到“三公”经费表）'],
    [prior.agencyOperatingFunds.length === 0, '机关运行经费（文字说明里没有找到金额）'],
    [prior.procurement.length === 0, '政府采购金额（文字说明里没有找到金额）'],
    [learned.projects.length === 0, '项目清单（没有找到列有项目名称的表）'],
  ];
  return looked.flatMap(([isMissing, words]) => (isMissing ? [words] : []));
}

function single(amount: string | undefined): { amount: string }[] {
  return amount === undefined ? [] : [{ amount }];
}

/**
 * Reads a finished disclosure as the base of the next year: its figures become the prior year's. Nothing
 * is guessed: what is not understood is named, and every total says whether it ties.
 */
export function learnFrom(document: PublishedDocument): Learned {
  const understood = understand(document);
  const lines = linesOf(document);
  const threePublic = learnThreePublic(understood);
  const prior = {
    expenditure: learnExpenditure(understood),
    income: learnIncome(understood),
    threePublic: [...threePublic.lines],
    agencyOperatingFunds: single(amountAfter(lines, /机关运行(?:经费|费用)/)),
    procurement: single(
      amountAfter(lines, /政府采购(?:预算|支出)?(?:总额|总计|共计|金额|预算|支出)/),
    ),
  };
  const name = departmentIn(document);
  const duties = dutiesIn(document);
  const found = {
    year: understood.year,
    department: {
      ...(name === undefined ? {} : { name }),
      ...(duties === undefined ? {} : { duties }),
    },
    projects: learnProjects(understood),
  };
  return {
    ...found,
    kind: kindOf(document),
    prior,
    reconciliation: reconcile(understood, prior),
    notUnderstood: [
      ...missing(prior, found),
      ...threePublic.unread.map((item) => `${item}（“三公”经费表里没有认出这一项）`),
    ],
  };
}
