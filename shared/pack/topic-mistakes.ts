import { type Problem, problem, remark } from '../result/index.ts';
import { didYouMean } from './known-names.ts';
import type { Pack } from './pack.ts';
import { TITLES } from './topics.ts';

const QUOTED = /(?:reasons|mainUses)\[\s*['"]([^'"]+)['"]\s*\]/g;

/** Topics that the texts look up and nothing bears, but something almost does. */
function misspelled(pack: Pack): Problem[] {
  const known = [...Object.keys(TITLES), ...(pack.topics ?? []).map(({ about }) => about)];
  return Object.entries(pack.templates).flatMap(([name, text]) =>
    text.split('\n').flatMap((line, index) =>
      [...line.matchAll(QUOTED)].flatMap(([, about = '']) => {
        const meant = known.includes(about) ? '' : didYouMean(about, known);
        if (meant === '') return [];
        const at = `text/${name}.liquid:${index + 1}`;
        return [problem('PACK-TOPIC', `${at}：没有名为“${about}”的事项${meant}`, at)];
      }),
    ),
  );
}

/** Topics under `topics` that no text and no table names. */
function unprinted(pack: Pack): Problem[] {
  const printed = [...Object.values(pack.templates), JSON.stringify(pack.tables)].join('\n');
  return (pack.topics ?? [])
    .filter(({ about }) => !printed.includes(about))
    .map(({ about, title }) =>
      remark(
        'PACK-TOPIC',
        `pack.yaml 的 topics 里有“${about}”（${title}），但是哪里都没有印它：请在文字里写 {{ reasons['${about}'] }} 或 {{ mainUses['${about}'] }}，或去掉这一项。`,
      ),
    );
}

/** What is amiss with the topics of a pack: names written almost right, and such as are never printed. */
export function topicMistakes(pack: Pack): readonly Problem[] {
  return [...misspelled(pack), ...unprinted(pack)];
}
