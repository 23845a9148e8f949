import { LineCounter, type Node as YamlNode, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Problem, type Result, failure, problem, success } from '../result/index.ts';

/** Aliases, and what they stand for, are counted by the parser up to here: packs have none. */
const MOST_ALIASES = 100;
/** Nesting beyond this is no pack; it would exhaust the stack. */
const DEEPEST = 100;
const MOST_PROBLEMS = 50;
/** A message names no more of what was found than this. */
const LONGEST_NAMES = 200;

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** A YAML file that knows the line of every value. */
class LocatedYaml {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: ReturnType<typeof parseDocument>;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  get syntaxProblems(): Problem[] {
    return this.#document.errors.map((error) => {
      const { line, col } = this.#lines.linePos(error.pos[0]);
      const place = `${this.#file}:${line}:${col}`;
      return problem(
        'PACK-YAML',
        `${place}：YAML 写法有误（${error.message}），请检查缩进、冒号和引号。`,
        place,
      );
    });
  }

  /** The value; aliases to nowhere, or to too much, are problems. */
  toValue(): Result<unknown> {
    try {
      return success(this.#document.toJS({ maxAliasCount: MOST_ALIASES }));
    } catch (error) {
      if (error instanceof ReferenceError) return wrongStructure(this.#file, error.message);
      throw error;
    }
  }

  /** `file:line:column` of a value, or of the nearest one around it. */
  place(path: Path): string {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = this.#document.getIn(path.slice(0, length), true);
      const range = isNode(node) ? rangeOf(node) : undefined;
      if (range !== undefined) {
        const { line, col } = this.#lines.linePos(range);
        return `${this.#file}:${line}:${col}`;
      }
    }
    return this.#file;
  }
}

function rangeOf(node: YamlNode): number | undefined {
  return node.range?.[0];
}

/** Of the alternatives of a union, the complaints of the one that was most likely meant. */
function likeliest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const cost = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => {
      const isWholeWrong = issue.path.length === 0 && issue.code !== 'custom';
      const unknown = issue.code === 'unrecognized_keys' ? 5 * issue.keys.length : 0;
      return sum + 1 + unknown + (isWholeWrong ? 10 : 0);
    }, 0);
  return alternatives.toSorted((a, b) => cost(a) - cost(b))[0] ?? [];
}

function flatten(issue: Issue, above: Path = []): { issue: Issue; path: Path }[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  return likeliest(issue.errors).flatMap((inner) => flatten(inner, path));
}

function explain(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识“${issue.keys.join('、').slice(0, LONGEST_NAMES)}”，请检查拼写，可用的名称见 templates/README.md`;
    case 'invalid_type':
      return issue.input === undefined
        ? `缺少此项（应为 ${issue.expected}）`
        : `类型不对，应为 ${issue.expected}`;
    case 'invalid_value':
      return `只能是：${issue.values.map(String).join('、')}`;
    case 'too_small':
      return `太少或太小，至少 ${String(issue.minimum)}`;
    case 'too_big':
      return `太多或太大，至多 ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

function wrongStructure(file: string, detail: string): Result<never> {
  return failure([
    problem('PACK-YAML', `${file}：YAML 的结构有误（${detail}），请改正或换一个模板。`, file),
  ]);
}

/** By indentation, by brackets, or by marks of lists one after another. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open -= 1;
    if (open > DEEPEST) return true;
  }
  return text.split('\n').some((line) => (/^[ ?:-]*/.exec(line)?.[0].length ?? 0) > 4 * DEEPEST);
}

interface Located<T> {
  readonly value: T;
  /** `file:line:column` of a value; only the file where its lines are not known. */
  readonly place: (path: Path) => string;
}

function readYaml(file: string, text: string): Result<Located<unknown>> {
  if (isTooDeep(text)) return wrongStructure(file, '层次过深');
  const yaml = new LocatedYaml(file, text);
  const wrong = yaml.syntaxProblems;
  if (wrong.length > 0) return failure(wrong.slice(0, MOST_PROBLEMS));
  const value = yaml.toValue();
  return value.ok ? success({ value: value.value, place: (path) => yaml.place(path) }) : value;
}

/** Parses a YAML text by a schema; problems name file, line, column and what to do. */
export function parseLocatedYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): Result<Located<T>> {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  const { value, place: placeOf } = read.value;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return success({ value: parsed.data, place: placeOf });
  const found = parsed.error.issues.flatMap((issue) => flatten(issue));
  return failure(
    found.slice(0, MOST_PROBLEMS).map(({ issue, path }) => {
      const place = placeOf(path);
      const where = path.length === 0 ? '' : ` ${path.join('.')}`;
      return problem('PACK-FIELD', `${place}${where}：${explain(issue)}。`, place);
    }),
  );
}
