import { type Hit, hitOf } from './hit.ts';

const VAGUE =
  /进一步(?:加强|提高|提升|完善|促进|推动|改善|增强)?|(?:不断|持续|逐步|有效|明显|显著|大幅|较大|切实)(?:加强|提高|提升|改善|完善|增强|促进|推动)|加强|若干|良好|一定程度|适当|较好|尽快|基本(?:完成|满足)/g;

/** Words that cannot be measured: 加强, 进一步, 若干, 良好. */
export function detectVagueness(text: string): Hit[] {
  return [...text.matchAll(VAGUE)].map((match) =>
    hitOf(match, `“${match[0]}”无法衡量，请改为可以核对的数量、时限或标准`, false),
  );
}
