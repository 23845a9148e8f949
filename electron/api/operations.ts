import { z } from 'zod';
import { type Input, type OperationName, type Output, contract } from '../../shared/api/index.ts';
import { type Result, failure, problem } from '../../shared/result/index.ts';

type Answer<N extends OperationName> = Result<Output<N>> | Promise<Result<Output<N>>>;

/** An operation that takes what came over the wire. */
export type Handler = (raw: unknown) => Promise<Result<unknown>>;

function inputOf<N extends OperationName>(name: N): z.ZodType<Input<N>> {
  const schema: unknown = contract[name].input;
  if (!isInput<N>(schema)) throw new RangeError(`no such operation: ${name}`);
  return schema;
}

function isInput<N extends OperationName>(schema: unknown): schema is z.ZodType<Input<N>> {
  return schema instanceof z.ZodType;
}

function wrongInput(name: string, issues: readonly z.core.$ZodIssue[]): Result<never> {
  const [issue] = issues;
  const where = issue?.path.map(String).join('.') ?? '';
  return failure([
    problem('API-INPUT', `窗口发来的内容不合要求（${name} ${where}：${issue?.message ?? ''}）。`),
  ]);
}

/** An operation of the contract: its input is checked before the work sees it. */
export function operation<N extends OperationName>(
  name: N,
  work: (input: Input<N>) => Answer<N>,
): Handler {
  const schema = inputOf(name);
  return async (raw) => {
    const input = schema.safeParse(raw);
    return input.success ? work(input.data) : wrongInput(name, input.error.issues);
  };
}
