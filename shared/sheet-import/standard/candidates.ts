import { classificationOf } from '../../catalog/index.ts';
import { type Entry, valueAt } from '../../entry/index.ts';
import { codeIn } from '../codes.ts';
import { type Row, rowsAt } from '../lists.ts';
import type { Atom, BookList, Dimensions } from './atoms.ts';
import type { FileRow } from './sheet-grid.ts';

/** Codes that the tables show and that no longer one of them is part of. */
export interface ShownCodes {
  readonly functions: readonly string[];
  readonly economics: readonly string[];
  readonly governments: readonly string[];
}

const LONGEST_LABEL = 60;

/** Codes of a row: in one cell, or class, section and item in cells beside one another. */
export function codesOf({ cells }: FileRow): string[] {
  const texts = cells.map(({ text, number, covered }) =>
    number !== undefined || covered || text.length > LONGEST_LABEL ? '' : text,
  );
  return texts.flatMap((text, column) => {
    if (text === '') return [];
    const code = codeIn(text);
    const below = texts.slice(column + 1, column + 3).map((part) => part.trim());
    const digits = below.findIndex((part) => !/^\d{2}$/.test(part));
    const parts = digits === -1 ? below : below.slice(0, digits);
    return /^\d{3}$/.test(code) ? [code, `${code}${parts.join('')}`] : [code];
  });
}

/** The codes in the labels of a workbook. */
export function shownCodes(sheets: ReadonlyMap<string, readonly FileRow[]>): ShownCodes {
  const found = {
    function: new Set<string>(),
    economic: new Set<string>(),
    government: new Set<string>(),
  };
  for (const code of [...sheets.values()].flat().flatMap(codesOf)) {
    const classification = classificationOf(code);
    if (classification) found[classification].add(code);
  }
  const leaves = (codes: ReadonlySet<string>) => {
    const all = [...codes];
    return all.filter((code) => !all.some((other) => other !== code && other.startsWith(code)));
  };
  return {
    functions: leaves(found.function),
    economics: leaves(found.economic),
    governments: leaves(found.government),
  };
}

/** In the order in which they are taken where the tables do not tell them apart. */
const SOURCES = [
  'generalPublicBudget',
  'governmentFundBudget',
  'stateCapitalBudget',
  'fiscalSpecialAccount',
  'businessIncome',
  'operatingIncome',
  'superiorSubsidy',
  'affiliateRemittance',
  'otherIncome',
  'unitFunds',
  'fundBalance',
];
const NATURES = ['basic', 'project', 'business', 'transferToSuperior', 'subsidyToAffiliates'];
const TIMINGS = ['current', 'carriedForward'];
const ITEMS = ['abroad', 'vehiclePurchase', 'vehicleOperation', 'reception'];
const KINDS = ['carriedOver', 'surplusDistribution'];

/** Every combination; `undefined` leaves a dimension out. */
function crossed(choices: Readonly<Record<string, readonly (string | undefined)[]>>): Dimensions[] {
  return Object.entries(choices).reduce<Dimensions[]>(
    (begun, [name, values]) =>
      begun.flatMap((one) =>
        values.map((value) => (value === undefined ? one : { ...one, [name]: value })),
      ),
    [{}],
  );
}

function atoms(list: BookList, dimensions: readonly Dimensions[]): Atom[] {
  return dimensions.map((one) => ({ list, dimensions: one }));
}

function timed(choices: Readonly<Record<string, readonly (string | undefined)[]>>): Dimensions[] {
  return crossed({ ...choices, timing: TIMINGS }).map(({ timing, ...rest }) =>
    timing === 'carriedForward' ? { ...rest, timing } : rest,
  );
}

/** Which books are told by entered lines instead of following from the expenditure. */
export interface Entered {
  readonly threePublic: boolean;
  readonly agencyOperatingFunds: boolean;
}

/** Lines of all books but the expenditure. */
export function otherAtoms({ functions }: ShownCodes, entered: Entered): Atom[] {
  const anyFunction = [undefined, ...functions];
  return [
    ...atoms('income', timed({ function: functions, source: SOURCES })),
    ...atoms('income', timed({ source: SOURCES })),
    ...atoms('carriedOver', crossed({ kind: KINDS, source: SOURCES, function: anyFunction })),
    ...atoms('threePublic', crossed({ item: entered.threePublic ? ITEMS : [] })),
    ...atoms('agencyOperatingFunds', entered.agencyOperatingFunds ? [{}] : []),
    ...atoms('prior.income', timed({ source: SOURCES })),
    ...atoms('prior.income', timed({ function: functions, source: SOURCES })),
    ...atoms('prior.threePublic', crossed({ item: ITEMS })),
    ...atoms('prior.agencyOperatingFunds', [{}]),
    ...atoms('prior.procurement', [{}]),
  ];
}

function shared(found: readonly Atom[], name: string, always: readonly string[]): Set<string> {
  const values = found
    .filter(({ list }) => list === 'income' || list === 'carriedOver')
    .flatMap(({ dimensions }) => dimensions[name] ?? []);
  return new Set([...always, ...values]);
}

/**
 * Lines of expenditure, this year's and the year before's. Money that nobody gets is not spent: sources
 * and timing are those of the income found. Economic items come at once, since a line without one is
 * shown otherwise (as not itemised) than one with it.
 */
export function expenditureAtoms(
  codes: ShownCodes,
  found: readonly Atom[],
  hasUnits: boolean,
): Atom[] {
  const { functions } = codes;
  const sources = shared(found, 'source', ['generalPublicBudget']);
  const timings = shared(found, 'timing', []);
  const source = SOURCES.filter((one) => sources.has(one));
  const priorSource = SOURCES.filter((one) => sources.has(one) || one.endsWith('Budget'));
  // Several units multiply everything; their own business is rare enough to be left to the check.
  const natures = hasUnits ? NATURES.slice(0, 2) : NATURES;
  const lines = timed({ function: functions, nature: natures, source }).filter(
    ({ timing }) => timing === undefined || timings.has(timing),
  );
  const prior = crossed({ function: functions, nature: NATURES.slice(0, 2), source: priorSource });
  return [
    ...atoms('expenditure', itemised(lines, codes)),
    ...atoms('prior.expenditure', itemised(prior, codes)),
  ];
}

/**
 * By economic item. A basic line may be 人员经费 or 公用经费 against its item; other lines may have a
 * governmental item alone.
 */
function itemised(
  lines: readonly Dimensions[],
  { economics, governments }: ShownCodes,
): Dimensions[] {
  return lines.flatMap((line): Dimensions[] => {
    const isBasic = line['nature'] === 'basic';
    const items = economics.map((economic) => ({ ...line, economic }));
    const hasOther = isBasic && economics.length > 0;
    const other = (hasOther ? items : []).map((item) => ({
      ...item,
      category: /^30[13]/.test(item.economic) ? 'operating' : 'personnel',
    }));
    const isAlone = !isBasic || economics.length === 0;
    const alone = isAlone ? governments.map((code) => ({ ...line, governmentEconomic: code })) : [];
    return [line, ...items, ...other, ...alone];
  });
}

const LACKS_UNIT = new Set<BookList>([
  'prior.income',
  'prior.expenditure',
  'prior.threePublic',
  'prior.agencyOperatingFunds',
  'prior.procurement',
]);

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The codes of the department's units. */
export function unitCodes(entry: Entry): string[] {
  return rowsAt(entry, ['units']).flatMap((unit) => textOf(unit['code']) ?? []);
}

/** Each line for each unit, where there are several. */
export function byUnit(entry: Entry, list: readonly Atom[]): Atom[] {
  const codes = unitCodes(entry);
  const [only, ...others] = codes;
  if (only === undefined || others.length === 0) return [...list];
  return list.flatMap((atom) =>
    LACKS_UNIT.has(atom.list)
      ? [atom]
      : codes.map((unit) => ({ ...atom, dimensions: { unit, ...atom.dimensions } })),
  );
}

function fitsProject(project: Row, { function: code }: Dimensions): boolean {
  const item = textOf(project['function']);
  return item === undefined || code === undefined || item === code;
}

/** A line of a project is of the project's unit: tables that do not show units left one of them at random. */
function ofProject(atom: Atom, project: Row): Atom[] {
  const code = textOf(project['code']);
  const unit = atom.dimensions['unit'] && (textOf(project['unit']) ?? atom.dimensions['unit']);
  if (code === undefined) return [];
  const dimensions = { ...atom.dimensions, ...(unit ? { unit } : {}), project: code };
  return [{ ...atom, dimensions }];
}

/** Project expenditure by project, in the order of the year's projects, which tables follow. */
export function byProject(entry: Entry, list: readonly Atom[]): Atom[] {
  const projects = rowsAt(entry, ['projects']);
  const split = list.flatMap((atom) => {
    if (atom.list !== 'expenditure' || atom.dimensions['nature'] !== 'project') return [atom];
    const own = projects.filter((project) => fitsProject(project, atom.dimensions));
    return [...own.flatMap((project) => ofProject(atom, project)), atom];
  });
  const keyOf = ({ list: name, dimensions }: Atom) =>
    `${name} ${Object.entries(dimensions).flat().join(' ')}`;
  const places = new Map(projects.map((project, index) => [textOf(project['code']), index]));
  const placeOf = ({ dimensions }: Atom) => places.get(dimensions['project']) ?? -1;
  const distinct = [...new Map(split.map((atom) => [keyOf(atom), atom])).values()];
  return distinct.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Whether lines must say of which unit they are. */
export function hasSeveralUnits(entry: Entry): boolean {
  return rowsAt(entry, ['units']).length > 1;
}

/** Whether the year is one of final accounts. */
export function isFinalAccounts(entry: Entry): boolean {
  return valueAt(entry, ['kind']) === 'finalAccounts';
}
