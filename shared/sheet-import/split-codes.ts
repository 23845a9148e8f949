import { joinedCode } from './codes.ts';

const CODES = ['function', 'economic', 'governmentEconomic', 'code'] as const;

/**
 * A code that stands in columns of its own for class (类), section (款) and item (项). Where a row leaves
 * out what the rows above said (`206`, then ` |07`, then ` | |02`), it is taken from there.
 */
export class SplitCode {
  /** The field that the whole code is of. */
  readonly field: string;
  readonly #columns: readonly string[];
  #above: readonly string[] = [];

  constructor(field: string) {
    this.field = field;
    this.#columns = [field, `${field}Section`, `${field}Item`];
  }

  /** The code of a row by the texts of its fields. */
  read(texts: ReadonlyMap<string, string>): string {
    const parts = this.#columns.map((name) => (texts.get(name) ?? '').trim());
    const first = parts.findIndex((part) => part !== '');
    if (first === -1) return '';
    const isNumbers = parts.every((part) => /^\d*$/.test(part));
    if (!isNumbers) return joinedCode(parts);
    const whole = [...this.#above.slice(0, first), ...parts.slice(first)];
    this.#above = whole;
    return joinedCode(whole);
  }
}

/** The codes of a table that are split, by the fields that its columns hold. */
export function splitCodes(fields: readonly string[]): SplitCode[] {
  const held = new Set(fields);
  return CODES.filter((code) => held.has(`${code}Section`) || held.has(`${code}Item`)).map(
    (code) => new SplitCode(code),
  );
}
