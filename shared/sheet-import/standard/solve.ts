/** The amounts of some unknowns, added up, are known. */
export interface Equation {
  readonly unknowns: readonly number[];
  readonly value: number;
}

const TINY = 1e-7;

/** Equations over the same unknowns once; none of them may contradict another. */
function distinct(equations: readonly Equation[]): Equation[] {
  const seen = new Map<string, Equation>();
  for (const equation of equations) {
    const key = equation.unknowns.toSorted((a, b) => a - b).join();
    if (equation.unknowns.length > 0 && !seen.has(key)) seen.set(key, equation);
  }
  return [...seen.values()];
}

/** Phase one of the simplex method: artificial unknowns are driven out. */
class Tableau {
  readonly #rows: Float64Array[];
  readonly #goal: Float64Array;
  readonly #basis: number[];
  readonly #width: number;

  constructor(equations: readonly Equation[], count: number) {
    this.#width = count + 1;
    this.#rows = equations.map(({ unknowns, value }) => {
      const row = new Float64Array(count + 1);
      for (const unknown of unknowns) row[unknown] = 1;
      row[count] = value;
      return row;
    });
    this.#basis = equations.map((_, index) => -1 - index);
    this.#goal = new Float64Array(count + 1);
    for (const row of this.#rows) row.forEach((value, column) => this.#add(column, value));
  }

  #add(column: number, value: number): void {
    this.#goal[column] = (this.#goal[column] ?? 0) + value;
  }

  /** The column that lessens the misfit most; after many steps the first one, which cannot circle. */
  #entering(isCareful: boolean): number {
    let best = -1;
    let most = TINY;
    for (let column = 0; column < this.#width - 1; column += 1) {
      const gain = this.#goal[column] ?? 0;
      if (gain <= most) continue;
      best = column;
      most = gain;
      if (isCareful) return best;
    }
    return best;
  }

  #leaving(column: number): number {
    let best = -1;
    let least = Infinity;
    this.#rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (factor <= TINY) return;
      const ratio = (row[this.#width - 1] ?? 0) / factor;
      const isTie = Math.abs(ratio - least) <= TINY;
      const isLess = ratio < least - TINY;
      if (isLess || (isTie && (this.#basis[index] ?? 0) < (this.#basis[best] ?? 0))) {
        best = index;
        least = ratio;
      }
    });
    return best;
  }

  #pivot(at: number, column: number): void {
    const row = this.#rows[at];
    if (!row) return;
    const factor = row[column] ?? 1;
    for (let k = 0; k < this.#width; k += 1) row[k] = (row[k] ?? 0) / factor;
    for (const other of [...this.#rows, this.#goal]) {
      const times = other[column] ?? 0;
      if (other !== row && Math.abs(times) > TINY) subtractRow(other, row, times);
    }
    this.#basis[at] = column;
  }

  solve(): Float64Array {
    const most = 50 * (this.#rows.length + 20);
    for (let step = 0; step < most; step += 1) {
      const column = this.#entering(step > most / 2);
      if (column === -1) break;
      const at = this.#leaving(column);
      if (at === -1) break;
      this.#pivot(at, column);
    }
    const solution = new Float64Array(this.#width - 1);
    this.#basis.forEach((column, index) => {
      if (column >= 0) solution[column] = this.#rows[index]?.[this.#width - 1] ?? 0;
    });
    return solution;
  }
}

function subtractRow(from: Float64Array, row: Float64Array, times: number): void {
  for (let k = 0; k < from.length; k += 1) from[k] = (from[k] ?? 0) - times * (row[k] ?? 0);
}

const FRACTION = 0.05;
const MOST_PINS = 6;

function misfit(equations: readonly Equation[], amounts: ArrayLike<number>): number {
  return equations.reduce((all, { unknowns, value }) => {
    const total = unknowns.reduce((sum, unknown) => sum + (amounts[unknown] ?? 0), 0);
    return all + Math.abs(total - value);
  }, 0);
}

function rounded(solution: Float64Array): number[] {
  return Array.from(solution, (value) => Math.max(0, Math.round(value)));
}

/** Parts of a 分 fit the equations too: one such amount after another is held to a whole number. */
function wholeSolution(equations: readonly Equation[], count: number): number[] {
  const solve = (pins: readonly Equation[]) => new Tableau([...equations, ...pins], count).solve();
  const pins: Equation[] = [];
  let solution = solve(pins);
  let best = rounded(solution);
  for (let step = 0; step < MOST_PINS && misfit(equations, best) > 0; step += 1) {
    const fraction = solution.findIndex((value) => Math.abs(value - Math.round(value)) > FRACTION);
    if (fraction === -1) break;
    const value = solution[fraction] ?? 0;
    const held = [Math.floor(value), Math.ceil(value)].map((whole) => {
      const pin: Equation = { unknowns: [fraction], value: whole };
      const found = solve([...pins, pin]);
      return { pin, found, apart: misfit([...equations, ...pins, pin], found) };
    });
    const [nearest] = held.toSorted((a, b) => a.apart - b.apart);
    if (!nearest) break;
    pins.push(nearest.pin);
    solution = nearest.found;
    const whole = rounded(solution);
    if (misfit(equations, whole) < misfit(equations, best)) best = whole;
  }
  return best;
}

/**
 * Whole amounts, none below zero, that fit the equations; where they contradict one another as many as
 * can be. Few unknowns are used: the figures are not spread thin.
 */
export function solveAmounts(equations: readonly Equation[], count: number): number[] {
  return wholeSolution(distinct(equations), count);
}
