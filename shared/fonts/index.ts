export { gb2312Characters, notInGb2312 } from './gb2312.ts';
export { type FontVerdict, isGb2312Font, judgeFont, standIns } from './judge-font.ts';
export type { StandIn } from './known-fonts.ts';
export {
  type PlacedText,
  type RareCharacter,
  rareCharacters,
  wordsAround,
} from './rare-characters.ts';
export { type RequiredFont, requiredFonts } from './required-fonts.ts';
