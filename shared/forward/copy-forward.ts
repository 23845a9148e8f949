import type { Catalog } from '../catalog/index.ts';
import { type Entry, type Path, readEntry, valueAt } from '../entry/index.ts';
import { type YearData, writeYearData } from '../facts/index.ts';
import { withoutMemory } from './brought.ts';
import { carriedParts, countFilled } from './carried.ts';
import { contrastYears } from './contrast.ts';
import { fillEntry } from './fill.ts';
import {
  type ForwardOptions,
  type ForwardReport,
  type Offer,
  PART_WORDS,
  type TextOffer,
} from './options.ts';
import { priorField, priorFigures } from './prior-figures.ts';
import { withoutDangling } from './references.ts';
import { rewriteOffers, withRewrites } from './rewrites.ts';
import { type Row, filled, isEmpty, rowsOf } from './rows.ts';
import { suggestionOffers, takeSuggestion, withSuggestions } from './suggestions.ts';

/** The new year after copying, what is still to be decided, and what came and did not come. */
export interface Forwarded {
  readonly entry: Entry;
  readonly offers: readonly Offer[];
  readonly report: ForwardReport;
}

function startOf(source: YearData, options: ForwardOptions): Entry {
  const template = options.templateId === undefined ? {} : { template: { id: options.templateId } };
  return {
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: options.kind,
    year: options.year,
    ...template,
    department: { code: source.department.code, name: source.department.name },
  };
}

/** Two parts may fill one list: projects bring their texts, indicators their targets. */
function merged(parts: readonly Row[]): Row {
  return parts.reduce<Row>((all, part) => {
    const spending = [...rowsOf(all['expenditure']), ...rowsOf(part['expenditure'])];
    return { ...filled(all, part), expenditure: spending };
  }, {});
}

function unmarked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmarked);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => key !== '_origin');
  return Object.fromEntries(fields.map(([key, one]) => [key, unmarked(one)]));
}

function asRow(value: unknown): Row {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const NO_PRIOR = '上年数没有带来：只有紧挨着的上一年、同为预算或同为决算的数字才能作上年数。';
const NO_OWN_PRIOR =
  '上年数没有带来：决算的上年数取自上一年的决算。上一年的决算在库里的，请再从它结转一次，只会补空着的地方；不在的，在“上年数”中填。';
const PRIOR_KEPT = '这里已经有上年数，没有动，只补了空着的地方。';
const HELD_BACK =
  '以前带来、后来删掉或清空的内容没有再带来。要再带来的，回到第一步勾上“以前带来、后来删掉、清空的也重新带来”。';
const FROM_INITIAL = '上年数取自上年决算中的“年初预算数”。';

/**
 * Copies a year forward. Into an existing `target` only its empty places are filled; without one the
 * new year starts from nothing. Figures of the earlier year become the prior year's; texts that must be
 * said anew, and changes inside texts, are only offered.
 */
export function copyForward(
  source: Entry,
  options: ForwardOptions,
  catalog: Catalog,
  target?: Entry,
): Forwarded {
  const { data } = readEntry(source);
  const file = writeYearData(data);
  const parts = carriedParts(file, options);
  const field = options.parts.includes('prior') ? priorField(data, options) : undefined;
  const prior = field === undefined ? {} : { prior: priorFigures(data, catalog, field) };
  const known = target ?? startOf(data, options);
  const start = options.again === true ? withoutMemory(known) : known;
  const hadPrior = !isEmpty(start['prior']);
  const all = asRow(unmarked(merged([...parts.map(({ values }) => values), prior])));
  const offered = withoutDangling(all, start);
  const filledEntry = fillEntry(start, offered);
  const isHeldBack = countFilled(filledEntry, fillEntry(withoutMemory(filledEntry), offered)) > 0;
  const left = (file.projects ?? [])
    .filter(({ code }) => options.projects !== undefined && !options.projects.includes(code))
    .map(({ name }) => name);
  const rewriting = withRewrites(filledEntry, data.year, left);
  const entry = options.parts.includes('texts') ? withSuggestions(rewriting, file) : rewriting;
  return {
    entry,
    offers: [...rewriteOffers(entry), ...suggestionOffers(entry)],
    report: {
      carried: [...parts, { part: 'prior' as const, values: prior }]
        .map(({ part, values }) => ({
          title: PART_WORDS[part].title,
          count: countFilled(start, fillEntry(start, values)),
        }))
        .filter(({ count }) => count > 0),
      ...contrastYears(file, entry, catalog),
      notApplicable: data.notApplicable ?? [],
      remarks: [
        ...(options.parts.includes('prior') && field === undefined && data.year !== options.year
          ? [NO_PRIOR]
          : []),
        ...(data.year === options.year ? [NO_OWN_PRIOR] : []),
        ...(field === 'initialBudget' && !isEmpty(prior) && !hadPrior ? [FROM_INITIAL] : []),
        ...(field !== undefined && hadPrior ? [PRIOR_KEPT] : []),
        ...(isHeldBack ? [HELD_BACK] : []),
      ],
    },
  };
}

function replacedAt(tree: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(tree)) {
    return tree.map((one: unknown, index) => (index === key ? replacedAt(one, rest, value) : one));
  }
  const row = asRow(tree);
  return { ...row, [key]: replacedAt(row[key], rest, value) };
}

function withoutRow(entry: Entry, path: Path): Entry {
  const list = valueAt(entry, path.slice(0, -1));
  const rest = Array.isArray(list) ? list.filter((_, index) => index !== path.at(-1)) : list;
  return asRow(replacedAt(entry, path.slice(0, -1), rest));
}

function acceptText(entry: Entry, { path, before, isRow }: TextOffer, after: string): Entry {
  if (isRow) return withoutRow(entry, path);
  const text = valueAt(entry, path);
  if (typeof text !== 'string' || !text.includes(before)) return entry;
  return asRow(
    replacedAt(
      entry,
      path,
      text.replace(before, () => after),
    ),
  );
}

/** The entry with an offer taken, in the words in which the user left it. */
export function acceptOffer(entry: Entry, offer: Offer, after: string = offer.after): Entry {
  return offer.kind === 'text'
    ? acceptText(entry, offer, after)
    : takeSuggestion(entry, offer, after);
}
