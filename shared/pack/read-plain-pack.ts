import { type Result, failure, problem, success } from '../result/index.ts';
import { type PackFiles, type ParseFile, assemblePack } from './assemble-pack.ts';
import type { Pack } from './pack.ts';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const parseJson: ParseFile = (file, text, schema) => {
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return success({ value: parsed.data, place: () => file });
  return failure([problem('PACK-FIELD', `${file}：模板的这个文件读不懂。`, file)]);
};

/** Reads what `plainPackFiles` made: no line is known, and nothing is checked again but the form. */
export function readPlainPack(files: PackFiles): Result<Pack> {
  const assembled = assemblePack(files, parseJson);
  if (!assembled.ok) return assembled;
  const { pack, problems } = assembled.value;
  return problems.length > 0 ? failure(problems) : success(pack);
}
