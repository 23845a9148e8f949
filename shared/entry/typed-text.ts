const WIDE_DIGITS_AND_LETTERS = /[０-９Ａ-Ｚａ-ｚ]/g;
/** Signs that stand wide only because the digits round them were typed so: `０２８－８７６５`. */
const WIDE_SIGN_IN_NUMBER = /(?<=\d)[－．／](?=\d)/g;

function narrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

/**
 * A text as typed, with the narrow digits and letters in which numbers are printed: `０２８－８７６５` is
 * `028-8765`, `科协〔２０２４〕２号` is `科协〔2024〕2号`. Chinese punctuation stays.
 */
export function typedText(typed: string): string {
  return typed.replace(WIDE_DIGITS_AND_LETTERS, narrow).replace(WIDE_SIGN_IN_NUMBER, narrow);
}
