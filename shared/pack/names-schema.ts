import { z } from 'zod';
import { CHOICES, KIND_NAMES } from '../facts/index.ts';
import { record, tellingUnknown } from './record.ts';
import { wording } from './scalars.ts';

/** Names of codes that are no choice: what stands in the catalog, units, projects. */
const ofCodes = z.record(z.string(), wording).optional();

function ofChoices(codes: readonly string[]) {
  return z.partialRecord(z.enum(codes), wording, tellingUnknown(codes)).optional();
}

/** Names that a region writes otherwise than the catalog or the program. */
export const namesSchema = record({
  function: ofCodes,
  economic: ofCodes,
  government: ofCodes,
  unit: ofCodes,
  project: ofCodes,
  nature: ofChoices(CHOICES.nature),
  source: ofChoices(CHOICES.source),
  timing: ofChoices(CHOICES.timing),
  category: ofChoices(CHOICES.category),
  item: ofChoices(CHOICES.item),
  kind: ofChoices(CHOICES.kind),
  unitNature: ofChoices(CHOICES.unitNature),
  staff: ofChoices([...KIND_NAMES.staff.keys()]),
  vehicle: ofChoices([...KIND_NAMES.vehicle.keys()]),
  asset: ofChoices([...KIND_NAMES.asset.keys()]),
});
