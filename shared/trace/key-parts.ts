/** How a figure is made, as its canonical key says. */
export type KeyPart =
  | { readonly kind: 'facts'; readonly field: string; readonly count: number; readonly key: string }
  | { readonly kind: 'nothing'; readonly key: string }
  | { readonly kind: 'fact'; readonly path: string; readonly key: string }
  | {
      readonly kind: 'sum' | 'difference';
      readonly parts: readonly KeyPart[];
      readonly key: string;
    }
  | {
      readonly kind: 'percent' | 'growth';
      readonly part: KeyPart;
      readonly base: KeyPart;
      readonly key: string;
    };

const MINUS = '−';
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', '"': '"' };

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  #takes(piece: string): boolean {
    if (!this.#text.startsWith(piece, this.#at)) return false;
    this.#at += piece.length;
    return true;
  }

  part(): KeyPart | undefined {
    const from = this.#at;
    for (const kind of ['percent', 'growth'] as const) {
      if (this.#takes(`${kind}(`)) return this.#ratio(kind, from);
    }
    return this.#takes('(') ? this.#combined(from) : this.#leaf();
  }

  #ratio(kind: 'percent' | 'growth', from: number): KeyPart | undefined {
    const part = this.part();
    const base = part && this.#takes('/') ? this.part() : undefined;
    if (!part || !base || !this.#takes(')')) return undefined;
    return { kind, part, base, key: this.#text.slice(from, this.#at) };
  }

  #combined(from: number): KeyPart | undefined {
    const parts: KeyPart[] = [];
    let isDifference = false;
    for (;;) {
      const part = this.part();
      if (!part) return undefined;
      parts.push(part);
      if (this.#takes(')')) break;
      const isMinus = this.#takes(MINUS);
      if (!isMinus && !this.#takes('+')) return undefined;
      isDifference ||= isMinus;
    }
    const key = this.#text.slice(from, this.#at);
    return { kind: isDifference ? 'difference' : 'sum', parts, key };
  }

  #leaf(): KeyPart | undefined {
    const from = this.#at;
    while (!this.isDone && !`+/)${MINUS}`.includes(this.#text.charAt(this.#at))) this.#skip();
    return leafOf(this.#text.slice(from, this.#at));
  }

  /** One character, or all of what is in quotes or brackets. */
  #skip(): void {
    const closing = CLOSING[this.#text.charAt(this.#at)];
    this.#at += 1;
    if (closing === undefined) return;
    while (!this.isDone && this.#text.charAt(this.#at) !== closing) {
      if (closing === '"') this.#at += 1;
      else this.#skip();
    }
    this.#at += 1;
  }
}

function leafOf(key: string): KeyPart | undefined {
  const facts = /^([A-Za-z]+)#(\d+)\.[0-9a-z]+$/.exec(key);
  if (facts) return { kind: 'facts', field: facts[1] ?? '', count: Number(facts[2]), key };
  if (key.startsWith('fact:')) return { kind: 'fact', path: key.slice('fact:'.length), key };
  return /^[A-Za-z]+:/.test(key) ? { kind: 'nothing', key } : undefined;
}

/** Reads the canonical key of a figure; undefined where it is of another form. */
export function parseKey(key: string): KeyPart | undefined {
  const reader = new Reader(key);
  const part = reader.part();
  return reader.isDone ? part : undefined;
}
