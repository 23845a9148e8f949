import { z } from 'zod';
import { yearDataSchema } from './year-data.ts';

const jsonSchemaNode = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  get properties() {
    return z.record(z.string(), jsonSchemaNode).optional();
  },
  get items() {
    return jsonSchemaNode.optional();
  },
  get anyOf() {
    return z.array(jsonSchemaNode).optional();
  },
});

/** A part of the JSON Schema, as far as its words are read. */
export type JsonSchemaNode = z.output<typeof jsonSchemaNode>;

/** The JSON Schema of the year data file, with Chinese titles and descriptions. */
export function yearDataJsonSchema(): Record<string, unknown> {
  return {
    $id: 'budget-disclosure/year-data/1',
    ...z.toJSONSchema(yearDataSchema, { io: 'input', unrepresentable: 'any' }),
  };
}

let root: JsonSchemaNode | undefined;

/** The schema of the whole year. */
export function schemaRoot(): JsonSchemaNode {
  root ??= jsonSchemaNode.parse(yearDataJsonSchema());
  return root;
}

/** The schema of a field of a record, or of the rows of a list. */
export function schemaStep(
  node: JsonSchemaNode | undefined,
  key: PropertyKey,
): JsonSchemaNode | undefined {
  const inner = node?.anyOf?.find((one) => one.properties ?? one.items) ?? node;
  return typeof key === 'number' ? inner?.items : inner?.properties?.[String(key)];
}
