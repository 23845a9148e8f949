import { Context, type Drop, type Emitter, type Liquid } from 'liquidjs';
import type { WorkBudget } from './work-budget.ts';

/** What every object inherits, and the workings of our own ones: no names of facts. */
const HIDDEN: ReadonlySet<unknown> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'liquidMethodMissing',
  'scope',
  'narrowed',
  'children',
]);

type Limits = Pick<Context, 'memoryLimit' | 'renderLimit'>;

/** A rendering that counts its work and sees only what a template may see. */
export class BoundedContext extends Context {
  readonly #engine: Liquid;

  constructor(variables: object, liquid: Liquid, globals: object, limits: Limits) {
    const { memoryLimit, renderLimit } = limits;
    super(variables, liquid.options, { globals, sync: true }, { memoryLimit, renderLimit, liquid });
    this.#engine = liquid;
  }

  override readProperty(from: object, key: string | number | Drop): unknown {
    return HIDDEN.has(key) ? undefined : super.readProperty(from, key);
  }

  /** For a text that another one renders. */
  override spawn(variables: object = {}): Context {
    return new BoundedContext(variables, this.#engine, this.globals, this);
  }
}

/** The limits of Liquid, counted by a budget: its own begin anew with each rendering. */
export function limitsBy(liquid: Liquid, budget: () => WorkBudget): Limits {
  const { memoryLimit, renderLimit } = new Context({}, liquid.options);
  memoryLimit.use = (characters) => {
    budget().write(characters > 0 ? characters : 0);
  };
  renderLimit.check = () => {
    budget().step();
  };
  return { memoryLimit, renderLimit };
}

/** Collects what a rendering writes. */
export class BoundedEmitter implements Emitter {
  buffer = '';
  readonly #budget: WorkBudget;

  constructor(budget: WorkBudget) {
    this.#budget = budget;
  }

  write(written: unknown): void {
    const isText = typeof written === 'string' || typeof written === 'number';
    const text = isText ? String(written) : '';
    this.#budget.write(text.length);
    this.buffer += text;
  }
}
