import { styleSheet } from '../compose/index.ts';
import type { StyleName, StyleSheet } from '../document/index.ts';
import type { Pack } from '../pack/index.ts';

/** A font that documents of a pack are written in. */
export interface RequiredFont {
  readonly name: string;
  /** For letters and digits only. */
  readonly isLatin: boolean;
  /** The parts of the document that are written in it, in their order. */
  readonly uses: readonly StyleName[];
}

function styleNames(styles: StyleSheet): StyleName[] {
  const isStyle = (name: string): name is StyleName => Object.hasOwn(styles, name);
  return Object.keys(styles).filter(isStyle);
}

/** Every font that a pack names or takes from the usual looks, Chinese ones first. */
export function requiredFonts(pack: Pack): RequiredFont[] {
  const styles = styleSheet(pack);
  const names = styleNames(styles);
  const used = (isLatin: boolean): RequiredFont[] => {
    const fontOf = (style: StyleName) => (isLatin ? styles[style].latinFont : styles[style].font);
    return [...Map.groupBy(names, fontOf)].map(([name, uses]) => ({ name, isLatin, uses }));
  };
  return [...used(false), ...used(true)];
}
