import { Liquid, type Template, toValueSync } from 'liquidjs';
import type { FigureReference } from '../document/index.ts';
import type { Pack } from '../pack/index.ts';
import { BoundedContext, BoundedEmitter, limitsBy } from './bounded-context.ts';
import { FigureDrop } from './figure-drop.ts';
import { registerFilters } from './filters.ts';
import { markFact, markFigure, unmark } from './marks.ts';
import { resolveStyle } from './number-text.ts';
import { WorkBudget } from './work-budget.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** A wording that cannot be rendered: where it stands and why. */
export class WordingError extends Error {
  /** File or place in the pack, such as `tables/t03 › columns.code`. */
  readonly place: string;

  constructor(place: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.place = place;
  }
}

/** Characters of one text. */
const PARSE_LIMIT = 5_000_000;

function hasMarkup(source: string): boolean {
  return source.includes('{{') || source.includes('{%');
}

/** Renders a pack's wordings; figures and facts in the result are marked (see `marks.ts`). */
export class WordingEngine {
  readonly #liquid: Liquid;
  readonly #limits: ReturnType<typeof limitsBy>;
  readonly #parsed = new Map<string, Template[]>();
  #globals: object = {};
  #figures: FigureReference[] = [];
  #budget = new WorkBudget(0);

  constructor(pack: Pack) {
    const liquid = new Liquid({
      templates: { ...pack.templates },
      extname: '',
      strictFilters: true,
      strictVariables: true,
      ownPropertyOnly: true,
      relativeReference: false,
      cache: true,
      locale: 'zh-CN',
      parseLimit: PARSE_LIMIT,
      outputEscape: (value: unknown) => this.#escape(value),
    });
    const { text, percent } = pack.numbers;
    registerFilters(liquid, resolveStyle(pack.unit, text), resolveStyle(pack.unit, percent));
    this.#liquid = liquid;
    this.#limits = limitsBy(liquid, () => this.#budget);
  }

  /** Starts a new document with its global variables; `rows`: how many rows its facts have. */
  begin(globals: object, rows: number): void {
    this.#globals = globals;
    this.#figures = [];
    this.#budget = new WorkBudget(rows);
  }

  /** Counts a row or cell to the work of the document. Throws a RangeError where there is no end of it. */
  step(): void {
    this.#budget.step();
  }

  /** The origin of the figure that was marked with this number. */
  figure(index: number): FigureReference | undefined {
    return this.#figures[index];
  }

  #escape(value: unknown): string {
    if (value === null || value === undefined) return '';
    if (value instanceof FigureDrop) {
      this.#figures.push(value.reference);
      return markFigure(this.#figures.length - 1, value.toString());
    }
    if (Array.isArray(value)) return value.map((one) => this.#escape(one)).join('');
    if (typeof value === 'string') return this.#fact(value);
    if (typeof value === 'number' || typeof value === 'boolean') return markFact(String(value));
    throw new TypeError('此处应写到具体的字段，不能直接输出一整条记录');
  }

  #fact(text: string): string {
    this.#budget.write(text.length);
    return markFact(text);
  }

  #context(variables: Variables): BoundedContext {
    return new BoundedContext(variables, this.#liquid, this.#globals, this.#limits);
  }

  /** A wording with marks. */
  marked(source: string, variables: Variables, place: string): string {
    if (!hasMarkup(source)) return source;
    try {
      let parsed = this.#parsed.get(source);
      if (!parsed) {
        parsed = this.#liquid.parse(source);
        this.#parsed.set(source, parsed);
      }
      return this.#render(parsed, variables);
    } catch (error) {
      throw new WordingError(place, error);
    }
  }

  /** A wording as plain text. */
  plain(source: string, variables: Variables, place: string): string {
    return unmark(this.marked(source, variables, place));
  }

  /** A text file of the pack, with marks. */
  file(name: string, variables: Variables): string {
    try {
      return this.#render(this.#liquid.parseFileSync(name), variables);
    } catch (error) {
      throw new WordingError(`text/${name}.liquid`, error);
    }
  }

  /** The value of a path or expression, such as `project.indicators`. */
  value(expression: string, variables: Variables, place: string): unknown {
    try {
      this.#budget.step();
      return this.#liquid.evalValueSync(expression, this.#context(variables));
    } catch (error) {
      throw new WordingError(place, error);
    }
  }

  /** Whether a Liquid condition holds. */
  holds(condition: string, variables: Variables, place: string): boolean {
    return this.marked(`{% if ${condition} %}1{% endif %}`, variables, place) === '1';
  }

  #render(parsed: Template[], variables: Variables): string {
    const emitter = new BoundedEmitter(this.#budget);
    const context = this.#context(variables);
    toValueSync(this.#liquid.renderer.renderTemplates(parsed, context, emitter));
    return emitter.buffer;
  }
}
