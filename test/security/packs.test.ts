import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportDisclosure } from '../../electron/services/export-disclosure.ts';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { TEMPLATES_FOLDER, loadPack, loadPackFiles } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { writeHtml } from '../../electron/writers/html/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { readPack } from '../../shared/pack/index.ts';
import type { Result } from '../../shared/result/index.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/must.ts';

const ID = 'yubei-2024';
const sample = must(await readSample(ID));
const files = must(await loadPackFiles(ID));
const catalog = must(await loadCatalog(sample.year));

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : (result.problems[0]?.code ?? '');
}

/** The text of a document whose narrative begins with this Liquid. */
function compose(liquid: string): Result<string> {
  const narrative = `${liquid}\n${files['text/narrative.liquid'] ?? ''}`;
  const pack = readPack({ ...files, 'text/narrative.liquid': narrative });
  if (!pack.ok) return pack;
  const document = composeDisclosure(sample, pack.value, catalog);
  return document.ok ? { ...document, value: JSON.stringify(document.value) } : document;
}

describe('Liquid of a pack', () => {
  test('is rendered', () => {
    const text = compose('甲{{ department.code }}乙');
    expect(text.ok ? text.value : text.problems).toContain('乙');
  });

  test.each([
    '{{ all.constructor }}',
    '{{ all.constructor.constructor }}',
    '{{ all.__proto__ }}',
    "{{ all['constructor'] }}",
    "{% assign k = 'constructor' %}{{ all[k] }}",
    '{{ all.scope }}',
    '{{ all.children }}',
    '{{ facts.constructor }}',
    '{{ facts.__proto__ }}',
    "{{ 'a'.constructor }}",
    "{% include '/etc/passwd' %}",
    "{% include '../../../../../../etc/passwd' %}",
    "{% render '../pack.yaml' %}",
    "{% layout '/etc/passwd' %}",
  ])('sees nothing of the program or its computer: %s', (liquid) => {
    expect(['PACK-WORDING', 'PACK-LIQUID']).toContain(codeOf(compose(liquid)));
  });

  test.each([
    '{% for i in (1..999999999) %}x{% endfor %}',
    '{% for a in (1..9999) %}{% for b in (1..9999) %}x{% endfor %}{% endfor %}',
    '{% assign s = "xxxxxxxx" %}{% for i in (1..40) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}{{ s }}',
    '{% assign s = "x" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}',
    "{% include 'narrative' %}",
    "{% render 'narrative' %}",
  ])('ends: %s', (liquid) => {
    expect(codeOf(compose(liquid))).toBe('PACK-WORDING');
  });

  test.each(['::constructor x', '::toString', '::space 1e308'])('unknown markup: %s', (line) => {
    expect(['PACK-WORDING', 'ok']).toContain(codeOf(compose(line)));
  });
});

function withPackYaml(change: (yaml: string) => string): string {
  return codeOf(readPack({ ...files, 'pack.yaml': change(files['pack.yaml'] ?? '') }));
}

function measures(lines: readonly string[]): (yaml: string) => string {
  return (yaml) => yaml.replace(/^measures:\n/m, `measures:\n${lines.join('\n')}\n`);
}

describe('YAML of a pack', () => {
  test.each<[string, (yaml: string) => string, string]>([
    [
      'aliases that multiply',
      () =>
        [
          'a: &a [x,x,x,x,x,x,x,x,x]',
          ...'bcdefgh'.split('').map(
            (name, index) =>
              `${name}: &${name} [${Array(9)
                .fill(`*${'abcdefg'[index] ?? 'a'}`)
                .join(',')}]`,
          ),
        ].join('\n'),
      'PACK-YAML',
    ],
    ['an alias to nowhere', () => 'a: *b', 'PACK-YAML'],
    ['nesting', () => '['.repeat(50_000), 'PACK-YAML'],
    ['lists in lists', () => '- '.repeat(50_000), 'PACK-YAML'],
    ['a prototype', (yaml) => `${yaml}\n__proto__: {polluted: true}\n`, 'PACK-FIELD'],
    [
      'a measure of doublings',
      measures(
        Array.from(
          { length: 60 },
          (_, index) =>
            `  m${index}: { sum: [${index === 0 ? '{ of: expenditure }, { of: expenditure }' : `m${index - 1}, m${index - 1}`}] }`,
        ),
      ),
      'PACK-MEASURE',
    ],
    ['a measure of itself', measures(['  own: { sum: [own] }']), 'PACK-MEASURE'],
    [
      'a measure that every object has',
      measures(['  own: { sum: [constructor] }']),
      'PACK-MEASURE',
    ],
  ])('%s', (_, change, code) => {
    expect(withPackYaml(change)).toBe(code);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('the folder of a pack', () => {
  let folder: string;

  beforeEach(() => {
    const root = temporaryFolder();
    folder = join(root, 'pack');
    cpSync(join(TEMPLATES_FOLDER, ID), folder, { recursive: true });
    mkdirSync(join(root, 'other'));
    writeFileSync(join(root, 'other', 'secret.liquid'), '秘密');
  });

  test('is read where it is in order', async () => {
    expect(must(await loadPack(folder)).id).toBe(ID);
  });

  test('a link to a file elsewhere is not followed', async () => {
    symlinkSync(join(folder, '../other/secret.liquid'), join(folder, 'text/secret.liquid'));
    expect(must(await loadPackFiles(folder))['text/secret.liquid']).toBe('');
  });

  test('a link to a folder elsewhere is not followed', async () => {
    rmSync(join(folder, 'text'), { recursive: true });
    symlinkSync(join(folder, '../other'), join(folder, 'text'));
    expect(must(await loadPackFiles(folder))).not.toHaveProperty('text/secret.liquid');
  });

  test('a name of files cannot lead out of the chosen folder', async () => {
    const path = join(folder, 'pack.yaml');
    const yaml = (files['pack.yaml'] ?? '').replace(/^fileName:.*\n/m, '');
    writeFileSync(path, `${yaml}\nfileName: ../../../escaped\n`);
    const out = join(folder, '../out');
    const exported = must(await exportDisclosure({ data: sample, template: folder, folder: out }));
    expect(exported.docx.startsWith(`${out}/`)).toBe(true);
    expect(exported.docx.slice(out.length + 1)).not.toContain('/');
  });
});

const HOSTILE = '{{ all.total }}{% if true %}<script>alert(1)</script>"&\'';

describe('what a clerk types', () => {
  async function composed(change: Partial<YearData>) {
    return must(composeDisclosure({ ...sample, ...change }, must(await loadPack(ID)), catalog));
  }

  test('is printed as it is, never run as a template', async () => {
    const document = await composed({
      department: { ...sample.department, name: HOSTILE },
      glossary: [{ term: '甲', meaning: HOSTILE }],
    });
    const texts = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        'runs' in block ? [block.runs.map(({ text }) => text).join('')] : [],
      ),
    );
    expect(document.author).toBe(HOSTILE);
    expect(texts.some((text) => text.includes('甲') && text.includes(HOSTILE))).toBe(true);
  });

  test('is no HTML in the page for a website', async () => {
    const html = writeHtml(await composed({ department: { ...sample.department, name: HOSTILE } }));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1+1'])(
    'is no formula in Excel: %s',
    async (text) => {
      const units = sample.units.map((unit, index) =>
        index === 0 ? { ...unit, name: text } : unit,
      );
      const document = await composed({ units, department: { ...sample.department, name: text } });
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Uint8Array.from(await writeExcel(document)).buffer);
      const found: string[] = [];
      workbook.eachSheet((sheet) => {
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            // What stands in a formula is written by the program alone.
            const isFormula = cell.type === ExcelJS.ValueType.Formula;
            expect(isFormula ? cell.formula : '').not.toContain(text.trim());
            const { value } = cell;
            if (typeof value === 'string' && value.includes(text.trim())) found.push(cell.numFmt);
          });
        });
      });
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found)).toEqual(new Set(['@']));
    },
  );
});
