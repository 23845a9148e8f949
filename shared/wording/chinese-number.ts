const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** The largest number that is written in Chinese here: lists and parts are never longer. */
const LARGEST = 99;

/** 1 → 一, 21 → 二十一, up to 99; any other number in digits. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return String(value);
  const tens = Math.floor(value / 10);
  const ones = DIGITS[value % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${value % 10 === 0 ? '' : ones}`;
}

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: LARGEST }, (_, index) => [chineseNumber(index + 1), index + 1]),
);

/** The value of 一 … 九十九, and of 一十 … 一十九; undefined for any other text. */
export function readChineseNumber(text: string): number | undefined {
  return VALUES.get(text.replace(/^一十/, '十'));
}
