import type { Rule } from '../findings/index.ts';
import { tableRules } from './tables/index.ts';
import { textRules } from './text/index.ts';

/** All rules by which finished documents are reviewed, for the window and the guide. */
export const REVIEW_RULES: readonly Rule[] = [...tableRules, ...textRules];
