/** A place in a text at which a detector found something. */
export interface Hit {
  /** Place and length in the text, in UTF-16 units. */
  readonly index: number;
  readonly length: number;
  /** The words themselves. */
  readonly quote: string;
  /** What is wrong and what to do, in a clerk's words; names the quotation itself. */
  readonly message: string;
  /** False where a good reason for the words is thinkable: worth a look, not wrong for sure. */
  readonly isCertain: boolean;
  /** What should stand there instead, where there is one right answer. */
  readonly replacement?: string;
}

/** The hit of a match, whole. */
export function hitOf(match: RegExpExecArray, message: string, isCertain = true): Hit {
  const [quote] = match;
  return { index: match.index, length: quote.length, quote, message, isCertain };
}

/** Hits in the order of the text; of overlapping ones the first and longest stays. */
export function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((a, b) => a.index - b.index || b.length - a.length);
  let end = 0;
  return sorted.filter((hit) => {
    if (hit.index < end) return false;
    end = hit.index + hit.length;
    return true;
  });
}

/** Whether a place stands inside 书名号 `《…》`, where names of documents are quoted as they are. */
export function isInTitle(text: string, index: number): boolean {
  const open = text.lastIndexOf('《', index);
  return open >= 0 && text.lastIndexOf('》', index) < open && text.indexOf('》', index) >= 0;
}
