/** A sample stands in the library under a department of its own, so that it never meets a real one. */
const PREFIX = '样例-';

/** The code under which a sample's department stands in the library. */
export function sampleCode(code: string): string {
  return isSampleCode(code) ? code : `${PREFIX}${code}`;
}

/** Whether a department is a sample's. */
export function isSampleCode(code: string): boolean {
  return code.startsWith(PREFIX);
}

/** The code as documents print it: a sample's own. */
export function printedCode(code: string): string {
  return isSampleCode(code) ? code.slice(PREFIX.length) : code;
}
