import type {
  DisclosureDocument,
  PageSetup,
  StyleName,
  TextStyle,
} from '../../../shared/document/index.ts';
import { letterSpacingPt, linePitchPt } from '../../../shared/layout/index.ts';
import { type PageRun, counterOf, pageRuns } from './page-runs.ts';

/** What stands in where a font of official documents is not installed. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/仿宋/, 'FangSong, STFangsong, "Noto Serif CJK SC", serif'],
  [/楷/, 'KaiTi, STKaiti, "Noto Serif CJK SC", serif'],
  [/黑/, 'SimHei, "Noto Sans CJK SC", sans-serif'],
  [/./, 'SimSun, STSong, "Noto Serif CJK SC", serif'],
];

function quoted(font: string): string {
  return `"${font.replaceAll(/["\\\n<>]/g, '')}"`;
}

/** Only letters and digits come from the Latin font: quotation marks of Chinese text are Chinese. */
function latinFaces(font: string): string {
  const face = (weight: string, ending: string) =>
    `@font-face{font-family:${quoted(`latin ${font}`)};font-weight:${weight};src:local(${quoted(font + ending)}),local(${quoted(`Liberation Serif${ending}`)});unicode-range:U+20-7E}`;
  return `${face('normal', '')}\n${face('bold', ' Bold')}`;
}

function fonts({ font, latinFont }: TextStyle): string {
  const standIn = STAND_INS.find(([pattern]) => pattern.test(font))?.[1] ?? 'serif';
  return `${quoted(`latin ${latinFont}`)}, ${quoted(font)}, ${standIn}`;
}

function textRule(document: DisclosureDocument, name: StyleName): string {
  const style = document.styles[name];
  const rules = [
    `font-family:${fonts(style)}`,
    `font-size:${style.sizePt}pt`,
    `font-weight:${style.bold ? 'bold' : 'normal'}`,
    `text-align:${style.align}`,
    `text-indent:${style.firstLineIndentCharacters}em`,
    `margin:${style.spaceBeforePt}pt 0 ${style.spaceAfterPt}pt`,
    `line-height:${linePitchPt(style)}pt`,
    `letter-spacing:${letterSpacingPt(document, name)}pt`,
  ];
  // Running text carries no class.
  return `${name === 'body' ? 'p' : `.${name}`}{${rules.join(';')}}`;
}

function cssString(text: string): string {
  return JSON.stringify(text).replaceAll('<', String.raw`\3c `);
}

const NUMBER_FONT = 'font:14pt "宋体",SimSun,"Noto Serif CJK SC",serif';

function numberRules(name: string, page: PageSetup, run: PageRun, isTurned: boolean): string[] {
  if (!page.pageNumber) return [];
  const { format, position } = page.pageNumber;
  const [before = '', after = ''] = format.split('{n}');
  const number = `${cssString(before)} counter(${counterOf(run)}) ${cssString(after)}`;
  const box = (place: string) => `@bottom-${place}{content:${number};${NUMBER_FONT}}`;
  if (position === 'center') return [`@page ${name}{${box('center')}}`];
  const [odd, even] = isTurned ? ['left', 'right'] : ['right', 'left'];
  return [`@page ${name}:right{${box(odd)}}`, `@page ${name}:left{${box(even)}}`];
}

/** A named page for a section: its size, margins and printed number. */
function pageRules(name: string, page: PageSetup, run: PageRun, isTurned: boolean): string[] {
  const { top, right, bottom, left } = page.marginsMm;
  const size = `${page.paper ?? 'A4'} ${page.orientation}`;
  const margins = `margin:${top}mm ${right}mm ${bottom}mm ${left}mm`;
  return [
    `@page ${name}{size:${size};${margins};counter-increment:${counterOf(run)}}`,
    ...numberRules(name, page, run, isTurned),
    `.${name}{page:${name}}`,
  ];
}

/** The pages of a run are counted from its first number on. */
function counters(runs: readonly PageRun[]): string {
  const resets = [...new Set(runs)].map((run) => `${counterOf(run)} ${run.start - 1}`);
  return `html{counter-reset:${resets.join(' ')}}`;
}

const PAPER = `body{margin:0}
h1,h2,h3,h4,h5,p{margin:0;font-weight:normal;break-after:auto}
h1,h2,h3,h4,h5{break-after:avoid}
table{border-collapse:collapse;width:100%}
thead{display:table-header-group}
tr,.whole{break-inside:avoid}
.kept,.tableTitle,.tableMeta,.tableSubtitle{break-after:avoid}
th,td{border:.5pt solid #000;padding:1.5pt 3pt}
p,td,th{overflow-wrap:anywhere}
p{orphans:1;widows:1}
.tableMeta{display:flex;justify-content:space-between}
.tableSubtitle{text-align:center}
.newPage{break-before:page}
.repeated th{border:none;font-weight:normal;padding:0}
.repeated .tableMeta{margin:0;text-align:left}
nav ul{list-style:none;margin:0;padding:0}
nav li{display:flex;align-items:flex-end}
nav li a{color:inherit;text-decoration:none;display:flex;flex:1}
nav li a::after{content:"";flex:1;margin:0 .3em .35em;border-bottom:1pt dotted #000}
nav .contents2{padding-left:1em}nav .contents3{padding-left:2em}
figure{margin:6pt 0;text-align:center;break-inside:avoid;break-after:avoid}
figure svg{max-width:100%}
.marks{font-size:1px;line-height:1px;color:#fff}
.marks a{color:#fff;text-decoration:none}`;

/** Wins over the alignment of a style. */
const ALIGNED = `p.right{text-align:right;text-indent:0}
p.center{text-align:center;text-indent:0}
p.left{text-align:left}
td.right{text-align:right}
td.center{text-align:center}`;

/** The style sheet of the printed document. `turned`: see `PrintedPages`. */
export function printLook(document: DisclosureDocument, turned: ReadonlySet<number>): string {
  const { styles, sections } = document;
  const runs = pageRuns(document);
  const latin = new Set(STYLE_NAMES.map((name) => styles[name].latinFont));
  const pages = sections.flatMap(({ page }, index) => {
    const run = runs[index];
    return run ? pageRules(`s${index}`, page, run, turned.has(index)) : [];
  });
  const cells = [
    `td{font:var(--size)/1.3 ${fonts(styles.tableText)}}`,
    `th{font:var(--size)/1.3 ${fonts(styles.tableHeader)}}`,
  ];
  const looks = STYLE_NAMES.map((name) => textRule(document, name));
  const faces = [...latin].map(latinFaces);
  return [...faces, PAPER, counters(runs), ...looks, ...pages, ...cells, ALIGNED].join('\n');
}

const STYLE_NAMES: readonly StyleName[] = [
  'body',
  'coverTitle',
  'coverText',
  'partTitle',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'contentsTitle',
  'contents1',
  'contents2',
  'contents3',
  'tableTitle',
  'tableMeta',
  'note',
];
