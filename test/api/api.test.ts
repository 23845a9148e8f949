import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPack, loadPackFiles } from '../../electron/services/pack-files.ts';
import { contract } from '../../shared/api/index.ts';
import { plainPackFiles, readPack, readPlainPack } from '../../shared/pack/index.ts';
import { codesOf, openClient } from '../support/api-client.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';
import { workbookBytes } from '../sheet-import/workbook.ts';

const key = { department: '401', year: 2024, kind: 'budget' } as const;

async function withSample(library?: string) {
  const client = await openClient(library);
  const { entry } = must(await client.ask('sample/load', { id: 'yubei-2024' }));
  const opened = must(await client.ask('year/create', { entry }));
  return { ...client, entry, opened };
}

function name(value: string) {
  return {
    title: '部门名称',
    patches: [{ op: 'replace' as const, path: ['department', 'name'], value }],
    inverse: [{ op: 'replace' as const, path: ['department', 'name'], value: '原名' }],
  };
}

describe('the program behind the window', () => {
  test('has every operation of the contract', async () => {
    const { api } = await openClient();
    for (const operation of Object.keys(contract)) {
      const answer = await api.request(operation, { wrong: true });
      expect(codesOf(answer), operation).toEqual(['API-INPUT']);
    }
    api.close();
  });

  test('a mistake of its own is a problem in plain words, and logged', async () => {
    const { ask, api, errors } = await openClient(undefined, {
      reveal: () => Promise.reject(new Error('boom')),
    });
    const answer = await ask('file/reveal', { path: '/' });
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(errors).toEqual([new Error('boom')]);
    api.close();
  });

  test('remembers the library', async () => {
    const { ask, api, library, folder } = await openClient();
    const info = must(await ask('app/info', {}));
    expect(info).toMatchObject({ lastLibrary: library, host: 'browser' });
    expect(info.defaultLibrary.startsWith(folder)).toBe(true);
    api.close();
  });

  test('says what is wrong without an open library, or with the place of one', async () => {
    const { ask, api, library } = await openClient();
    const text = join(temporaryFolder(), 'text.db');
    writeFileSync(text, '这不是数据库。'.repeat(100));
    expect(codesOf(await ask('library/open', { path: text }))).toEqual(['LIBRARY-DAMAGED']);
    expect(must(await ask('library/list', {})).path).toBe(library);
    api.close();
    expect(codesOf(await ask('library/list', {}))).toEqual(['LIBRARY-NONE']);
  });

  test('settings stay with the library', async () => {
    const { ask, api, library } = await openClient();
    must(await ask('settings/save', { values: { theme: 'dark', widths: { a: [1, 2] } } }));
    must(await ask('settings/save', { values: { theme: 'light' } }));
    api.close();
    const again = await openClient(library);
    const settings = must(await again.ask('settings/load', {}));
    expect(settings).toEqual({ theme: 'light', widths: { a: [1, 2] } });
    again.api.close();
  });
});

describe('a year', () => {
  test('is made once, listed and opened again as it was', async () => {
    const { ask, api, entry, opened, library } = await withSample();
    expect(opened).toMatchObject({ key, revision: 0, state: 'draft' });
    expect(codesOf(await ask('year/create', { entry }))).toEqual(['YEAR-EXISTS']);
    expect(codesOf(await ask('year/create', { entry: { year: 2024 } }))).toEqual(['YEAR-KEY']);
    const { years } = must(await ask('library/list', {}));
    expect(years).toMatchObject([{ key, template: 'yubei-2024', state: 'draft' }]);
    api.close();
    const again = await openClient(library);
    expect(must(await again.ask('year/open', { key })).entry).toEqual(entry);
    again.api.close();
  });

  test('a commit is there for everyone when it returns', async () => {
    const { ask, api, library } = await withSample();
    const saved = must(await ask('year/commit', { key, revision: 0, ...name('新名') }));
    expect(saved.revision).toBe(1);
    const other = await openClient(library);
    expect(must(await other.ask('year/open', { key }))).toMatchObject({ revision: 1 });
    expect(must(await other.ask('library/list', {})).years[0]?.name).toBe('新名');
    const late = await ask('year/commit', { key, revision: 0, ...name('晚了') });
    expect(codesOf(late)).toEqual(['YEAR-CONFLICT']);
    other.api.close();
    api.close();
  });

  test('a commit that overtakes the one before it waits for it', async () => {
    const { ask, api } = await withSample();
    const later = ask('year/commit', { key, revision: 1, ...name('二') });
    const earlier = ask('year/commit', { key, revision: 0, ...name('一') });
    expect(must(await later).revision).toBe(2);
    expect(must(await earlier).revision).toBe(1);
    const { commits } = must(await ask('year/history', { key }));
    expect(commits.map(({ patches }) => patches[0]?.value)).toEqual(['二', '一']);
    api.close();
  });

  test('a commit whose forerunner never comes is refused', async () => {
    const { ask, api } = await withSample();
    const lost = await ask('year/commit', { key, revision: 7, ...name('七') });
    expect(codesOf(lost)).toEqual(['YEAR-CONFLICT']);
    api.close();
  });

  test('its history is read page by page, newest first', async () => {
    const { ask, api } = await withSample();
    for (let revision = 0; revision < 230; revision += 1) {
      must(await ask('year/commit', { key, revision, ...name(`第${revision + 1}次`) }));
    }
    const seen: number[] = [];
    for (let before: number | undefined, isMore = true; isMore; before = seen.at(-1)) {
      const page = must(await ask('year/history', { key, ...(before ? { before } : {}) }));
      seen.push(...page.commits.map(({ revision }) => revision));
      isMore = page.hasMore;
    }
    expect(seen).toEqual(Array.from({ length: 230 }, (_, index) => 230 - index));
    api.close();
  });

  test('published is read-only until it is opened on purpose', async () => {
    const { ask, api } = await withSample();
    must(await ask('year/setState', { key, state: 'published' }));
    const refused = await ask('year/commit', { key, revision: 0, ...name('新名') });
    expect(codesOf(refused)).toEqual(['YEAR-PUBLISHED']);
    expect(codesOf(await ask('year/delete', { key }))).toEqual(['YEAR-PUBLISHED']);
    must(await ask('year/setState', { key, state: 'draft' }));
    must(await ask('year/commit', { key, revision: 0, ...name('新名') }));
    must(await ask('year/delete', { key }));
    expect(codesOf(await ask('year/open', { key }))).toEqual(['LIBRARY-YEAR']);
    expect(must(await ask('library/list', {})).years).toEqual([]);
    api.close();
  });

  test('a named version keeps what was there', async () => {
    const { ask, api, entry } = await withSample();
    const version = must(await ask('version/save', { key, name: '报送稿' }));
    must(await ask('year/commit', { key, revision: 0, ...name('新名') }));
    must(await ask('version/save', { key, name: '公开稿' }));
    const { versions } = must(await ask('version/list', { key }));
    expect(versions.map(({ name: one, revision }) => [one, revision])).toEqual([
      ['公开稿', 1],
      ['报送稿', 0],
    ]);
    expect(must(await ask('version/load', { key, id: version.id })).entry).toEqual(entry);
    expect(codesOf(await ask('version/load', { key, id: 999 }))).toEqual(['VERSION-MISSING']);
    api.close();
  });
});

describe('files', () => {
  test('a year data file is read from its content', async () => {
    const { ask, api } = await openClient();
    const sample = readFileSync('templates/yubei-2024/sample.json');
    const content = sample.toString('base64');
    const read = must(await ask('file/readYear', { name: 'a.json', content }));
    expect(read.entry).toEqual(must(await ask('sample/load', { id: 'yubei-2024' })).entry);
    const wrong = Buffer.from('{').toString('base64');
    expect(codesOf(await ask('file/readYear', { name: 'a.json', content: wrong }))).toEqual([
      'DATA-JSON',
    ]);
    api.close();
  });

  test('a list of classification items is read from a workbook or a CSV file', async () => {
    const { ask, api } = await openClient();
    const rows = [
      ['科目编码', '科目名称', '说明'],
      ['2060702', '科普活动', '反映科普活动的支出。'],
      ['', '合计', ''],
    ];
    const csv = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
    const xlsx = Buffer.from(await workbookBytes({ name: '功能分类', rows }));
    for (const [name, bytes] of [
      ['科目.csv', csv],
      ['科目.xlsx', xlsx],
    ] as const) {
      const content = bytes.toString('base64');
      const answer = await ask('catalog/readList', { name, content, year: 2024 });
      expect(must(answer), name).toEqual({
        year: 2024,
        items: [
          {
            classification: 'function',
            code: '2060702',
            name: '科普活动',
            definition: '反映科普活动的支出。',
          },
        ],
      });
      expect(answer.ok && answer.remarks.map(({ code }) => code), name).toEqual([
        'CATALOG-LIST-NO-CODE',
      ]);
    }
    const content = csv.toString('base64');
    const old = await ask('catalog/readList', { name: '科目.xls', content, year: 2024 });
    expect(codesOf(old)).toEqual(['CATALOG-FILE-KIND']);
    api.close();
  });

  test('folders are listed before files, hidden ones not', async () => {
    const { ask, api } = await openClient();
    const folder = temporaryFolder();
    mkdirSync(join(folder, '乙'));
    writeFileSync(join(folder, 'a.db'), '');
    writeFileSync(join(folder, '.hidden'), '');
    const { rows, parent } = must(await ask('file/list', { path: folder }));
    expect(rows.map(({ name: one, isFolder }) => [one, isFolder])).toEqual([
      ['乙', true],
      ['a.db', false],
    ]);
    expect(parent).toBe(join(folder, '..'));
    const missing = await ask('file/list', { path: join(folder, 'none') });
    expect(codesOf(missing)).toEqual(['FOLDER-ENOENT']);
    api.close();
  });

  test('only packs of the program are given out', async () => {
    const { ask, api } = await openClient();
    const { packs } = must(await ask('pack/list', {}));
    expect(packs.map(({ id }) => id)).toContain('yubei-2024');
    for (const id of ['..', '../assets', '/etc', 'none']) {
      expect(codesOf(await ask('pack/load', { id })), id).toEqual(['PACK-MISSING']);
    }
    api.close();
  });

  test('the packs that it gives out are those that lie in their folders', async () => {
    const { ask, api } = await openClient();
    for (const { id } of must(await ask('pack/list', {})).packs) {
      const { files } = must(await ask('pack/load', { id }));
      expect(must(readPlainPack(files)), id).toEqual(must(await loadPack(id)));
    }
    api.close();
  });

  test('a pack is kept ready from one start to the next, until it or what was kept is other', async () => {
    const { ask, api, folder } = await openClient();
    const ready = join(folder, 'cache', 'yubei-2024.json');
    const load = async () => must(await ask('pack/load', { id: 'yubei-2024' })).files;
    const first = await load();
    const kept = readFileSync(ready, 'utf8');
    const marked = { ...JSON.parse(kept), files: { ...first, 'text/mark.liquid': '' } };
    writeFileSync(ready, JSON.stringify(marked));
    expect(await load()).toHaveProperty(['text/mark.liquid']);
    for (const content of [JSON.stringify({ ...marked, digest: 'other' }), '{', '{"digest": 1}']) {
      writeFileSync(ready, content);
      expect(await load()).toEqual(first);
      expect(readFileSync(ready, 'utf8')).toBe(kept);
    }
    api.close();
  });

  test('a pack with a mistake is told with its lines, and not given out', async () => {
    const files = {
      ...must(await loadPackFiles('yubei-2024')),
      'tables/wrong.yaml': 'id: x\ntitel: y\n',
    };
    const plain = plainPackFiles(files);
    expect(plain).toEqual(readPack(files));
    expect(plain.ok ? [] : plain.problems.map(({ where }) => where)).toContain(
      'tables/wrong.yaml:1:1',
    );
    expect(codesOf(readPlainPack(files))).toContain('PACK-FIELD');
  });

  test('what is opened ahead is what the window then gets, and after the end nothing is opened', async () => {
    const { ask, api, library, errors } = await withSample();
    must(await ask('settings/save', { values: { lastYear: key } }));
    const { answers } = must(await ask('app/ahead', {}));
    const asked = ['app/info', 'library/open', 'settings/load', 'year/open', 'pack/load'];
    expect(answers.map(({ name }) => name)).toEqual([...asked, 'catalog/load']);
    for (const { name, input, answer } of answers) {
      expect(await api.request(name, input), name).toEqual(answer);
    }
    expect(must(await ask('library/list', {})).path).toBe(library);
    api.close();
    const { answers: late } = must(await ask('app/ahead', {}));
    expect(late.map(({ name }) => name)).toEqual(['app/info']);
    expect(codesOf(await ask('library/open', { path: library }))).toEqual(['HOST-GONE']);
    expect(codesOf(await ask('library/list', {}))).toEqual(['LIBRARY-NONE']);
    expect(errors).toEqual([]);
  });
});

describe('an export', () => {
  test('never replaces a file that it may not replace', async () => {
    const { ask, api } = await withSample();
    const folder = join(temporaryFolder(), '新文件夹');
    const asked = { key, folder, formats: ['word', 'excel'] as ('word' | 'excel')[] };
    const planned = must(await ask('export/plan', asked)).files;
    expect(planned.map(({ isThere }) => isThere)).toEqual([false, false]);
    const write = { key, folder, format: 'excel' as const, mayReplace: false };
    const { path } = must(await ask('export/write', write));
    expect(path).toBe(planned[1]?.path);
    expect(existsSync(planned[0]?.path ?? '')).toBe(false);
    writeFileSync(path, '我的文件');
    expect(codesOf(await ask('export/write', write))).toEqual(['EXPORT-EXISTS']);
    expect(readFileSync(path, 'utf8')).toBe('我的文件');
    must(await ask('export/write', { ...write, mayReplace: true }));
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    const { files } = must(await ask('export/plan', asked));
    expect(files.map(({ isThere }) => isThere)).toEqual([false, true]);
    api.close();
  });
});
