import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/office.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const samples = [
  'chaotian-2021',
  'chenghua-2023',
  'shenzhen-2022',
  'yubei-2024',
  'zhangjiakou-2023',
];

function run(...args: readonly string[]) {
  const main = ['--disable-warning=ExperimentalWarning', join(root, 'electron/cli/main.ts')];
  return spawnSync(process.execPath, [...main, ...args], { encoding: 'utf8', cwd: root });
}

function samplePath(id: string): string {
  return join(root, 'templates', id, 'sample.json');
}

/** A sample with one change, as a file. */
function changed(change: (text: string) => string): string {
  const path = join(temporaryFolder(), 'data.json');
  writeFileSync(path, change(readFileSync(samplePath('yubei-2024'), 'utf8')));
  return path;
}

test('samples are listed one a line, the schema is JSON with Chinese titles', () => {
  expect(run('samples').stdout.trim().split('\n')).toEqual(samples);
  const schema: unknown = JSON.parse(run('schema').stdout);
  expect(schema).toMatchObject({ title: '年度数据', properties: { year: { title: '年度' } } });
});

test('a sample is exported as two files, whose paths are printed', () => {
  const out = temporaryFolder();
  const { stdout, status } = run('export', '--sample', 'yubei-2024', '--out', out);
  expect(status).toBe(0);
  const files: unknown = JSON.parse(stdout);
  expect(files).toMatchObject({
    docx: join(out, '重庆市渝北区科学技术协会2024年部门预算.docx'),
    xlsx: join(out, '重庆市渝北区科学技术协会2024年部门预算.xlsx'),
  });
  expect(readdirSync(out)).toHaveLength(2);
});

test('a template from a folder outside the program serves as well', () => {
  const template = join(temporaryFolder(), 'own');
  cpSync(join(root, 'test/fixtures/packs/mini'), template, { recursive: true });
  const out = temporaryFolder();
  const done = run(
    'export',
    '--data',
    samplePath('yubei-2024'),
    '--template',
    template,
    '--out',
    out,
  );
  expect(done.status).toBe(0);
  expect(readdirSync(out)).toHaveLength(2);
  expect(run('template', 'check', template).status).toBe(0);
});

test('what was imported is dumped without loss, and exported from the library', () => {
  const library = join(temporaryFolder(), 'library.db');
  for (const id of samples) {
    expect(run('import', '--library', library, samplePath(id)).status).toBe(0);
    const file: unknown = JSON.parse(readFileSync(samplePath(id), 'utf8'));
    const { year } = /"year": (?<year>\d+)/.exec(JSON.stringify(file, null, 2))?.groups ?? {};
    const { code } =
      /"department": \{\s*"code": "(?<code>[^"]+)"/.exec(JSON.stringify(file, null, 2))?.groups ??
      {};
    const dump = run(
      'dump',
      '--library',
      library,
      '--department',
      code ?? '',
      '--year',
      year ?? '',
    );
    expect(JSON.parse(dump.stdout)).toEqual(file);
  }
  const out = temporaryFolder();
  expect(
    run('export', '--library', library, '--department', '401', '--year', '2024', '--out', out)
      .status,
  ).toBe(0);
});

describe('a wrong call', () => {
  test.each([
    [['nonsense']],
    [['export', '--sample', 'yubei-2024']],
    [['export', '--out', 'x']],
    [['export', '--sample', 'a', '--out', 'x', '--colour', 'red']],
    [['import', 'x.json']],
    [['dump', '--library', 'x.db', '--year', '24']],
    [['template']],
  ])('%j has status 2 and says how to call', (args) => {
    const { status, stderr, stdout } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\[CALL\] /);
    expect(stdout).toBe('');
  });
});

describe('wrong data', () => {
  const nesting = join(temporaryFolder(), 'deep.json');
  writeFileSync(nesting, '['.repeat(200_000));
  const large = join(temporaryFolder(), 'large.json');
  writeFileSync(large, Buffer.alloc(65 * 1024 * 1024, 120));
  const encoded = join(temporaryFolder(), 'gbk.json');
  writeFileSync(encoded, Buffer.from([0x7b, 0x22, 0xbc, 0xd7, 0x22, 0x7d]));

  test.each([
    [
      'a text where an amount belongs',
      changed((text) => text.replace('"449556.00"', '"四十万"')),
      'expenditure[0].amount',
    ],
    [
      'a number where a decimal text belongs',
      changed((text) => text.replace('"449556.00"', '449556')),
      'expenditure[0].amount',
    ],
    [
      'a malformed code',
      changed((text) => text.replace('"function": "2012901"', '"function": "20129x"')),
      'function',
    ],
    [
      'a negative count',
      changed((text) => text.replace('"count": 2', '"count": -2')),
      'vehicles[0].count',
    ],
    [
      'an unknown unit',
      changed((text) => text.replace('"unit": "401001"', '"unit": "999"')),
      '999',
    ],
    [
      'an unknown project',
      changed((text) => text.replace('"project": "P1"', '"project": "P9"')),
      'P9',
    ],
    [
      'an unknown field',
      changed((text) => text.replace('"year"', '"colour": 1, "year"')),
      'colour',
    ],
    [
      'a prototype',
      changed((text) => text.replace('"year"', '"__proto__": {"a": 1}, "year"')),
      '__proto__',
    ],
    ['a newer format', changed((text) => text.replace('"version": 1,', '"version": 7,')), '升级'],
    ['a cut file', changed((text) => text.slice(0, 900)), 'JSON'],
    ['endless nesting', nesting, '层次'],
    ['a huge file', large, '64 MB'],
    ['another encoding', encoded, 'UTF-8'],
    ['a folder', temporaryFolder(), '文件夹'],
    ['nothing', '/nowhere/data.json', '不存在'],
  ])('(%s) has status 1, a message that names it, and writes nothing', (_, data, named) => {
    const out = join(temporaryFolder(), 'out');
    const { status, stderr, stdout } = run(
      'export',
      '--data',
      data,
      '--template',
      'yubei-2024',
      '--out',
      out,
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\[[A-Z-]+\] /);
    expect(stderr).toContain(named);
    expect(stdout).toBe('');
    expect(existsSync(out)).toBe(false);
  });

  test('a code that only the catalog lacks is a remark', () => {
    const data = changed((text) => text.replaceAll('"2060702"', '"2999999"'));
    const { status, stderr } = run('export', '--data', data, '--out', temporaryFolder());
    expect(status).toBe(0);
    expect(stderr).toContain('[CODE-UNKNOWN] 提示：');
    expect(stderr).toContain('2999999');
  });
});

describe('template check', () => {
  test.each(samples)('finds nothing wrong with %s', (id) => {
    expect(run('template', 'check', join(root, 'templates', id)).stderr).toBe('');
  });

  test.each([
    ['pack.yaml', (text: string) => text.replace('kind: budget', 'kind: 预算'), /pack\.yaml:6:\d+/],
    [
      'pack.yaml',
      (text: string) => text.replace('measures:', 'measure:'),
      /pack\.yaml:\d+:\d+.*measure/,
    ],
    ['pack.yaml', (text: string) => `${text}\n  - : [`, /pack\.yaml:\d+:\d+/],
    [
      'tables/t1.yaml',
      (text: string) => text.replace('amount: total', 'amount: totl'),
      /tables\/t1\.yaml:\d+.*totl/,
    ],
    [
      'tables/t1.yaml',
      (text: string) => text.replace('bold: true', 'bolt: true'),
      /tables\/t1\.yaml:\d+:\d+.*bolt/,
    ],
    [
      'text/main.liquid',
      (text: string) => text.replace('all.total', 'all.totl'),
      /text\/main\.liquid.*totl/,
    ],
    [
      'text/main.liquid',
      (text: string) => text.replace('{% endfor %}', ''),
      /text\/main\.liquid:\d+/,
    ],
  ])('says where %s is wrong', (file, spoil, place) => {
    const template = join(temporaryFolder(), 'own');
    cpSync(join(root, 'test/fixtures/packs/mini'), template, { recursive: true });
    const path = join(template, file);
    writeFileSync(path, spoil(readFileSync(path, 'utf8')));
    const { status, stderr } = run('template', 'check', template);
    expect(status).toBe(1);
    expect(stderr).toMatch(place);
  });
});
