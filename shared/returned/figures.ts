const FIGURE = /[-−]?\d[\d,，]*(?:\.\d+)?%?/g;

/** Text as it is compared: spaces, full-width signs and line breaks make no difference. */
export function normalized(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The figures of a text in one writing: `1,200.50` and `1200.5` are the same. */
export function figuresOf(text: string): string[] {
  return (text.normalize('NFKC').match(FIGURE) ?? []).map(canonical);
}

function canonical(figure: string): string {
  const plain = figure.replace(/[,，]/g, '').replace('−', '-');
  return plain.includes('.') ? plain.replace(/\.?0+(?=%?$)/, '') : plain;
}

/** What of the first list is not in the second, counting repetitions. */
export function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((one) => {
    const index = left.indexOf(one);
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}
