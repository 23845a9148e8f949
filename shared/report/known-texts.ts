import type { Context, Liquid, Template } from 'liquidjs';
import { MARKS } from './marks.ts';

/** A variable's path, such as `item.name`. */
type Path = readonly (string | number)[];

/** Tags that only choose or name; what a text of the pack that is rendered within would read is not known. */
const PURE_TAGS = new Set(['if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'assign']);

/** Filters that can give something else for the same value: today's date, a chance. */
const IMPURE = /\|\s*(?:date|sample)/;

/** As many texts are kept of one wording: a name that is being typed is a new one with each letter. */
const MOST = 5000;

function hasOnlyPureTags(source: string): boolean {
  return [...source.matchAll(/\{%-?\s*(\w*)/g)].every(([, tag = '']) => PURE_TAGS.has(tag));
}

function isFixed(segments: readonly unknown[]): segments is Path {
  return segments.every((one) => typeof one === 'string' || typeof one === 'number');
}

/** What a wording reads; undefined where its text does not follow from that alone. */
function pathsOf(liquid: Liquid, source: string, parsed: Template[]): readonly Path[] | undefined {
  if (IMPURE.test(source) || !hasOnlyPureTags(source)) return undefined;
  const { globals } = liquid.analyzeSync(parsed);
  const paths = Object.values(globals)
    .flat()
    .map(({ segments }): readonly unknown[] => segments);
  return paths.every(isFixed) ? paths : undefined;
}

function isPlain(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

/**
 * The texts of short wordings that show nothing but plain values, such as codes and names: most cells of
 * a table, which are the same from keystroke to keystroke. A text with a figure is never kept.
 */
export class KnownTexts {
  readonly #liquid: Liquid;
  readonly #paths = new Map<string, readonly Path[] | undefined>();
  readonly #texts = new Map<string, Map<string, string>>();

  constructor(liquid: Liquid) {
    this.#liquid = liquid;
  }

  /** What `render` gives, or gave for the same values in the same rendering. `blank`: how it shows nothing. */
  text(
    source: string,
    parsed: Template[],
    context: Context,
    blank: string,
    render: () => string,
  ): string {
    const values = this.#values(source, parsed, context);
    if (values === undefined) return render();
    const key = JSON.stringify([blank, ...values]);
    const texts = this.#texts.get(source) ?? new Map<string, string>();
    this.#texts.set(source, texts);
    const known = texts.get(key);
    if (known !== undefined) return known;
    const text = render();
    if (texts.size >= MOST) texts.clear();
    if (!text.includes(MARKS.figure)) texts.set(key, text);
    return text;
  }

  /** The values that a wording reads; undefined where one of them is more than a plain value, or missing. */
  #values(source: string, parsed: Template[], context: Context): readonly unknown[] | undefined {
    if (!this.#paths.has(source)) this.#paths.set(source, pathsOf(this.#liquid, source, parsed));
    const paths = this.#paths.get(source);
    if (!paths) return undefined;
    const values: unknown[] = [];
    for (const path of paths) {
      const value = valueAt(context, path);
      if (value === undefined || !isPlain(value)) return undefined;
      values.push(value);
    }
    return values;
  }
}

/** As the wording itself would read it; undefined, too, where it would not find it. */
function valueAt(context: Context, path: Path): unknown {
  try {
    return context.getSync([...path]);
  } catch {
    return undefined;
  }
}
