import { z } from 'zod';
import type { Result } from '../result/index.ts';
import { type OperationName, type Output, contract } from './contract.ts';

const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  where: z.string().optional(),
  severity: z.enum(['error', 'remark']),
});

const failed = z.object({ ok: z.literal(false), problems: z.array(problemSchema) });

function withoutUndefined(one: z.output<typeof problemSchema>): {
  code: string;
  message: string;
  severity: 'error' | 'remark';
  where?: string;
} {
  const { where, ...rest } = one;
  return where === undefined ? rest : { ...rest, where };
}

/** Reads an answer that came over IPC or HTTP. Throws where it is none of this contract. */
export function readAnswer<N extends OperationName>(name: N, raw: unknown): Result<Output<N>> {
  const failure = failed.safeParse(raw);
  if (failure.success) return { ok: false, problems: failure.data.problems.map(withoutUndefined) };
  const answer = z
    .object({ ok: z.literal(true), value: z.unknown(), remarks: z.array(problemSchema) })
    .parse(raw);
  const output: z.ZodType<Output<N>> = outputOf(name);
  return {
    ok: true,
    value: output.parse(answer.value),
    remarks: answer.remarks.map(withoutUndefined),
  };
}

function outputOf<N extends OperationName>(name: N): z.ZodType<Output<N>> {
  const schema: unknown = contract[name].output;
  if (!isOutput<N>(schema)) throw new RangeError(`no such operation: ${name}`);
  return schema;
}

function isOutput<N extends OperationName>(schema: unknown): schema is z.ZodType<Output<N>> {
  return schema instanceof z.ZodType;
}
