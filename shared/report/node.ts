import { Drop } from 'liquidjs';
import { type Level, type Scope, type Where, evaluate } from '../ledger/index.ts';
import type { GroupingSpec } from '../pack/index.ts';
import { AmountDrop } from './figure-drop.ts';
import type { FactView } from './facts-view.ts';
import type { ReportContext } from './context.ts';
import { groupKeys } from './grouping.ts';

/** A class, section or item above or beside a node, as templates see it. */
interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** What a record itself holds: names of templates can be those that every object has. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

export interface NodePlace {
  readonly level: Level | 'all';
  readonly code: string;
  readonly name: string;
  /** Position among its siblings, from 1. */
  readonly number: number;
  /** 0 for the outermost level of a tree. */
  readonly depth: number;
  /** The node of which it is a child in a tree or list. */
  readonly parent?: Node | undefined;
  /** The facts of a unit or project. */
  readonly fact?: FactView | undefined;
}

/**
 * A row's or list entry's subject: everything, a unit, a class, an item, a project. For templates it has
 * the pack's measures and lists under their names, computed within its scope, and the facts of its
 * unit or project.
 */
export class Node extends Drop {
  readonly #context: ReportContext;
  readonly #place: NodePlace;
  readonly #values = new Map<string, unknown>();
  readonly scope: Scope;

  constructor(context: ReportContext, place: NodePlace, scope: Scope) {
    super();
    this.#context = context;
    this.#place = place;
    this.scope = scope;
  }

  get level(): string {
    return this.#place.level;
  }

  get code(): string {
    return this.#place.code;
  }

  get name(): string {
    return this.#place.name;
  }

  get number(): number {
    return this.#place.number;
  }

  get parent(): Node | undefined {
    return this.#place.parent;
  }

  get depth(): number {
    return this.#place.depth;
  }

  /** How reasons and main uses name it: `function:2060702`, `project:P1`, `total`. */
  get about(): string {
    const { level, code } = this.#place;
    if (level === 'all') return 'total';
    return `${this.#context.dimensionOf(level)}:${code}`;
  }

  get reason(): string | null {
    return this.#context.reason(this.about);
  }

  get mainUse(): string | null {
    return this.#context.mainUse(this.about);
  }

  /** The official meaning of the classification item, where the catalog has it. */
  get definition(): string | null {
    const { level, code } = this.#place;
    if (level === 'all') return null;
    return this.#context.names.entry(level, code)?.definition ?? null;
  }

  get class(): NamedCode {
    return this.#above(3);
  }

  get section(): NamedCode {
    return this.#above(5);
  }

  #above(digits: 3 | 5): NamedCode {
    const code = this.code.slice(0, digits);
    return { code, name: this.#context.nameAbove(this.#place.level, code) };
  }

  /** The same subject, narrowed to some of its lines. */
  narrowed(where: Where): Node {
    return new Node(this.#context, this.#place, this.scope.where(where));
  }

  /** The nodes of a level within this one. */
  children(level: Level, grouping: GroupingSpec, limit?: number): readonly Node[] {
    const { where } = grouping;
    const scope = where ? this.scope.where(where) : this.scope;
    const keys = groupKeys(scope, level, grouping, this.#context.pack.measures);
    return keys.slice(0, limit ?? keys.length).map((key, index) =>
      this.#context.node(level, key.code, scope, {
        number: index + 1,
        depth: this.#place.level === 'all' ? 0 : this.depth + 1,
        name: key.name,
        parent: this,
      }),
    );
  }

  /** A field of the facts, a measure or a list of the pack. */
  override liquidMethodMissing(key: string | number): unknown {
    const name = String(key);
    if (!this.#values.has(name)) this.#values.set(name, this.#find(name));
    return this.#values.get(name);
  }

  #find(name: string): unknown {
    const { pack, textStyle } = this.#context;
    const fact = this.#place.fact;
    if (fact && Object.hasOwn(fact, name)) return fact[name];
    const measure = own(pack.measures, name);
    if (measure !== undefined) {
      return new AmountDrop(evaluate(measure, this.scope, pack.measures), textStyle);
    }
    const list = own(pack.lists ?? {}, name);
    return list ? this.children(list.level, { keepZero: false, ...list }, list.limit) : undefined;
  }
}
