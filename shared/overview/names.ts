import type { Catalog, Classification } from '../catalog/index.ts';
import { fieldInfo } from '../entry/index.ts';
import type { YearData } from '../facts/index.ts';

function choiceName(path: readonly (string | number)[], value: string): string {
  const choices = fieldInfo(path)?.choices ?? [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** How the overview calls things: the words of the forms and of the classifications. */
export class Names {
  readonly #data: YearData;
  readonly #catalog: Catalog;

  /** `catalog` with the department's own items. */
  constructor(data: YearData, catalog: Catalog) {
    this.#data = data;
    this.#catalog = catalog;
  }

  /** `2060702 科普活动`; the code alone where nobody knows a name. */
  code(classification: Classification, code: string): string {
    const entry = this.#catalog.find(classification, code);
    return entry ? `${code} ${entry.name}` : code;
  }

  source(source: string): string {
    return choiceName(['income', 0, 'source'], source);
  }

  nature(nature: string): string {
    return choiceName(['expenditure', 0, 'nature'], nature);
  }

  category(category: string): string {
    return choiceName(['expenditure', 0, 'category'], category);
  }

  threePublicItem(item: string): string {
    return choiceName(['threePublic', 0, 'item'], item);
  }

  project(code: string): string {
    return this.#data.projects?.find((one) => one.code === code)?.name ?? code;
  }
}
