/** The words for the values of a choice: its description reads `code 名称；code 名称`. */
export function choiceWords(description: string): ReadonlyMap<string, string> {
  return new Map(
    description.split('；').flatMap((part) => {
      const [value = '', ...words] = part.trim().split(' ');
      return words.length > 0 ? [[value, words.join(' ')] as const] : [];
    }),
  );
}
