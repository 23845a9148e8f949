import isEqual from 'fast-deep-equal';
import { z } from 'zod';
import {
  type Input,
  type OperationName,
  type Output,
  type WindowEvent,
  readAnswer,
  windowEventSchema,
} from '../../shared/api/index.ts';
import { type Result, failure, problem } from '../../shared/result/index.ts';
import { bridge, send } from './transport.ts';

/**
 * Hears what the program tells its window: commands of the menu, opened files, its end. The listener
 * says whether it did what was told. Only in Electron is there anything to hear.
 */
export function listen(listener: (event: WindowEvent) => Promise<boolean>): void {
  bridge?.listen(async (text) => {
    const event = windowEventSchema.safeParse(JSON.parse(z.string().parse(text)));
    return event.success && listener(event.data);
  });
}

type Answers = Output<'app/ahead'>['answers'];

/** What was asked before this window could ask itself. */
let ahead: Promise<Answers> | undefined;

/** Takes the answer to `app/ahead`, which is on its way: its answers are used as those asked for. */
export function takeAhead(asked: Promise<unknown>): void {
  ahead = asked.then(
    (raw) => {
      const answer = readAnswer('app/ahead', raw);
      return answer.ok ? answer.value.answers : [];
    },
    () => [],
  );
}

/** From now on all is asked for: what was known at the start grows old. */
export function forgetAhead(): void {
  ahead = undefined;
}

async function answerTo(name: string, input: unknown): Promise<unknown> {
  const known =
    ahead && (await ahead).find((one) => one.name === name && isEqual(one.input, input));
  return known ? known.answer : send(name, JSON.stringify(input));
}

/** Asks the program for one operation of the contract. Failures come back as problems. */
export async function request<N extends OperationName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> {
  try {
    return readAnswer(name, await answerTo(name, input));
  } catch {
    return failure([
      problem('HOST-GONE', '与后台程序的连接断了，程序可能已经退出。已经保存的内容都在库里。'),
    ]);
  }
}
