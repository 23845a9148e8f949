import { fold } from '../review/tables/index.ts';
import type { Named } from './lists.ts';

/** Units by how files write them: by code, by name, or both. */
export class UnitFinder {
  readonly #units: readonly (Named & { readonly folded: string })[];
  readonly #known = new Map<string, Named>();

  constructor(units: readonly Named[]) {
    this.#units = units.map((unit) => ({ ...unit, folded: fold(unit.name) }));
    for (const unit of this.#units.toReversed()) {
      for (const text of [unit.code, unit.folded, `${unit.code}${unit.folded}`]) {
        this.#known.set(text, unit);
      }
    }
  }

  /** How many units there are. */
  get count(): number {
    return this.#units.length;
  }

  /** The unit that a cell names. */
  find(text: string): Named | undefined {
    const shown = fold(text);
    const known = this.#known.get(shown);
    if (known) return known;
    const found = this.#units.find(
      ({ code, folded }) => shown.startsWith(code) && shown.endsWith(folded),
    );
    if (found) this.#known.set(shown, found);
    return found;
  }
}
