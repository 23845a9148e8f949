import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packFileSchema, tableFileSchema } from '../../shared/pack/pack-schema.ts';

/** What stands in the guide as code: between back ticks, or in an example. */
const guide = readFileSync(join(import.meta.dirname, '../../templates/README.md'), 'utf8');
const words = new Set(
  [...guide.matchAll(/```[^]*?```|`[^`\n]+`/g)].flatMap(([code]) => code.match(/[\w-]+/g) ?? []),
);

/** The keys of a schema, or the words that can be chosen in it, at any depth. */
function namesIn(schema: z.ZodType, what: 'properties' | 'enum'): string[] {
  const names = new Set<string>();
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  JSON.stringify(json, (key, value: object) => {
    if (key === what) {
      for (const one of Array.isArray(value) ? value : Object.keys(value)) names.add(String(one));
    }
    return value;
  });
  return [...names].filter((name) => /\w/.test(name)).toSorted();
}

describe.each([
  ['pack.yaml', packFileSchema, 'measures', 'priorProcurement'],
  ['tables/*.yaml', tableFileSchema, 'columns', 'landscape'],
] as const)('the guide to %s', (_, schema, key, choice) => {
  test('tells every key', () => {
    const keys = namesIn(schema, 'properties');
    expect(keys).toContain(key);
    expect(keys.filter((one) => !words.has(one))).toEqual([]);
  });

  test('tells every value that can be chosen', () => {
    const choices = namesIn(schema, 'enum');
    expect(choices).toContain(choice);
    expect(choices.filter((one) => !words.has(one))).toEqual([]);
  });
});
