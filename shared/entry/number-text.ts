const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;

/**
 * What a clerk types for a number that is no amount, in plain digits: `１，９８０．５` and `1,980.5` are
 * `1980.5`. Undefined where it is none.
 */
export function parseTypedNumber(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replaceAll(',', '').trim();
  return NUMBER.test(text) ? text : undefined;
}
