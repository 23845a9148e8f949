import type { ReportContext } from '../report/index.ts';

/** A table with one title per sheet, for lists of contents. */
export interface ListedTable {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
}

/** The tables of the document's table parts, before they are computed. */
export function listTables(context: ReportContext): readonly ListedTable[] {
  const { engine, pack } = context;
  const parts = pack.document.filter(
    (part) => part.when === undefined || engine.holds(part.when, {}, 'pack.yaml › document'),
  );
  const ids = parts.flatMap((part) => ('tables' in part ? part.tables : []));
  return ids.map((id, index) => {
    const spec = pack.tables.find((table) => table.id === id);
    const variables = spec?.per ? { [spec.per.as]: null, number: 1 } : {};
    const plain = (source: string, part: string): string =>
      engine.plain(source, variables, `tables/${id}.${part}`);
    const title = plain(spec?.title ?? '', 'title')
      .replaceAll('\n', '')
      .trim();
    const sheet = plain(spec?.sheet ?? '', 'sheet').trim() || title;
    return { number: index + 1, id, title, sheet };
  });
}
