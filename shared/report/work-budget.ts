/**
 * A pack from outside is data and must not run for ever. So many steps and characters no document needs,
 * for itself and for each row of its facts: a department with 50 units and 500 projects takes less than
 * half of them.
 */
const STEPS = 60_000;
const STEPS_A_ROW = 40;
const MOST_CHARACTERS = 50_000_000;
/** For steps that are slow ones; the large department takes a few seconds on a slow computer. */
const LONGEST_MS = 60_000;
const STEPS_BETWEEN_LOOKS = 256;

/** Counts the work of making one document. */
export class WorkBudget {
  #steps: number;
  #characters = MOST_CHARACTERS;
  readonly #end = performance.now() + LONGEST_MS;

  /** @param rows How many rows the facts have. */
  constructor(rows: number) {
    this.#steps = STEPS + STEPS_A_ROW * rows;
  }

  /** Throws a RangeError where the work goes beyond all bounds. */
  step(count = 1): void {
    const before = Math.floor(this.#steps / STEPS_BETWEEN_LOOKS);
    this.#steps -= count;
    if (this.#steps < 0) throw tooMuch();
    const isLookDue = before !== Math.floor(this.#steps / STEPS_BETWEEN_LOOKS);
    if (isLookDue && performance.now() > this.#end) throw tooMuch();
  }

  /** The same for text that is written. */
  write(characters: number): void {
    this.#characters -= characters;
    if (this.#characters < 0) throw tooMuch();
  }
}

function tooMuch(): RangeError {
  return new RangeError('这里要做的事多得没有尽头，请检查模板里的循环和重复');
}
