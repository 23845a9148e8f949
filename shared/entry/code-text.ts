/** A code as typed, in the narrow letters and digits that codes are written in: `３４５００１` is `345001`. */
export function typedCode(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '');
}
