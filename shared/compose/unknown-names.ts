import type { Catalog } from '../catalog/index.ts';
import type { YearData } from '../facts/index.ts';
import { type Pack, type TableSpec, hint } from '../pack/index.ts';
import { ReportContext, type UsedName, WordingError } from '../report/index.ts';
import { type Problem, problem } from '../result/index.ts';

/** A wording or condition of a table, and where it stands. */
interface Wording {
  readonly source: string;
  readonly place: string;
}

/** Keys of a table's description whose text is Liquid without braces. */
const CONDITIONS = new Set(['when', 'if']);
const VALUES = new Set(['each', 'value']);

function wordingOf(key: string, text: string): string | undefined {
  if (CONDITIONS.has(key)) return `{% if ${text} %}{% endif %}`;
  if (VALUES.has(key)) return `{{ ${text} }}`;
  return text.includes('{{') || text.includes('{%') ? text : undefined;
}

/** Maps whose keys are names of the pack's own: columns, or what `items` are made of. */
const OWN_KEYS = new Set(['row', 'line', 'cells', 'lead', 'headerRows', 'items']);

function wordingsIn(value: unknown, key: string, place: string): Wording[] {
  if (typeof value === 'string') {
    const source = wordingOf(key, value);
    return source === undefined ? [] : [{ source, place }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([inner, one]) => {
    const isOwn = OWN_KEYS.has(key) && (!isList || key === 'row');
    return wordingsIn(one, isOwn ? '' : isList ? key : inner, `${place}.${inner}`);
  });
}

/** Variables that tables have besides the global ones; those that an `as` names come on top. */
const IN_TABLES = ['table', 'item', 'parent', 'grandparent', 'depth', 'row', 'number'];

function loopVariables(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'as' && typeof one === 'string' ? [one] : loopVariables(one),
  );
}

/** Finds what the texts and tables of a pack name that is not there, where nothing is shown too. */
class NameFinder {
  readonly #context: ReportContext;
  readonly #pack: Pack;

  constructor(context: ReportContext) {
    this.#context = context;
    this.#pack = context.pack;
  }

  find(): Problem[] {
    const files = this.#pack.document.flatMap((part) => ('text' in part ? [part.text] : []));
    return [
      ...[...new Set(files)].flatMap((file) =>
        this.#unknown({ file }, ['tables'], `text/${file}.liquid`),
      ),
      ...this.#pack.tables.flatMap((table) => this.#inTable(table)),
    ];
  }

  #inTable(table: TableSpec): Problem[] {
    const locals = ['tables', ...IN_TABLES, ...loopVariables(table)];
    return wordingsIn(table, '', `tables/${table.id}`).flatMap(({ source, place }) =>
      this.#unknown({ wording: source }, locals, place),
    );
  }

  #unknown(
    source: { readonly file: string } | { readonly wording: string },
    locals: readonly string[],
    place: string,
  ): Problem[] {
    try {
      const names = this.#context.engine.namesIn(source, place);
      return names
        .filter(({ path }) => !locals.includes(path[0] ?? ''))
        .flatMap((name) => this.#mistakeIn(name, name.place ?? place));
    } catch (error) {
      return [asProblem(error)];
    }
  }

  #mistakeIn({ path }: UsedName, place: string): Problem[] {
    const [first = '', second] = path;
    const texts = (this.#pack.texts ?? []).map(({ id }) => id);
    if (first === 'texts' && second !== undefined && !texts.includes(second)) {
      const message = `${place}：pack.yaml 的 texts 里没有编号为“${second}”的文字材料${hint(second, texts)}`;
      return [problem('PACK-WORDING', message, place)];
    }
    const [root, ...steps] = path;
    if (root === undefined) return [];
    const expression = [root, ...steps.map((step) => `[${JSON.stringify(step)}]`)].join('');
    try {
      this.#context.engine.value(expression, {}, place);
      return [];
    } catch (error) {
      return [asProblem(error)];
    }
  }
}

function asProblem(error: unknown): Problem {
  if (!(error instanceof WordingError)) throw error;
  return problem('PACK-WORDING', `${error.place}：${error.message}`, error.place);
}

/**
 * What the texts and tables of a pack name that is not there: composing finds only what it comes across
 * with the facts at hand.
 */
export function unknownNames(data: YearData, pack: Pack, catalog: Catalog): Problem[] {
  return new NameFinder(new ReportContext(data, pack, catalog)).find();
}
