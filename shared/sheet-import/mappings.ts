import { z } from 'zod';
import type { SavedMapping } from './plan.ts';
import { TARGET_IDS } from './targets.ts';

/** Name of the library's setting that holds the mappings (`settings/load`, `settings/save`). */
export const MAPPINGS_SETTING = 'importMappings';

const mappingSchema = z.object({
  name: z.string().min(1).max(100),
  headerKey: z.string(),
  target: z.enum(TARGET_IDS),
  columns: z.array(
    z.object({
      column: z.number().int().nonnegative(),
      field: z.string(),
      constants: z.record(z.string(), z.string()).optional(),
    }),
  ),
  unit: z.enum(['yuan', 'wan']).optional(),
  constants: z.record(z.string(), z.string()).optional(),
});

/** The mappings among the settings of a library; what is not one is left out. */
export function mappingsIn(settings: Readonly<Record<string, unknown>>): SavedMapping[] {
  const saved = settings[MAPPINGS_SETTING];
  return (Array.isArray(saved) ? saved : []).flatMap((one: unknown) => {
    const parsed = mappingSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The settings to save so that a mapping is kept; one of the same name is replaced. */
export function withMapping(
  mappings: readonly SavedMapping[],
  mapping: SavedMapping,
): Readonly<Record<string, unknown>> {
  return {
    [MAPPINGS_SETTING]: [...mappings.filter(({ name }) => name !== mapping.name), mapping],
  };
}

/** The settings to save so that a mapping is forgotten. */
export function withoutMapping(
  mappings: readonly SavedMapping[],
  name: string,
): Readonly<Record<string, unknown>> {
  return { [MAPPINGS_SETTING]: mappings.filter((mapping) => mapping.name !== name) };
}
