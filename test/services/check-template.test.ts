import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../electron/services/check-template.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { must } from '../support/must.ts';
import { temporaryFolder } from '../support/office.ts';

/** A sound pack of which one thing in one file is written otherwise. */
function spoilt(file: string, right: string, wrong: string): string {
  const folder = join(temporaryFolder(), 'mini');
  cpSync(join(import.meta.dirname, '../fixtures/packs/mini'), folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(right)) throw new Error(`${file} has no ${right}`);
  writeFileSync(path, text.replace(right, wrong));
  return folder;
}

async function complaints(folder: string): Promise<string[]> {
  const checked = await checkTemplate(folder);
  return checked.ok ? [] : checked.problems.map(({ message }) => message);
}

const TABLE = 'tables/t1.yaml';
const TEXT = 'text/main.liquid';

describe('a name that is written wrong is told by its line, with the one that was meant', () => {
  test.each([
    ['pack.yaml', 'nature: basic', 'nature: basics', '“basics”，是不是“basic”'],
    ['pack.yaml', '{nature: basic}', '{natur: basic}', '“natur”，是不是“nature”'],
    ['pack.yaml', '{of: income}', '{of: incom}', '“incom”，是不是“income”'],
    ['pack.yaml', 'level: functionItem', 'level: functionitem', '是不是“functionItem”'],
    ['pack.yaml', 'by: total', 'by: totl', '“totl”的指标，是不是“total”'],
    ['pack.yaml', 'codes: items', 'codes: item', '“item”的名单，是不是“items”'],
    ['pack.yaml', '{text: main}', '{text: mian}', '“mian”|mian.liquid.*是不是“main”'],
    ['pack.yaml', '{text: main}', '{text: main, page: covr}', '“covr”.*是不是“cover”'],
    ['pack.yaml', 'texts:', 'textss:', '“textss”，是不是“texts”'],
    [TABLE, 'totalOf: [items]', 'totalOf: [itms]', '“itms”.*是不是“items”'],
    [TABLE, 'across: [basic', 'across: [basis', '“basis”.*是不是“basic”'],
    [TABLE, 'amount: basic', 'amount: basci', '“basci”.*是不是“basic”'],
    [TABLE, 'headerRows', 'headerRow', '“headerRow”，是不是“headerRows”'],
    [TABLE, 'lead:', 'led:', '“led”，是不是“lead”'],
    [TABLE, '{{ item.name }}', '{{ item.nmae }}', 'item.nmae”.*是不是“name”'],
    [TABLE, '{{ item.code }}', '{{ itm.code }}', 'itm'],
    [TABLE, '{{ i.level3 }}', '{{ i.levl3 }}', 'i.levl3”.*是不是“level3”'],
    [TABLE, 'value: i.weight', 'value: i.wieght', 'i.wieght”.*是不是“weight”'],
    [TABLE, 'each: projects, as', 'each: project, as', '“project”.*是不是“projects”'],
    [TEXT, 'all.total', 'all.totl', '“all.totl”.*是不是“total”'],
    [TEXT, 'texts.keyWork', 'texts.keyWrk', '“keyWrk”.*是不是“keyWork”'],
    [TEXT, '| percent_of', '| persent_of', '“persent_of”.*是不是“percent_of”'],
    [TEXT, '{% unless', '{% unles', '“{% unles %}”.*是不是“unless”'],
    [TEXT, '::table t1', '::table t4', '“::table t4”.*是不是'],
  ])('%s: %s → %s', async (file, right, wrong, told) => {
    const all = await complaints(spoilt(file, right, wrong));
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(new RegExp(told));
    if (!wrong.startsWith('::')) {
      const before = readFileSync(join(spoilt(file, right, wrong), file), 'utf8').split(wrong)[0];
      expect(all[0]).toContain(`${file}:${before?.split('\n').length ?? 0}`);
    }
  });
});

describe('a mistake where nothing is shown', () => {
  test.each([
    '{% if all.total.isNegative %}{{ all.nothing }}{% endif %}',
    "{% if department.level == 'township' %}{{ department.nothing }}{% endif %}",
    '{% for unit in units %}{% if unit.rank %}{{ unit.nothing }}{% endif %}{% endfor %}{% if false %}{{ nothing }}{% endif %}',
  ])('%s', async (liquid) => {
    const all = await complaints(spoilt(TEXT, '::glossary', `::glossary\n${liquid}`));
    expect(all.join()).toMatch(/text\/main\.liquid:9：.*nothing/);
  });
});

describe('other mistakes are told in plain words', () => {
  test.each([
    [TABLE, "text: '{{ item.code }}'", 'economic: 301', '不认识“economic”'],
    ['pack.yaml', '{nature: basic}', '{economic: 301}', "请加上引号，如 '301'"],
    ['pack.yaml', 'unit: wan', 'unit:wan', '冒号后面缺少空格'],
    ['pack.yaml', '  basic: {', '\tbasic: {', '不能用制表符'],
    ['pack.yaml', '  basic: {', '  total: {', '写了两次'],
    [
      TABLE,
      'levels: [functionClass, functionSection',
      'levels: [functionSection, functionClass',
      '上级后面',
    ],
    [
      TABLE,
      '{tree: {levels: [functionClass],',
      '{tree: {levels: [functionClass], row: 1,',
      '不认识“row”',
    ],
    [TEXT, '{% endfor %}', '', '没有结束'],
  ])('%s: %s → %s', async (file, right, wrong, told) => {
    const all = await complaints(spoilt(file, right, wrong));
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(told);
  });

  test('a table that cannot be read is not said to be missing', async () => {
    const all = await complaints(spoilt(TABLE, 'heading: 1', 'heading: 一'));
    expect(all).toEqual([expect.stringMatching(/^tables\/t1\.yaml:4:.*应为数字。$/)]);
  });
});

const ROW = "row: [项目名称, '{{ project.name }}', 金额, {amount: total}]";

describe('a cell that finds no free column is told instead of being left out', () => {
  test.each([
    ['row: [三级指标', "row: ['', 三级指标, 指标名, 说明", '共占 6 列，这里只有 3 列'],
    [ROW, ROW.replace('金额', '{text: 金额, span: 2}'), '共占 5 列，这里只有 4 列'],
    [ROW, 'row: {a: {text: 项目, span: 5}}', '“a”要跨 5 列，但是从这一列起只有 4 列'],
    [ROW, 'row: {a: {text: 项目, span: 2}, b: 名称}', '“a”跨 2 列，盖住了“b”'],
    [ROW, `row: [{text: 甲, rows: 2}, 乙]\n      - ${ROW}`, '第 1 格的位置被上面一格的 rows 占了'],
    ['{row: {li: 收入合计}', '{row: {li: 收入合计, ra: {amount: total}}', '没有“ra”这一列'],
    ["{no: 栏次, la: '1'", "{no: {text: 栏次, span: 3}, la: '1'", '“no”跨 3 列，盖住了“la”'],
  ])('%s → %s', async (right, wrong, told) => {
    const all = await complaints(spoilt(TABLE, right, wrong));
    expect(all).toEqual([expect.stringContaining(told)]);
    expect(all[0]).toMatch(/^tables\/t1\.yaml:\d+:\d+：表“t[13]”：/);
  });

  test('an empty cell below one that reaches down is not', async () => {
    const rows = `row: [{text: 甲, rows: 2}, 乙]\n      - row: ['', 丙, 丁, 戊]`;
    expect(await complaints(spoilt(TABLE, ROW, rows))).toEqual([]);
    const wide =
      "row: [{text: 甲, span: 2, rows: 2}, 乙]\n      - row: [{text: '', span: 2}, 丙, 丁]";
    expect(await complaints(spoilt(TABLE, ROW, wide))).toEqual([]);
  });
});

async function remarks(folder: string): Promise<string[]> {
  const checked = await checkTemplate(folder);
  return checked.ok ? checked.remarks.map(({ message }) => message) : ['wrong'];
}

describe('what may be forgotten is remarked on', () => {
  test('a source of funds that no row of a total shows', async () => {
    const all = await remarks(join(import.meta.dirname, '../fixtures/packs/mini'));
    expect(all.join('\n')).toMatch(/资金来源 unitFunds 可能漏了/);
    expect(all.join('\n')).not.toMatch(/资金来源 generalPublicBudget|资金来源 otherIncome/);
  });

  test('money that a total counts and no row shows: carried forward, carried over', async () => {
    const source = "where: {source: '{{ s.source }}'";
    const all = await remarks(spoilt(TABLE, source, `${source}, timing: current`));
    expect(all.join('\n')).toMatch(/上年结转可能漏了：假设部门只有上年结转的财政拨款.*收入合计/);
    const sound = (await remarks(join(import.meta.dirname, '../fixtures/packs/mini'))).join('\n');
    expect(sound).toMatch(/结转下年可能漏了.*支出合计/);
    expect(sound).not.toMatch(/上年结转|支出性质|经济科目/);
  });

  test('what never adds up is told once, and not as a source that was forgotten', async () => {
    const right = '{row: {name: 合计}';
    const twice = '{row: {name: 合计, total: {amount: {sum: [total, total]}}}';
    const all = await remarks(spoilt(TABLE, right, twice));
    expect(all.filter((one) => one.startsWith('不论部门有哪一种资金'))).toHaveLength(1);
    expect(all.join('\n')).not.toMatch(/资金来源 generalPublicBudget/);
    expect(all.join('\n')).toMatch(/资金来源 unitFunds 可能漏了/);
  });

  test('a topic that is printed nowhere', async () => {
    const topics = 'topics: [{about: procurement, title: 政府采购}]\ntexts:';
    const all = await remarks(spoilt('pack.yaml', 'texts:', topics));
    expect(all[0]).toMatch(/“procurement”（政府采购），但是哪里都没有印它/);
  });

  test.each([
    ['共有车辆{{ vehicles.total.count }}辆', '共有车辆辆'],
    ['编制{{ staff.total.quota }}名', '编制名'],
    [
      '接待{{ counts.receptionBatches }}批次、{{ counts.receptionPersons | default: 0 }}人',
      '接待批次',
    ],
  ])('a number that may not have been entered: %s', async (sentence, told) => {
    const all = await remarks(spoilt(TEXT, '::glossary', `::glossary\n本部门${sentence}。`));
    const found = all.filter((one) => one.includes('没有填时'));
    expect(found).toEqual([expect.stringMatching(/^text\/main\.liquid:9：/)]);
    expect(found[0]).toContain(`“本部门${told}”`);
  });

  test.each([
    '{% if vehicles.total.count != nil %}共有车辆{{ vehicles.total.count }}辆。{% endif %}',
    '共有车辆{{ vehicles.total.count | default: 0 }}辆。',
    '{{ department.region }}人民政府{{ texts.keyWork }}。',
  ])('not one that is guarded, nor another text: %s', async (sentence) => {
    const all = await remarks(spoilt(TEXT, '::glossary', `::glossary\n${sentence}`));
    expect(all.filter((one) => one.includes('没有填时'))).toEqual([]);
  });

  test('nothing in the shipped packs', async () => {
    const templates = join(import.meta.dirname, '../../templates');
    expect(await remarks(join(templates, 'chaotian-2021'))).toEqual([]);
    expect(await remarks(join(templates, 'yubei-2024'))).toEqual([]);
  });
});

test('a reason that is looked up by a name written almost right is told', async () => {
  const liquid = "::glossary\n{{ reasons['procurment'] }}";
  const all = await complaints(spoilt(TEXT, '::glossary', liquid));
  expect(all).toEqual([expect.stringMatching(/liquid:9.*“procurment”.*是不是“procurement”/)]);
});

test('kinds of vehicles have names, which a pack may write otherwise; unknown kinds are told', async () => {
  const names = 'names: {vehicle: {special: 专业车}}\ntexts:';
  const folder = spoilt('pack.yaml', 'texts:', names);
  const data = must(await readSample('yubei-2024'));
  const vehicles = [
    { kind: 'special' as const, count: 1 },
    { kind: 'general' as const, count: 2 },
  ];
  const liquid =
    '::glossary\n{% for car in facts.vehicles %}\n{{ names.vehicle[car.kind] }}\n{% endfor %}';
  const path = join(folder, TEXT);
  writeFileSync(path, readFileSync(path, 'utf8').replace('::glossary', liquid));
  const pack = must(await loadPack(folder));
  const catalog = must(await loadCatalog(data.year));
  const { sections } = must(composeDisclosure({ ...data, vehicles }, pack, catalog));
  const printed = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : [],
    ),
  );
  expect(printed).toEqual(expect.arrayContaining(['专业车', '一般公务用车']));
  const wrong = spoilt('pack.yaml', 'texts:', 'names: {vehicle: {specal: 车}}\ntexts:');
  expect((await complaints(wrong)).join()).toMatch(/“specal”，是不是“special”/);
});

test('the facts that lie beside a pack are tried with it', async () => {
  const folder = spoilt(TEXT, '::glossary', '{{ facts.contact.person }}');
  writeFileSync(join(folder, 'sample.json'), '{}');
  expect((await complaints(folder)).join()).toMatch(/不是年度数据文件/);
});
