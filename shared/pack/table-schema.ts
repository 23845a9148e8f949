import { z } from 'zod';
import { align, book, identifier, level, measure, numberStyle, where, wording } from './scalars.ts';
import { record } from './record.ts';

/** What a cell shows: one of a text, an amount, a share, a change, or a value of the facts. */
const content = {
  text: wording.optional(),
  amount: measure.optional(),
  /** part ÷ base in percent. */
  percent: record({ part: measure, base: measure }).optional(),
  /** (now − prior) ÷ prior in percent; `zeroBase` stands where the prior is zero and now is not. */
  growth: record({ now: measure, prior: measure, zeroBase: wording.optional() }).optional(),
  /** Path of an amount or a number of the facts, such as `task.amount`. */
  value: z.string().optional(),
  style: numberStyle.optional(),
};

const looks = {
  align: align.optional(),
  bold: z.boolean().optional(),
  /** Characters of indent, or `depth`: one step per level of a tree. */
  indent: z.union([z.number().int().min(0).max(20), z.literal('depth')]).optional(),
};

const cellSchema = z.union([
  wording,
  z.number().transform(String),
  z.null().transform(() => ''),
  record({
    ...content,
    ...looks,
    /** Liquid condition; the cell is blank where it does not hold. */
    when: z.string().optional(),
    /** Columns and rows that the cell covers. */
    span: z.number().int().min(1).max(60).optional(),
    rows: z.number().int().min(1).max(500).optional(),
  }),
]);

export type CellSpec = z.output<typeof cellSchema>;

const columnSchema = record({
  id: identifier,
  /** Header text, or the texts from the top header row down; equal neighbours are merged. */
  header: z.union([wording, z.array(wording)]),
  width: z.number().positive().max(100).optional(),
  /** Liquid condition; the column is left out where it does not hold. */
  when: z.string().optional(),
  ...content,
  ...looks,
  /** Columns of the same row whose sum this column is. */
  across: z.array(identifier).optional(),
  /** Equal texts below one another become one cell. */
  mergeEqual: z.boolean().optional(),
});

export type ColumnSpec = z.output<typeof columnSchema>;

const cells = z.union([z.array(cellSchema), z.record(z.string(), cellSchema)]);

const common = {
  id: identifier.optional(),
  /** Liquid condition; the block is left out where it does not hold. */
  when: z.string().optional(),
};

const rowParts = {
  ...common,
  where: where.optional(),
  /** Ids of the blocks or rows of which this row is the total; `-id` is subtracted. */
  totalOf: z.array(z.string()).optional(),
  bold: z.boolean().optional(),
  height: z.number().positive().max(400).optional(),
};

/** Which keys of a level are shown, and in which order. */
export const groupingParts = {
  of: z.array(book).optional(),
  where: where.optional(),
  order: z.enum(['code', 'entry', 'amount']).optional(),
  /** The measure for `order: amount` and for leaving out zeros. */
  by: measure.optional(),
  keepZero: z.boolean().optional(),
  /** Keys that are shown in any case. */
  also: z.array(record({ code: z.string(), name: wording.optional() })).optional(),
};

const treeSchema = record({
  levels: z.array(level).min(1),
  ...groupingParts,
  boldLevels: z.array(level).optional(),
});

/** How the keys of a level are chosen and ordered. */
export type GroupingSpec = Omit<z.output<typeof treeSchema>, 'levels' | 'boldLevels'>;

export type RowBlock = {
  readonly row: z.output<typeof cells>;
  readonly id?: string | undefined;
  readonly when?: string | undefined;
  readonly where?: z.output<typeof where> | undefined;
  readonly totalOf?: readonly string[] | undefined;
  readonly bold?: boolean | undefined;
  readonly height?: number | undefined;
};

export type LineBlock = Omit<RowBlock, 'row'> & {
  readonly line: Readonly<Record<string, CellSpec>>;
};

export type TreeBlock = {
  readonly tree: z.output<typeof treeSchema>;
  readonly id?: string | undefined;
  readonly when?: string | undefined;
  readonly cells?: Readonly<Record<string, CellSpec>> | undefined;
};

export type EachBlock = {
  readonly each: string;
  readonly as: string;
  readonly id?: string | undefined;
  readonly when?: string | undefined;
  readonly if?: string | undefined;
  readonly rows: readonly BlockSpec[];
  readonly empty?: readonly BlockSpec[] | undefined;
};

export type ItemsBlock = {
  readonly items: readonly Readonly<Record<string, string | number>>[];
  readonly as: string;
  readonly id?: string | undefined;
  readonly when?: string | undefined;
  readonly rows: readonly BlockSpec[];
};

export type SidesBlock = {
  readonly sides: readonly {
    readonly columns: readonly string[];
    readonly rows: readonly BlockSpec[];
  }[];
  readonly lead?: Readonly<Record<string, CellSpec>> | undefined;
  readonly id?: string | undefined;
  readonly when?: string | undefined;
};

export type GroupBlock = {
  readonly group: readonly BlockSpec[];
  readonly cells: Readonly<Record<string, CellSpec>>;
  readonly id?: string | undefined;
  readonly when?: string | undefined;
};

export type BlockSpec =
  RowBlock | LineBlock | TreeBlock | EachBlock | ItemsBlock | SidesBlock | GroupBlock;

const cellMap = z.record(z.string(), cellSchema);

/** A part of a table's body; the key that is present says which kind. */
const blockSchema: z.ZodType<BlockSpec> = z.lazy(() =>
  z.union([
    record({ row: cells, ...rowParts }),
    record({ line: cellMap, ...rowParts }),
    record({ tree: treeSchema, cells: cellMap.optional(), ...common }),
    record({
      each: z.string(),
      as: identifier,
      /** Liquid condition on the element. */
      if: z.string().optional(),
      rows: z.array(blockSchema),
      empty: z.array(blockSchema).optional(),
      ...common,
    }),
    record({
      items: z.array(z.record(identifier, z.union([z.string(), z.number()]))),
      as: identifier,
      rows: z.array(blockSchema),
      ...common,
    }),
    record({
      sides: z.array(record({ columns: z.array(identifier), rows: z.array(blockSchema) })).min(2),
      lead: cellMap.optional(),
      ...common,
    }),
    record({ group: z.array(blockSchema), cells: cellMap, ...common }),
  ]),
);

const headLine = record({
  left: wording.optional(),
  center: wording.optional(),
  right: wording.optional(),
});

const aboveLine = record({
  ...headLine.shape,
  /** The lines are rows of the table and repeat with its header; else they are lines of text. */
  isRow: z.boolean().optional(),
});

export type HeadLineSpec = z.output<typeof headLine>;

/** One line, or several from top to bottom. */
function headLines<L extends z.ZodType>(line: L) {
  return z.union([z.array(line).min(1), line.transform((only) => [only])]);
}

export const tableSchema = record({
  id: identifier,
  title: wording,
  subtitle: wording.optional(),
  /** Level of the title as a heading in Word; 0: no heading. */
  heading: z.number().int().min(0).max(3).optional(),
  isInContents: z.boolean().optional(),
  newPage: z.boolean().optional(),
  /** Name of the sheet; tables with the same name stand on one sheet. Absent: the title. */
  sheet: wording.optional(),
  /** False: the table is only in the document, such as a list of tables that the workbook has anyway. */
  isInWorkbook: z.boolean().optional(),
  orientation: z.enum(['portrait', 'landscape']).optional(),
  style: numberStyle.optional(),
  where: where.optional(),
  /** Lines above the title, such as 附表1. */
  top: headLines(headLine).optional(),
  /** Lines between title and grid. */
  above: headLines(aboveLine).optional(),
  columns: z.array(columnSchema).min(1),
  /** Rows of literal cells between header and body, such as 栏次. They repeat with the header. */
  headerRows: z.array(cells).optional(),
  /** False: the column headers are not printed (record forms). */
  hasHeader: z.boolean().optional(),
  body: z.array(blockSchema),
  notes: z.array(z.union([wording, record({ text: wording, when: z.string() })])).optional(),
  /** What is published where there is nothing to report. */
  empty: z
    .strictObject({
      when: z.string(),
      note: wording.optional(),
      body: z.array(blockSchema).optional(),
    })
    .optional(),
  /** One table for each element; `emptyInstance`: a blank one where there is none. */
  per: z
    .strictObject({
      each: z.string(),
      as: identifier,
      if: z.string().optional(),
      emptyInstance: z.boolean().optional(),
    })
    .optional(),
});

export type TableSpec = z.output<typeof tableSchema>;
