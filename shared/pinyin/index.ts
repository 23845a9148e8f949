export { matchPinyin } from './match-pinyin.ts';
