/** What is known of a font of official documents. All names compare without case and blanks. */
export interface KnownFont {
  readonly name: string;
  /** Other names of the very same font. */
  readonly alsoCalled: readonly string[];
  /** Fonts that can stand in for it, the most alike first. */
  readonly standIns: readonly StandIn[];
  /** Where it comes from and how it gets onto a computer. */
  readonly howToInstall: string;
}

/** A font that can stand in for another. */
export interface StandIn {
  readonly name: string;
  readonly alsoCalled: readonly string[];
  /** What to do with it, or what differs; empty: nothing. */
  readonly remark: string;
}

function standIn(name: string, alsoCalled: readonly string[], remark = ''): StandIn {
  return { name, alsoCalled, remark };
}

const ASK =
  '向单位信息化人员要有授权的字体文件（.ttf），双击后点“安装”，再重新打开 Word 或 WPS；Linux 上复制到“个人文件夹/.local/share/fonts”。';
const WITH_WINDOWS = 'Windows 自带；缺少时在“设置 › 应用 › 可选功能”里添加“中文（简体）补充字体”。';

const SOURCE_SERIF = standIn(
  '思源宋体',
  [
    'Source Han Serif SC',
    'Source Han Serif CN',
    'Noto Serif CJK SC',
    'Noto Serif SC',
    'Source Han Serif',
  ],
  '字形是宋体，只在屏幕和打印时代替',
);
const SOURCE_SANS = standIn('思源黑体', [
  'Source Han Sans SC',
  'Source Han Sans CN',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans',
]);
const SONG = standIn('宋体', ['SimSun', 'NSimSun', '新宋体', 'Songti SC']);

/** The fonts of GB/T 9704-2012 and of common practice. */
export const KNOWN_FONTS: readonly KnownFont[] = [
  {
    name: '方正小标宋简体',
    alsoCalled: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
    standIns: [
      standIn('方正小标宋_GBK', ['FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'], '字形相同，字更全'),
      standIn('华文中宋', ['STZhongsong'], '笔画略细，可以加粗'),
      { ...SONG, remark: '要加粗' },
      { ...SOURCE_SERIF, remark: '要加粗' },
    ],
    howToInstall: `Windows 和 Office 都不带。${ASK}`,
  },
  {
    name: '仿宋_GB2312',
    alsoCalled: ['FangSong_GB2312'],
    standIns: [
      standIn('仿宋', ['FangSong'], '字形相近，生僻字更全'),
      standIn('方正仿宋_GB2312', ['FZFangSong-GB2312'], '字形相近'),
      standIn('方正仿宋简体', ['FZFangSong-Z02S', '方正仿宋_GBK', 'FZFangSong-Z02'], '字形相近'),
      standIn('华文仿宋', ['STFangsong'], '字形相近'),
      SOURCE_SERIF,
    ],
    howToInstall: `Windows 7 起自带的是“仿宋”，不再带这一种。${ASK}`,
  },
  {
    name: '楷体_GB2312',
    alsoCalled: ['KaiTi_GB2312'],
    standIns: [
      standIn('楷体', ['KaiTi', 'SimKai', 'Kaiti SC'], '字形相近，生僻字更全'),
      standIn('方正楷体_GB2312', ['FZKai-GB2312'], '字形相近'),
      standIn('方正楷体简体', ['FZKai-Z03S', '方正楷体_GBK', 'FZKai-Z03'], '字形相近'),
      standIn('华文楷体', ['STKaiti'], '字形相近'),
      standIn('文鼎楷体', ['AR PL UKai CN', 'AR PL KaitiM GB'], '字形相近'),
      SOURCE_SERIF,
    ],
    howToInstall: `Windows 7 起自带的是“楷体”，不再带这一种。${ASK}`,
  },
  {
    name: '仿宋',
    alsoCalled: ['FangSong'],
    standIns: [
      standIn('仿宋_GB2312', ['FangSong_GB2312'], '缺生僻字'),
      standIn('方正仿宋简体', ['FZFangSong-Z02S', '方正仿宋_GBK', 'FZFangSong-Z02'], '字形相近'),
      standIn('华文仿宋', ['STFangsong'], '字形相近'),
      SOURCE_SERIF,
    ],
    howToInstall: WITH_WINDOWS,
  },
  {
    name: '楷体',
    alsoCalled: ['KaiTi', 'SimKai'],
    standIns: [
      standIn('楷体_GB2312', ['KaiTi_GB2312'], '缺生僻字'),
      standIn('方正楷体简体', ['FZKai-Z03S', '方正楷体_GBK', 'FZKai-Z03'], '字形相近'),
      standIn('华文楷体', ['STKaiti', 'Kaiti SC'], '字形相近'),
      SOURCE_SERIF,
    ],
    howToInstall: WITH_WINDOWS,
  },
  {
    name: '黑体',
    alsoCalled: ['SimHei'],
    standIns: [
      standIn('方正黑体简体', ['FZHei-B01S', '方正黑体_GBK', 'FZHei-B01'], '字形相近'),
      standIn('华文黑体', ['STHeiti', 'Heiti SC'], '字形相近'),
      SOURCE_SANS,
      standIn('微软雅黑', ['Microsoft YaHei']),
      standIn('文泉驿正黑', ['WenQuanYi Zen Hei', '文泉驿微米黑', 'WenQuanYi Micro Hei']),
    ],
    howToInstall: WITH_WINDOWS,
  },
  {
    name: '宋体',
    alsoCalled: ['SimSun', 'NSimSun', '新宋体'],
    standIns: [
      standIn('方正书宋简体', ['FZShuSong-Z01S', '方正书宋_GBK', 'FZShuSong-Z01'], '字形相近'),
      standIn('华文宋体', ['STSong', 'Songti SC'], '字形相近'),
      { ...SOURCE_SERIF, remark: '字形相近' },
    ],
    howToInstall: 'Windows 自带；缺少时请联系信息化人员修复系统字体。',
  },
  {
    name: 'Times New Roman',
    alsoCalled: [],
    standIns: [
      standIn('Liberation Serif', ['Tinos'], '字宽完全相同'),
      standIn('Nimbus Roman', ['Nimbus Roman No9 L', 'TeX Gyre Termes'], '字宽完全相同'),
      standIn('DejaVu Serif', [], '字宽不同，换行会变'),
    ],
    howToInstall: 'Windows 和 Mac 自带；Linux 装“Liberation”字体包即可代替。',
  },
];
