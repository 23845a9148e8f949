import type { Choice } from '../../shared/entry/index.ts';
import { pinyinAt } from './pinyin.ts';
import { MOST_SUGGESTIONS, type Suggest, type Suggestion } from './suggestion.ts';

/** Suggestions out of a short list: by words, by the value (a code), by pinyin. */
export function choiceSearch(choices: readonly Choice[], withValue = false): Suggest {
  const all: readonly Suggestion[] = choices.map(({ value, label }) => ({
    value,
    label: withValue && label !== value ? `${value} ${label}` : label,
  }));
  return (typed) => {
    const text = typed.trim();
    if (text === '') return all.slice(0, MOST_SUGGESTIONS);
    const isFound = ({ value, label }: Suggestion): boolean =>
      label.includes(text) || (withValue && value.startsWith(text)) || pinyinAt(label, text) >= 0;
    return all.filter(isFound).slice(0, MOST_SUGGESTIONS);
  };
}

/** The value of a choice that was typed or pasted in words; other text stays as typed. */
export function readChoice(choices: readonly Choice[], typed: string): string {
  const text = typed.trim();
  const own = choices.find(({ value, label }) => value === text || label === text);
  if (own) return own.value;
  const head = choices.find(({ value, label }) => text === `${value} ${label}`);
  if (head) return head.value;
  // `单位资金（不细分）` is written `单位资金` outside.
  const bare = choices.filter(({ label }) => label.replace(/（.*）$/, '') === text);
  // `结转下年（年末结转和结余）` is written by either name outside.
  const named =
    bare.length > 0 ? bare : choices.filter(({ label }) => label.endsWith(`（${text}）`));
  const [only] = named;
  return only && named.length === 1 ? only.value : text;
}
