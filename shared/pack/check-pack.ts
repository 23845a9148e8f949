import { Liquid, LiquidError } from 'liquidjs';
import type { Measure } from '../ledger/index.ts';
import { type Problem, problem } from '../result/index.ts';
import type { AssembledPack, PlaceOf } from './assemble-pack.ts';
import { checkTable } from './check-table.ts';
import { didYouMean, hint } from './known-names.ts';
import { liquidMistake } from './liquid-mistake.ts';
import { missingMeasures, namesIn } from './missing-measures.ts';
import type { Pack } from './pack.ts';
import type { DocumentPart } from './pack-schema.ts';

/** A measure that is added up from more than this is a chain of doublings. */
const LARGEST_MEASURE = 500;

/** How many selections of lines a measure is added up from; endless where it uses itself. */
function sizesOf({ measures }: Pack): (measure: Measure) => number {
  const known = new Map<string, number>();
  const sizeOfName = (name: string): number => {
    const size = known.get(name);
    if (size !== undefined) return size;
    // What is asked for again before it is known uses itself.
    known.set(name, Infinity);
    const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
    const found = measure === undefined ? 1 : sizeOf(measure);
    known.set(name, found);
    return found;
  };
  const sizeOf = (measure: Measure): number => {
    const names = namesIn(measure).reduce((sum, name) => sum + sizeOfName(name), 0);
    return Math.max(1, names) + ownParts(measure);
  };
  return sizeOf;
}

/** The selections that stand in the measure itself. */
function ownParts(measure: Measure): number {
  if (typeof measure === 'string') return 0;
  if ('sum' in measure) return measure.sum.reduce((sum, part) => sum + ownParts(part), 0);
  if ('minus' in measure) return measure.minus.reduce((sum, part) => sum + ownParts(part), 0);
  return 1;
}

/** A measure that is defined by itself would never end, one of doublings not in a lifetime. */
function endlessMeasures(pack: Pack, placeOf: PlaceOf): Problem[] {
  const sizeOf = sizesOf(pack);
  return Object.entries(pack.measures).flatMap(([name, measure]) => {
    const size = sizeOf(measure);
    if (size <= LARGEST_MEASURE) return [];
    const at = placeOf(['measures', name]);
    const reason = size === Infinity ? '绕了一圈又用到自己' : '由太多项相加而成';
    return problem('PACK-MEASURE', `${at}：指标“${name}”${reason}，请改正。`, at);
  });
}

/** Pages that need no entry under `pages`. */
const USUAL_PAGES = ['cover', 'text', 'table', 'wide'];

function pageProblems(pack: Pack, part: DocumentPart, at: string): Problem[] {
  const known = [...USUAL_PAGES, ...Object.keys(pack.pages ?? {})];
  const named = 'text' in part ? [part.page] : [part.page, part.widePage];
  return named
    .filter((page) => page !== undefined)
    .filter((page) => !known.includes(page))
    .map((page) => problem('PACK-PAGE', `${at}：没有名为“${page}”的页面${hint(page, known)}`, at));
}

function documentProblems(pack: Pack, placeOf: PlaceOf): Problem[] {
  const tables = pack.tables.map((table) => table.id);
  const texts = Object.keys(pack.templates);
  return pack.document.flatMap((part, index) => {
    const at = placeOf(['document', index]);
    const pages = pageProblems(pack, part, at);
    if ('text' in part) {
      if (texts.includes(part.text)) return pages;
      const missing = `${at}：没有 text/${part.text}.liquid 这个文件${hint(part.text, texts)}`;
      return [...pages, problem('PACK-TEXT', missing, at)];
    }
    const missing = part.tables
      .filter((id) => !tables.includes(id))
      .map((id) => {
        const meant = didYouMean(id, tables) || '，请检查 tables 文件夹。';
        return problem('PACK-TABLE', `${at}：没有编号为“${id}”的表${meant}`, at);
      });
    return [...pages, ...missing];
  });
}

function listProblems(pack: Pack, placeOf: PlaceOf): Problem[] {
  const lists = Object.keys(pack.lists ?? {});
  const charts = (pack.charts ?? []).flatMap(({ points }, index) =>
    Array.isArray(points) ? [] : [{ name: points.list, path: ['charts', index, 'points', 'list'] }],
  );
  const codes = pack.glossary?.codes;
  const used = [
    ...charts,
    ...(codes === undefined ? [] : [{ name: codes, path: ['glossary', 'codes'] }]),
  ];
  return used
    .filter(({ name }) => !lists.includes(name))
    .map(({ name, path }) => {
      const at = placeOf(path);
      return problem('PACK-LIST', `${at}：没有名为“${name}”的名单${hint(name, lists)}`, at);
    });
}

function textProblems(pack: Pack): Problem[] {
  const liquid = new Liquid({ templates: { ...pack.templates }, extname: '' });
  return Object.entries(pack.templates).flatMap(([name, text]) => {
    try {
      liquid.parse(text, name);
      return [];
    } catch (error) {
      const line = LiquidError.is(error) ? error.token.getPosition()[0] : 1;
      const at = `text/${name}.liquid:${line}`;
      const mistake = liquidMistake(error, { templates: Object.keys(pack.templates) });
      return [problem('PACK-LIQUID', `${at}：文字模板写法有误：${mistake}`, at)];
    }
  });
}

/** What the schema alone cannot see: names that nothing bears, texts that do not parse. */
export function checkPack({ pack, placeOf, tablePlaces }: AssembledPack): Problem[] {
  const endless = endlessMeasures(pack, placeOf);
  if (endless.length > 0) return endless;
  const named = Object.entries(pack.measures).flatMap(([name, measure]) =>
    missingMeasures(pack, [measure], placeOf(['measures', name])),
  );
  const lists = Object.entries(pack.lists ?? {}).flatMap(([name, list]) =>
    missingMeasures(pack, [list.by], placeOf(['lists', name])),
  );
  const charts = (pack.charts ?? []).flatMap((chart, index) => {
    const amounts = Array.isArray(chart.points)
      ? chart.points.flatMap((point) => point.amounts)
      : chart.points.amounts;
    return missingMeasures(pack, amounts, placeOf(['charts', index]));
  });
  const checks = (pack.checks?.own ?? []).flatMap(({ compares }, index) =>
    missingMeasures(pack, [compares.left, compares.right], placeOf(['checks', 'own', index])),
  );
  const reasons = missingMeasures(pack, [pack.itemReasons?.against], placeOf(['itemReasons']));
  const tables = pack.tables.flatMap((table) =>
    checkTable(pack, table, tablePlaces.get(table.id) ?? (() => 'tables')),
  );
  return [
    ...named,
    ...lists,
    ...charts,
    ...checks,
    ...reasons,
    ...tables,
    ...listProblems(pack, placeOf),
    ...documentProblems(pack, placeOf),
    ...textProblems(pack),
  ];
}
