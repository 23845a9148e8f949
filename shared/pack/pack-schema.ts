import { z } from 'zod';
import { checksSchema } from './checks-schema.ts';
import { align, identifier, level, measure, numberStyle, wording } from './scalars.ts';
import { namesSchema } from './names-schema.ts';
import { groupingParts, tableSchema } from './table-schema.ts';
import { record, tellingUnknown } from './record.ts';

const textStyle = record({
  font: z.string().optional(),
  latinFont: z.string().optional(),
  sizePt: z.number().positive().max(100).optional(),
  bold: z.boolean().optional(),
  align: align.optional(),
  firstLineIndentCharacters: z.number().min(0).max(20).optional(),
  lineSpacingPt: z.number().positive().max(200).nullable().optional(),
  spaceBeforePt: z.number().min(0).max(200).optional(),
  spaceAfterPt: z.number().min(0).max(200).optional(),
});

const styleName = z.enum([
  'coverTitle',
  'coverText',
  'partTitle',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'contentsTitle',
  'contents1',
  'contents2',
  'contents3',
  'tableTitle',
  'tableMeta',
  'tableHeader',
  'tableText',
  'note',
  'pageNumber',
]);

const pageSetup = record({
  paper: z.enum(['A4', 'A3']).optional(),
  orientation: z.enum(['portrait', 'landscape']).optional(),
  marginsMm: z
    .strictObject({
      top: z.number().min(5).max(100),
      bottom: z.number().min(5).max(100),
      left: z.number().min(5).max(100),
      right: z.number().min(5).max(100),
      footer: z.number().min(0).max(100),
    })
    .optional(),
  grid: z
    .strictObject({
      lines: z.number().int().min(5).max(80),
      characters: z.number().int().min(5).max(80),
    })
    .nullable()
    .optional(),
  pageNumber: z
    .strictObject({
      position: z.enum(['outside', 'center']),
      format: z.string(),
      start: z.number().int().min(1).optional(),
    })
    .nullable()
    .optional(),
});

/** `part` is `::part`, `1`–`4` are `#` to `####`. Level 0: no heading, only the look. */
const headingRule = record({
  level: z.number().int().min(0).max(4),
  style: styleName.optional(),
  isInContents: z.boolean().optional(),
  newPage: z.boolean().optional(),
});

const listSchema = record({
  level,
  ...groupingParts,
  limit: z.number().int().positive().optional(),
});

const chartSchema = record({
  id: identifier,
  title: wording,
  type: z.enum(['column', 'bar', 'pie']),
  style: numberStyle.optional(),
  hasPercentLabels: z.boolean().optional(),
  /** Fixed points, or one point for each element of a list. */
  points: z.union([
    z.array(record({ label: wording, amounts: z.array(measure).min(1) })),
    record({ list: identifier, label: wording, amounts: z.array(measure).min(1) }),
  ]),
  series: z.array(wording).min(1),
  when: z.string().optional(),
});

const glossarySchema = record({
  /** How an entry is written; `number`, `term`, `meaning` are known. */
  entry: wording,
  /** How a classification item is written; `number`, `code`, `name`, `meaning`, `className`, `sectionName`. */
  code: wording.optional(),
  /** List whose items are explained, where the catalog knows their meaning. */
  codes: identifier.optional(),
  terms: z.array(
    z.union([
      record({
        term: wording,
        meaning: wording,
        /** Other spellings by which the term occurs in the text. */
        match: z.array(z.string()).optional(),
        /** Liquid condition that decides instead of the occurrence. */
        when: z.string().optional(),
      }),
      /** The place where the items of `codes` stand. */
      z.literal('codes'),
    ]),
  ),
});

const partSchema = z.union([
  record({
    text: z.string(),
    page: identifier.optional(),
    when: z.string().optional(),
  }),
  record({
    tables: z.array(identifier),
    page: identifier.optional(),
    widePage: identifier.optional(),
    when: z.string().optional(),
  }),
]);

/** The file `pack.yaml`. */
export const packFileSchema = record({
  format: z.literal('budget-disclosure/template'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, {
    error: '应为小写字母、数字和连字符，如 yubei-2024',
  }),
  name: z.string().min(1),
  packVersion: z.string().regex(/^\d+\.\d+\.\d+$/, { error: '应为 1.0.0 这样的版本号' }),
  kind: z.enum(['budget', 'finalAccounts']),
  region: z.string().optional(),
  catalog: z.string().optional(),
  unit: z.enum(['yuan', 'wan']),
  numbers: record({
    table: numberStyle,
    text: numberStyle,
    percent: numberStyle,
    tablePercent: numberStyle.optional(),
  }),
  title: wording,
  fileName: wording.optional(),
  pages: z.record(identifier, pageSetup).optional(),
  styles: z.partialRecord(styleName, textStyle, tellingUnknown(styleName.options)).optional(),
  headings: z
    .strictObject({
      part: headingRule.optional(),
      '1': headingRule.optional(),
      '2': headingRule.optional(),
      '3': headingRule.optional(),
      '4': headingRule.optional(),
    })
    .optional(),
  measures: z.record(identifier, measure),
  lists: z.record(identifier, listSchema).optional(),
  charts: z.array(chartSchema).optional(),
  glossary: glossarySchema.optional(),
  names: namesSchema.optional(),
  /** The steps of the guided way that this region needs; absent: all. */
  steps: z.array(identifier).optional(),
  /** The typed texts that the forms ask for. */
  texts: z
    .array(
      record({
        id: identifier,
        title: wording,
        hint: wording.optional(),
        lines: z.number().int().positive().optional(),
      }),
    )
    .optional(),
  /** What reasons and main uses can be about, beside functional items and projects. */
  topics: z.array(record({ about: z.string(), title: wording })).optional(),
  /** What the reasons of functional items explain; absent: the change against the prior year. */
  itemReasons: record({ against: measure }).optional(),
  /** Thresholds, settings and own rules of the check of facts. */
  checks: checksSchema.optional(),
  document: z.array(partSchema).min(1),
  contentsSheet: z
    .strictObject({
      name: wording.optional(),
      title: wording.optional(),
      /** Columns of the list of tables; `table.number`, `table.title`, `table.sheet` are known. */
      columns: z
        .array(record({ header: wording, text: wording, width: z.number().optional() }))
        .optional(),
    })
    .optional(),
});

/** A file of `tables/`: one table or several. */
export const tableFileSchema = z.union([tableSchema, record({ tables: z.array(tableSchema) })]);

export type PackFile = z.output<typeof packFileSchema>;
export type HeadingRule = z.output<typeof headingRule>;
export type ChartSpec = z.output<typeof chartSchema>;
export type ListSpec = z.output<typeof listSchema>;
export type NumberStyleSpec = z.output<typeof numberStyle>;
export type DocumentPart = z.output<typeof partSchema>;
