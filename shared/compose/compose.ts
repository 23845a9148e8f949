import { type Catalog, withItems } from '../catalog/index.ts';
import type { Block, DisclosureDocument, TableBlock } from '../document/index.ts';
import type { YearData } from '../facts/index.ts';
import { type Line, MarkupError, glossaryEntries, parseMarkup } from '../narrative/index.ts';
import { type DocumentPart, type Pack, hint } from '../pack/index.ts';
import { ReportContext, WordingError } from '../report/index.ts';
import { type Problem, type Result, failure, problem, success } from '../result/index.ts';
import { asSentence } from '../wording/index.ts';
import { type BuiltTable, buildTables } from '../statements/index.ts';
import { type ListedTable, listTables } from './listed-tables.ts';
import { plainText } from './plain-text.ts';
import { type PagedBlocks, tablesOf, toSections, withWidePages } from './sections.ts';
import { pageSetup, styleSheet } from './styles.ts';
import { TextBlocks } from './text-blocks.ts';
import { unknownCodes } from './unknown-codes.ts';
import { contentsSheet, toSheets } from './workbook.ts';

/**
 * The whole disclosure of one department and year in the layout of a template pack: the document that
 * all writers share. Remarks name codes that the catalog lacks; problems name the place in the pack.
 */
export function composeDisclosure(
  data: YearData,
  pack: Pack,
  catalog: Catalog,
): Result<DisclosureDocument> {
  if (data.kind !== pack.kind) {
    const kinds = { budget: '部门预算', finalAccounts: '部门决算' };
    return failure([
      problem(
        'PACK-KIND',
        `模板“${pack.name}”用于${kinds[pack.kind]}，而这份数据是${kinds[data.kind]}，请换一个模板。`,
      ),
    ]);
  }
  try {
    const own = withItems(catalog, data.classificationItems ?? [], 'own');
    const context = new ReportContext(data, pack, own);
    return success(new Composer(context).compose(), unknownCodes(context));
  } catch (error) {
    return failure([wordingProblem(error)]);
  }
}

function wordingProblem(error: unknown): Problem {
  if (error instanceof WordingError) {
    return problem(
      'PACK-WORDING',
      `${error.place}：模板这一处无法生成：${error.message}`,
      error.place,
    );
  }
  if (error instanceof MarkupError || error instanceof RangeError) {
    return problem('PACK-WORDING', `模板有误：${asSentence(error.message)}`);
  }
  throw error;
}

type TextPart = Extract<DocumentPart, { readonly text: string }>;

class Composer {
  readonly #context: ReportContext;
  readonly #pack: Pack;
  readonly #built = new Map<string, readonly BuiltTable[]>();
  readonly #used = new Set<BuiltTable>();
  #tables: readonly ListedTable[] = [];
  #headings = 0;

  constructor(context: ReportContext) {
    this.#context = context;
    this.#pack = context.pack;
  }

  compose(): DisclosureDocument {
    const { engine, data } = this.#context;
    const parts = this.#pack.document.filter(
      (part) => part.when === undefined || engine.holds(part.when, {}, 'pack.yaml › document'),
    );
    this.#tables = listTables(this.#context);
    const texts = new Map(
      parts.flatMap((part) => ('text' in part ? [[part, this.#lines(part)] as const] : [])),
    );
    const hasParts = [...texts.values()].some((lines) =>
      lines.some((line) => line.kind === 'heading' && line.level === 'part'),
    );
    const tableBlocks = parts.flatMap((part) =>
      'tables' in part ? part.tables.flatMap((id) => this.#table(id)) : [],
    );
    const text = plainText([...texts.values()].flat(), tableBlocks);
    const glossary = glossaryEntries(this.#context, text);
    const paged = parts.flatMap((part) => {
      if ('tables' in part) return this.#tablePart(part);
      const blocks = new TextBlocks(this.#context, {
        file: part.text,
        hasParts,
        tables: (id) => this.#table(id),
        glossary: () => glossary,
        nextHeadingId: () => `heading-${(this.#headings += 1)}`,
      }).build(texts.get(part) ?? []);
      return this.#paged(blocks, part.page ?? 'text', 'wide');
    });
    const title = engine.plain(this.#pack.title, {}, 'pack.yaml › title');
    return {
      title,
      author: data.department.name,
      styles: styleSheet(this.#pack),
      sections: toSections(paged),
      sheets: toSheets(this.#sheetEntries(paged)),
      contentsSheet: contentsSheet(this.#context, this.#listedSheets(), `${title} 目录`),
    };
  }

  #lines(part: TextPart): Line[] {
    const rendered = this.#context.engine.file(part.text, { tables: this.#tables });
    try {
      return parseMarkup(rendered);
    } catch (error) {
      throw new WordingError(`text/${part.text}.liquid`, error);
    }
  }

  /** The listed tables with the sheets on which their first tables really stand. */
  #listedSheets(): readonly ListedTable[] {
    return this.#tables.flatMap((listed) => {
      const [first] = this.#built.get(listed.id) ?? [];
      return first ? [{ ...listed, sheet: first.sheet }] : [];
    });
  }

  #table(id: string): readonly TableBlock[] {
    const spec = this.#pack.tables.find((table) => table.id === id);
    if (!spec) {
      const known = this.#pack.tables.map((table) => table.id);
      throw new RangeError(`“::table ${id}”：没有编号为“${id}”的表${hint(id, known)}`);
    }
    let built = this.#built.get(id);
    if (!built) {
      built = buildTables(this.#context, spec, { tables: this.#tables });
      this.#built.set(id, built);
    }
    for (const one of built) this.#used.add(one);
    return built.map((one) => one.block);
  }

  #wideTables(): ReadonlySet<string> {
    return new Set(
      [...this.#built.values()]
        .flat()
        .filter(({ spec }) => spec.orientation === 'landscape')
        .map(({ block }) => block.id),
    );
  }

  #paged(blocks: readonly Block[], page: string, widePage: string): PagedBlocks[] {
    return withWidePages(blocks, this.#page(page), this.#page(widePage), this.#wideTables());
  }

  readonly #pages = new Map<string, ReturnType<typeof pageSetup>>();

  #page(name: string): ReturnType<typeof pageSetup> {
    const known = this.#pages.get(name) ?? pageSetup(this.#pack, name);
    this.#pages.set(name, known);
    return known;
  }

  #tablePart(part: Extract<DocumentPart, { readonly tables: readonly string[] }>): PagedBlocks[] {
    const blocks = part.tables.flatMap((id) => this.#table(id));
    return this.#paged(blocks, part.page ?? 'table', part.widePage ?? 'wide');
  }

  #sheetEntries(paged: readonly PagedBlocks[]): Parameters<typeof toSheets>[0] {
    const built = new Map([...this.#used].map((one) => [one.block.id, one]));
    return paged.flatMap(({ page, blocks }) =>
      tablesOf(blocks).flatMap((table) => {
        const one = built.get(table.id);
        if (!one || one.spec.isInWorkbook === false) return [];
        const orientation = one.spec.orientation ?? 'portrait';
        return [{ table: one.block, sheet: one.sheet, orientation, page }];
      }),
    );
  }
}
