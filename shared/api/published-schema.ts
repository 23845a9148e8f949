import { z } from 'zod';
import type { PublishedDocument } from '../review/index.ts';

const place = z.string();

const cell = z.object({
  text: z.string(),
  covered: z.object({ row: z.number(), column: z.number() }).exactOptional(),
  indent: z.number(),
  number: z.string().exactOptional(),
  isBold: z.boolean().exactOptional(),
});

const paragraph = z.object({
  kind: z.literal('paragraph'),
  text: z.string(),
  headingLevel: z.number().exactOptional(),
  isContents: z.boolean().exactOptional(),
  place,
});

const table = z.object({
  kind: z.literal('table'),
  sheet: z.string().exactOptional(),
  firstRow: z.number().exactOptional(),
  rows: z.array(z.array(cell)),
  place,
});

/** A finished document as it travels from the program to the window. */
export const publishedDocumentSchema: z.ZodType<PublishedDocument> = z.object({
  file: z.string(),
  format: z.enum(['docx', 'xlsx', 'text']),
  blocks: z.array(z.discriminatedUnion('kind', [paragraph, table])),
});
