const TOKEN =
  /([{}[\],:])|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
/** Nothing, or the beginning of a text, a word or a number. */
const UNFINISHED =
  /^(?:|"(?:[^"\\\p{Cc}]|\\.)*\\?|-|\.|e[+-]?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/u;
const SPACE = /[ \t\r\n]*/y;

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

interface State {
  readonly expected: Expected;
  /** Brackets that are open. */
  readonly open: string[];
}

function afterOpening(token: string, { open }: State): State {
  open.push(token);
  return { expected: token === '{' ? 'keyOrEnd' : 'valueOrEnd', open };
}

function afterClosing(token: string, { expected, open }: State): State | undefined {
  const isMatching = (open.pop() === '{') === (token === '}');
  const isEnd =
    expected === 'commaOrEnd' || expected === (token === '}' ? 'keyOrEnd' : 'valueOrEnd');
  return isMatching && isEnd ? { expected: 'commaOrEnd', open } : undefined;
}

function afterComma({ expected, open }: State): State | undefined {
  if (expected !== 'commaOrEnd' || open.length === 0) return undefined;
  return { expected: open.at(-1) === '{' ? 'key' : 'value', open };
}

/** The state after a token; undefined where the token cannot stand here. */
function next(token: string, state: State): State | undefined {
  const { expected, open } = state;
  if (token === '}' || token === ']')
    return open.length > 0 ? afterClosing(token, state) : undefined;
  if (token === ',') return afterComma(state);
  if (token === ':') return expected === 'colon' ? { expected: 'value', open } : undefined;
  if (expected === 'key' || expected === 'keyOrEnd') {
    return token.startsWith('"') ? { expected: 'colon', open } : undefined;
  }
  if (expected !== 'value' && expected !== 'valueOrEnd') return undefined;
  return token === '{' || token === '['
    ? afterOpening(token, state)
    : { expected: 'commaOrEnd', open };
}

function wrongOffset(text: string): number {
  let state: State = { expected: 'value', open: [] };
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const after = token === undefined ? undefined : next(token, state);
    if (token === undefined || !after) return at;
    state = after;
    at += token.length;
  }
}

/** Where a text stops being JSON, for a person: line and character count from 1. `isCut`: it just ends. */
export function jsonPlace(text: string): {
  readonly line: number;
  readonly character: number;
  readonly isCut: boolean;
} {
  const offset = wrongOffset(text);
  const before = text.slice(0, offset).split('\n');
  const character = [...(before.at(-1) ?? '')].length + 1;
  return { line: before.length, character, isCut: UNFINISHED.test(text.slice(offset).trimEnd()) };
}
