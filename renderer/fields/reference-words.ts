import { type Path, fieldInfo } from '../../shared/entry/index.ts';

const COUNTED: Readonly<Record<string, string>> = {
  projects: '个',
  reasons: '条',
  mainUses: '条',
};

function listOf(path: Path): Path {
  return path.slice(
    0,
    path.findLastIndex((key) => typeof key === 'number'),
  );
}

/** How many rows of which lists these places are in: `支出明细 3 行、结转下年 1 行`. Blank for none. */
export function rowCountWords(places: readonly Path[]): string {
  const byTitle = Map.groupBy(places, (path) => fieldInfo(listOf(path))?.title ?? '其他');
  return [...byTitle]
    .map(([title, paths]) => `${title} ${paths.length} ${COUNTED[String(paths[0]?.[0])] ?? '行'}`)
    .join('、');
}
