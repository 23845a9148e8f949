import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { listShippedPacks, loadPack } from '../../electron/services/pack-files.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import type { Pack } from '../../shared/pack/index.ts';
import { validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/must.ts';

const catalog = must(await loadCatalog(2024));
const packs = await Promise.all(
  (await listShippedPacks()).map(async (id) => [id, must(await loadPack(id))] as const),
);

const SOURCE = 'generalPublicBudget';

/** Function, economic item, this year's and last year's amount. */
type Row = readonly [string, string, string, string];

const PAY: readonly Row[] = [
  ['2060701', '30101', '312000', '312000'],
  ['2210201', '30113', '50112', '50112'],
];
const CHANGED: readonly Row[] = [
  ['2060701', '30101', '3000000', '3000060'],
  ['2060702', '30201', '0', '80000'],
  ['2101101', '30110', '31320', '0'],
  ['2210201', '30113', '50112', '40112'],
];
const TAKEN_BACK: readonly Row[] = [...PAY, ['2060799', '30299', '-3000', '0']];

function textsOf({ sections }: DisclosureDocument): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
    ),
  );
}

/** The narrative of a department with only these rows. */
function narrative(pack: Pack, rows: readonly Row[], hasPrior: boolean): readonly string[] {
  const money = (amount: string): object =>
    pack.kind === 'budget' ? { amount } : { adjustedBudget: amount, actual: amount };
  const common = { nature: 'basic', source: SOURCE } as const;
  const data = validYearData({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: pack.kind,
    year: 2024,
    department: { code: '512', name: '某县科学技术协会', duties: '开展科学普及。' },
    units: [{ code: '512001', name: '某县科学技术协会', nature: 'administrative' }],
    income: rows.map(([item, , now]) => ({ source: SOURCE, function: item, ...money(now) })),
    expenditure: rows.map(([item, economic, now]) => ({
      ...common,
      function: item,
      economic,
      ...money(now),
    })),
    ...(hasPrior
      ? {
          prior: {
            income: rows.map(([item, , , amount]) => ({ source: SOURCE, function: item, amount })),
            expenditure: rows.map(([item, , , amount]) => ({ ...common, function: item, amount })),
          },
        }
      : {}),
  });
  return textsOf(must(composeDisclosure(data, pack, catalog)));
}

/** What no sentence may come to, whatever is missing. */
const TORN =
  /[，、；：][，、；。]|。。|[（(][）)]|—%|主要(?:是|为|用于|包括)[，。；等]|(?:增加|减少)-|(?:增加|减少|增加了|减少了)0[元万]|(?:增长|下降|减少)0%/;

describe.each(packs)('a department with little in %s', (_, pack) => {
  test.each([
    ['nothing', [], false],
    ['pay alone', PAY, false],
    ['the same as last year', PAY, true],
    ['small and whole changes', CHANGED, true],
    ['money taken back', TAKEN_BACK, true],
  ] as const)('reads whole with %s', (__, rows, hasPrior) => {
    expect(narrative(pack, rows, hasPrior).filter((text) => TORN.test(text))).toEqual([]);
  });

  test('compares with no year that was not entered', () => {
    const compared = /持平|上年无|2023年无|(?:增加|减少)了?\d|增长\d|下降\d/;
    expect(narrative(pack, PAY, false).filter((text) => compared.test(text))).toEqual([]);
    expect(narrative(pack, PAY, true).some((text) => compared.test(text))).toBe(true);
  });
});

test('projects that a fund pays for are not told as money of the general budget alone', async () => {
  const pack = must(await loadPack('chenghua-2023'));
  const rows = [
    { project: '1', source: SOURCE, function: '2060702', amount: '300000' },
    { project: '2', source: 'governmentFundBudget', function: '2296099', amount: '200000' },
  ] as const;
  const data = validYearData({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: 'budget',
    year: 2024,
    department: { code: '512', name: '某县科学技术协会' },
    units: [{ code: '512001', name: '某县科学技术协会', nature: 'administrative' }],
    projects: ['1', '2'].map((code) => ({ code, name: `项目${code}`, hasPerformanceTarget: true })),
    income: rows.map(({ project: _, ...row }) => row),
    expenditure: rows.map((row) => ({ ...row, nature: 'project' as const })),
  });
  expect(textsOf(must(composeDisclosure(data, pack, catalog)))).toContain(
    '2024年某县科学技术协会实行绩效管理的项目2个，涉及一般公共预算30万元、政府性基金预算20万元。',
  );
});
