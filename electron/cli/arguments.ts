import { parseArgs } from 'node:util';
import { type Outcome, wrongCall } from './outcome.ts';

/** The arguments of one call: options by name, and what stands without a name. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
  readonly rest: readonly string[];
}

const OPTION_MESSAGES: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: '有不认识的选项',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '选项后面缺少值',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: '有多余的参数',
};

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The parser speaks English; what it quotes is what was typed.
  const [, named] = (error instanceof Error && /'([^']+)'/.exec(error.message)) || [];
  const which = named === undefined ? '' : `“${named}”`;
  return `${OPTION_MESSAGES[code] ?? '参数有误'}${which}。用 help 查看用法。`;
}

function optionTypes(
  names: readonly string[],
  flagNames: readonly string[],
): Record<string, { type: 'string' | 'boolean' }> {
  const types: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of names) types[name] = { type: 'string' };
  for (const name of flagNames) types[name] = { type: 'boolean' };
  return types;
}

/** Reads the arguments of a call, or says what is wrong with it. */
export function readArguments(
  args: readonly string[],
  names: readonly string[],
  flagNames: readonly string[] = [],
): Arguments | Outcome {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: optionTypes(names, flagNames),
    });
    const entries = Object.entries(values);
    return {
      options: Object.fromEntries(
        entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      flags: new Set(entries.flatMap(([name, value]) => (value === true ? [name] : []))),
      rest: positionals,
    };
  } catch (error) {
    return wrongCall(explain(error));
  }
}

/** Whether the call could not be read. */
export function isOutcome(value: Arguments | Outcome): value is Outcome {
  return 'status' in value;
}
