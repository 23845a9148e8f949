import { useMemo } from 'react';
import type { Column } from 'react-datasheet-grid';
import type { Classification } from '../../shared/catalog/index.ts';
import {
  type Choice,
  type Entry,
  type FieldInfo,
  type Path,
  fieldInfo,
  isRecord,
} from '../../shared/entry/index.ts';
import { FIELD_CLASSIFICATIONS } from '../pickers/code-search.ts';
import { useCatalog } from '../pickers/use-catalog.ts';
import { codeUses } from '../pickers/code-uses.ts';
import { useYear } from '../state/year-store.ts';
import { type CellFormat, formatOf, textFormat } from './cell-format.ts';
import { GridCell } from './grid-cell.tsx';
import type { GridColumn, GridUnit, Row } from './grid-types.ts';

/** A column with all that its cells need. */
export interface BoundColumn extends GridColumn {
  readonly info: FieldInfo;
  readonly title: string;
  readonly format: CellFormat;
}

const UNKNOWN: FieldInfo = { kind: 'text', title: '', isRequired: false, choices: [] };

function namedChoices(rows: unknown): Choice[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => {
    if (!isRecord(row) || typeof row['code'] !== 'string') return [];
    const { code, name } = row;
    return [{ value: code, label: typeof name === 'string' ? name : code }];
  });
}

function useChoices(name: 'units' | 'projects'): readonly Choice[] {
  const rows = useYear((state): Entry[string] => state.entry[name]);
  return useMemo(() => namedChoices(rows), [rows]);
}

function classificationAt(field: string, info: FieldInfo): Classification | undefined {
  return info.kind === 'code' ? FIELD_CLASSIFICATIONS[field] : undefined;
}

function headOf(info: FieldInfo, own: string | undefined, unit: GridUnit): string {
  const title = own ?? info.title;
  if (info.kind !== 'amount') return title;
  return `${title.replace(/（元）$|，元）$/, (end) => (end === '（元）' ? '' : '）'))}（${unit === 'wan' ? '万元' : '元'}）`;
}

/** The columns of a grid over a list, with titles, choices and pickers from the schema. */
export function useBoundColumns(
  list: Path,
  columns: readonly GridColumn[],
  unit: GridUnit,
): readonly BoundColumn[] {
  const catalog = useCatalog();
  const units = useChoices('units');
  const projects = useChoices('projects');
  return useMemo(
    () =>
      columns.map((column): BoundColumn => {
        const { field } = column;
        const info = fieldInfo([...list, 0, field]) ?? { ...UNKNOWN, title: field };
        const context = { catalog, codeUses, unit, units, projects };
        const format = formatOf(field, info, classificationAt(field, info), context);
        return { ...column, info, title: headOf(info, column.title, unit), format };
      }),
    [list, columns, unit, catalog, units, projects],
  );
}

const WIDTHS: Readonly<Record<CellFormat['kind'], number>> = {
  text: 140,
  number: 90,
  amount: 130,
  pick: 150,
};

function widthOf({ width, info, format }: BoundColumn): number {
  if (width !== undefined) return width;
  if (info.kind === 'code') return 200;
  return info.kind === 'yesNo' ? 80 : WIDTHS[format.kind];
}

type SheetColumn = Partial<Column<Row, { readonly field: string }>>;

function withValue(row: Row, field: string, value: unknown): Row {
  const { [field]: _, ...others } = row;
  return value === undefined ? others : { ...others, [field]: value };
}

function sheetColumn(column: BoundColumn): SheetColumn {
  const { field, title, grow = 0, format } = column;
  const width = widthOf(column);
  return {
    id: field,
    title,
    basis: width,
    grow,
    shrink: 0,
    minWidth: width,
    component: GridCell,
    columnData: { field },
    copyValue: ({ rowData }) => format.copy(rowData[field]),
    pasteValue: ({ rowData, value }) => withValue(rowData, field, format.read(value)),
    deleteValue: ({ rowData }) => withValue(rowData, field, undefined),
    isCellEmpty: ({ rowData }) => rowData[field] === undefined,
  };
}

/** The same columns as the grid component takes them. */
export function useSheetColumns(columns: readonly BoundColumn[]): SheetColumn[] {
  return useMemo(() => columns.map(sheetColumn), [columns]);
}

/** The format of a field among columns. */
export function formatIn(columns: readonly BoundColumn[], field: string): CellFormat {
  return columns.find((column) => column.field === field)?.format ?? textFormat;
}
