import { z } from 'zod';
import { yearDataSchema } from './year-data.ts';

const jsonSchemaNode = z.looseObject({
  title: z.string().optional(),
  type: z.unknown().optional(),
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

type JsonSchemaNode = z.output<typeof jsonSchemaNode>;

/** The JSON Schema of the year data file, with Chinese titles and descriptions. */
export function yearDataJsonSchema(): Record<string, unknown> {
  return {
    $id: 'budget-disclosure/year-data/1',
    ...z.toJSONSchema(yearDataSchema, { io: 'input', unrepresentable: 'any' }),
  };
}

let root: JsonSchemaNode | undefined;

function schemaRoot(): JsonSchemaNode {
  root ??= jsonSchemaNode.parse(yearDataJsonSchema());
  return root;
}

function step(node: JsonSchemaNode | undefined, key: PropertyKey): JsonSchemaNode | undefined {
  const inner = node?.anyOf?.find((one) => one.properties ?? one.items) ?? node;
  return typeof key === 'number' ? inner?.items : inner?.properties?.[String(key)];
}

/** A path in the words of the forms and as written: `支出明细第 3 行 › 金额（expenditure[2].amount）`. */
export function describePath(path: readonly PropertyKey[]): string {
  const words: string[] = [];
  let node: JsonSchemaNode | undefined = schemaRoot();
  let written = '';
  for (const key of path) {
    node = step(node, key);
    if (typeof key === 'number') {
      words.push(`${words.pop() ?? ''}第 ${key + 1} 行`);
      written += `[${key}]`;
    } else {
      words.push(node?.title ?? String(key));
      written += written === '' ? String(key) : `.${String(key)}`;
    }
  }
  return written === '' ? '整个文件' : `${words.join(' › ')}（${written}）`;
}
