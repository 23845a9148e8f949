import type { PublishedBlock, PublishedCell } from '../../shared/review/published-document.ts';
import { type Archive, mainPart, relationsOf } from './archive.ts';
import { CellBudget } from './cells.ts';
import { readSheetRows, richText } from './excel-sheet.ts';
import { openCellStyles } from './excel-styles.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { elementAt, elementsOf } from './xml.ts';

/** A sheet as it shows. */
export interface ShownSheet {
  readonly name: string;
  readonly rows: readonly (readonly PublishedCell[])[];
}

/** The visible sheets of a workbook. Throws where the file is damaged. */
export function readShownSheets(archive: Archive): ShownSheet[] {
  const main = mainPart(archive) ?? 'xl/workbook.xml';
  const workbook = archive.part(main);
  if (workbook?.name !== 'workbook') throw new Error('no workbook');
  const relations = relationsOf(archive, main);
  const partOf = (type: string) => {
    const path = [...relations.values()].find((relation) => relation.type === type)?.path;
    return path === undefined ? undefined : archive.part(path);
  };
  const shared = {
    texts: elementsOf(partOf('sharedStrings'), 'si').map(richText),
    styleOf: openCellStyles(partOf('styles')),
    budget: new CellBudget(),
  };
  return elementsOf(elementAt(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    if ((attributes.get('state') ?? 'visible') !== 'visible') return [];
    const relation = relations.get(attributes.get('id') ?? '');
    if (relation?.type !== 'worksheet') return [];
    const sheet = archive.part(relation.path);
    if (sheet === undefined) return [];
    return [{ name: attributes.get('name') ?? '', rows: readSheetRows(sheet, shared) }];
  });
}

/** What the visible sheets of a workbook show. Throws where the file is damaged. */
export function readExcel(archive: Archive): PublishedBlock[] {
  return readShownSheets(archive).flatMap(({ name, rows }) => sheetBlocks(name, rows));
}
