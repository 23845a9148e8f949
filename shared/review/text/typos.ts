import type { Hit } from '../../wording/index.ts';

interface Typo {
  readonly pattern: RegExp;
  readonly right: string;
}

/** Slips that input methods make in such documents. */
const TYPOS: readonly Typo[] = [
  { pattern: /资询/g, right: '咨询' },
  { pattern: /机关运行费/g, right: '机关运行经费' },
  { pattern: /高薪技术/g, right: '高新技术' },
  { pattern: /入住(?=平台|率达)/g, right: '入驻' },
  { pattern: /管理办理法/g, right: '管理办法' },
  { pattern: /按排/g, right: '安排' },
  { pattern: /布署/g, right: '部署' },
  { pattern: /截止(?=目前|20\d\d年)/g, right: '截至' },
  { pattern: /(?<=[省市区县])科(?=本级|机关)/g, right: '科协' },
];

/** Names of indicators that a form cut off. */
const CUT =
  /^(?:[^，。；：]{4,}(?:社会效|经济效|生态效|可持续影)|[^，。；：是否]{4,}(?:对象|群众|公众|职工|人员)满意)$/;

/** Known slips of the pen and cut-off names. */
export function detectTypos(text: string): Hit[] {
  const slips = TYPOS.flatMap(({ pattern, right }) =>
    [...text.matchAll(pattern)].map(({ 0: quote, index }) => ({
      index,
      length: quote.length,
      quote,
      message: `“${text.slice(Math.max(0, index - 2), index + quote.length + 2)}”中的“${quote}”疑为“${right}”之误，请改正`,
      isCertain: false,
    })),
  );
  const cut = CUT.exec(text);
  if (!cut) return slips;
  const message = `名称“${text}”像是被截断，末尾缺字，请补全`;
  return [...slips, { index: 0, length: text.length, quote: text, message, isCertain: true }];
}
