/** A sentence that ends in 。 or ？: several that are put together do not get two. */
export function asSentence(text: string): string {
  return /[。？]$/.test(text) ? text : `${text}。`;
}
