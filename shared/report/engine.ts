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

/** The document whose wording is being rendered. */
interface Rendering {
  readonly escape: (value: unknown) => string;
  readonly budget: WorkBudget;
}

/** What a pack's wordings are rendered with, the same for each of its documents: filters, parsed wordings. */
class PackLiquid {
  readonly liquid: Liquid;
  readonly limits: ReturnType<typeof limitsBy>;
  readonly #parsed = new Map<string, Template[]>();
  rendering: Rendering | undefined;

  constructor(pack: Pack) {
    this.liquid = new Liquid({
      templates: { ...pack.templates },
      extname: '',
      strictFilters: true,
      strictVariables: true,
      ownPropertyOnly: true,
      relativeReference: false,
      cache: true,
      locale: 'zh-CN',
      parseLimit: PARSE_LIMIT,
      outputEscape: (value: unknown) => this.rendering?.escape(value) ?? '',
    });
    const { text, percent } = pack.numbers;
    const styles = [resolveStyle(pack.unit, text), resolveStyle(pack.unit, percent)] as const;
    registerFilters(this.liquid, ...styles);
    const idle = new WorkBudget(0);
    this.limits = limitsBy(this.liquid, () => this.rendering?.budget ?? idle);
  }

  parse(source: string): Template[] {
    const parsed = this.#parsed.get(source) ?? this.liquid.parse(source);
    this.#parsed.set(source, parsed);
    return parsed;
  }
}

const known = new WeakMap<Pack, PackLiquid>();

function liquidOf(pack: Pack): PackLiquid {
  const own = known.get(pack) ?? new PackLiquid(pack);
  known.set(pack, own);
  return own;
}

/** Renders a pack's wordings; figures and facts in the result are marked (see `marks.ts`). */
export class WordingEngine {
  readonly #pack: PackLiquid;
  #globals: object = {};
  #figures: FigureReference[] = [];
  #budget = new WorkBudget(0);

  constructor(pack: Pack) {
    this.#pack = liquidOf(pack);
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

  /** Documents take turns with what they are rendered with. */
  #context(variables: Variables): BoundedContext {
    const { liquid, limits } = this.#pack;
    this.#pack.rendering = { escape: (value) => this.#escape(value), budget: this.#budget };
    return new BoundedContext(variables, liquid, this.#globals, limits);
  }

  /** A wording with marks. */
  marked(source: string, variables: Variables, place: string): string {
    if (!hasMarkup(source)) return source;
    try {
      return this.#render(this.#pack.parse(source), variables);
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
      return this.#render(this.#pack.liquid.parseFileSync(name), variables);
    } catch (error) {
      throw new WordingError(`text/${name}.liquid`, error);
    }
  }

  /** The value of a path or expression, such as `project.indicators`. */
  value(expression: string, variables: Variables, place: string): unknown {
    try {
      this.#budget.step();
      return this.#pack.liquid.evalValueSync(expression, this.#context(variables));
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
    toValueSync(this.#pack.liquid.renderer.renderTemplates(parsed, context, emitter));
    return emitter.buffer;
  }
}
