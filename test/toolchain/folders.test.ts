import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** The table of folders in CONTRIBUTING.md: folder and what it may import, as written. */
const listed = new Map(
  [
    ...readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').matchAll(
      /^\| `([\w/<>-]+)` +\|[^|\n]+\| ([^|\n]+?) +\|$/gm,
    ),
  ].map(([, folder = '', may = '']) => [folder, may]),
);

const folders = ['shared', 'electron'].flatMap((layer) =>
  readdirSync(join(ROOT, layer)).map((name) => `${layer}/${name}`),
);

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(ROOT, folder, name))
    .filter((path) => path.endsWith('.ts') && statSync(path).isFile());
}

/** The other folders of `shared` and `electron` whose files the files of a folder import. */
function importsOf(folder: string): string[] {
  const targets = sources(folder).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(
      ([, to = '']) => relative(ROOT, normalize(join(dirname(path), to))),
    ),
  );
  const others = targets.map((to) => to.split('/').slice(0, 2).join('/'));
  return [...new Set(others)].filter((other) => other !== folder).toSorted();
}

/** Names without a layer are folders of the same one; `shared` and `all of shared` are every one there. */
function isAllowed(other: string, folder: string, may: string): boolean {
  const [layer = '', name = ''] = other.split('/');
  if (layer === 'shared' && /(?:all of )?`shared`/.test(may)) return true;
  return folder.startsWith(`${layer}/`) && may.split(', ').includes(name);
}

describe('the folders in CONTRIBUTING.md', () => {
  test('are there', () => {
    const own = [...listed.keys()].filter((folder) => !folder.includes('<'));
    expect(own.length).toBeGreaterThan(folders.length);
    expect(own.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
  });

  test('are all of them', () => {
    expect(folders.filter((folder) => !listed.has(folder))).toEqual([]);
  });

  test('lead one way: none comes back to itself', () => {
    const reached = new Map(folders.map((folder) => [folder, new Set(importsOf(folder))]));
    for (const by of folders) {
      const beyond = reached.get(by) ?? new Set();
      for (const [folder, others] of reached) {
        if (others.has(by)) reached.set(folder, others.union(beyond));
      }
    }
    expect(folders.filter((folder) => reached.get(folder)?.has(folder))).toEqual([]);
  });

  test.each(folders)('%s imports what it may', (folder) => {
    const may = listed.get(folder) ?? '';
    expect(importsOf(folder).filter((other) => !isAllowed(other, folder, may))).toEqual([]);
  });
});
