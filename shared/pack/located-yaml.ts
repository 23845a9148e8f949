import { LineCounter, type Node as YamlNode, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Problem, type Result, failure, problem, success } from '../result/index.ts';
import { asSentence } from '../wording/index.ts';
import { explain, flatten } from './explain-issue.ts';
import { yamlMistake } from './yaml-mistake.ts';

/** Aliases, and what they stand for, are counted by the parser up to here: packs have none. */
const MOST_ALIASES = 100;
/** Nesting beyond this is no pack; it would exhaust the stack. */
const DEEPEST = 100;
const MOST_PROBLEMS = 50;

type Path = readonly PropertyKey[];

/** A YAML file that knows the line of every value. */
class LocatedYaml {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: ReturnType<typeof parseDocument>;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  /** The first mistake: what the parser complains of afterwards is mostly its consequence. */
  get syntaxProblem(): Problem | undefined {
    const [error] = this.#document.errors;
    if (!error) return undefined;
    const { line, col } = this.#lines.linePos(error.pos[0]);
    const place = `${this.#file}:${line}:${col}`;
    const mistake = yamlMistake(error.code, error.message);
    return problem('PACK-YAML', `${place}：YAML 写法有误：${mistake}。`, place);
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

  #valueOf(path: Path): number | undefined {
    const node: unknown = this.#document.getIn(path, true);
    return isNode(node) ? rangeOf(node) : undefined;
  }

  /** Where the name of a value stands. */
  #nameOf(path: Path): number | undefined {
    const around: unknown = this.#document.getIn(path.slice(0, -1), true);
    if (!isMap(around)) return undefined;
    const pair = around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    return isNode(pair?.key) ? rangeOf(pair.key) : undefined;
  }

  /** `file:line:column` of a name, a value, or of the nearest one around it. */
  place(path: Path): string {
    for (let length = path.length; length >= 0; length -= 1) {
      const range = this.#nameOf(path.slice(0, length)) ?? this.#valueOf(path.slice(0, length));
      if (range !== undefined) {
        const { line, col } = this.#lines.linePos(range);
        return `${this.#file}:${line}:${col}`;
      }
    }
    return this.#file;
  }
}

/** Where the first name stands that is not known; else the value. */
function placeOfIssue(yaml: (path: Path) => string, issue: z.core.$ZodIssue, path: Path): string {
  const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return yaml(unknown === undefined ? path : [...path, unknown]);
}

function rangeOf(node: YamlNode): number | undefined {
  return node.range?.[0];
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
  const wrong = yaml.syntaxProblem;
  if (wrong) return failure([wrong]);
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
      const place = placeOfIssue(placeOf, issue, path);
      const where = path.length === 0 ? '' : ` ${path.join('.')}`;
      return problem('PACK-FIELD', `${place}${where}：${asSentence(explain(issue))}`, place);
    }),
  );
}
