import { KNOWN_FONTS, type KnownFont, type StandIn } from './known-fonts.ts';

/** Whether a computer has a font, or what stands in for it there. */
export type FontVerdict =
  | { readonly state: 'here' }
  | { readonly state: 'standIn'; readonly standIn: StandIn; readonly howToInstall: string }
  | {
      readonly state: 'missing';
      readonly wishes: readonly StandIn[];
      readonly howToInstall: string;
    };

const UNKNOWN = '向单位信息化人员要有授权的字体文件，双击后点“安装”，再重新打开 Word 或 WPS。';

function comparable(name: string): string {
  return name.toLowerCase().replaceAll(/[\s-]/g, '');
}

function knownFont(name: string): KnownFont | undefined {
  const wanted = comparable(name);
  return KNOWN_FONTS.find((one) =>
    [one.name, ...one.alsoCalled].some((other) => comparable(other) === wanted),
  );
}

/** The fonts that can stand in for one, the most alike first; empty: none is known. */
export function standIns(name: string): readonly StandIn[] {
  return knownFont(name)?.standIns ?? [];
}

/** Fonts of which only the 6763 characters of GB 2312 can be relied on. */
export function isGb2312Font(name: string): boolean {
  return /_GB2312$|^方正.*简体$/i.test(name.trim());
}

/** Whether one of the families of a computer is the font, or which of them stands in for it. */
export function judgeFont(name: string, families: Iterable<string>): FontVerdict {
  const installed = new Set([...families].map(comparable));
  const isHere = (names: readonly string[]): boolean =>
    names.some((one) => installed.has(comparable(one)));
  const known = knownFont(name);
  if (isHere([name, ...(known ? [known.name, ...known.alsoCalled] : [])])) return { state: 'here' };
  const howToInstall = known?.howToInstall ?? UNKNOWN;
  const wishes = known?.standIns ?? [];
  const found = wishes.find((one) => isHere([one.name, ...one.alsoCalled]));
  return found
    ? { state: 'standIn', standIn: found, howToInstall }
    : { state: 'missing', wishes, howToInstall };
}
