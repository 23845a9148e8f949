/** 社会保障和就业, 卫生健康, 住房保障: the items of insurance and housing are no unit's own. */
const NOT_OWN = /^(208|210|221)/;

/** Items under which a science association's own expenditure usually stands, the most usual first. */
export const USUAL_MAIN_ITEMS = ['2060701', '2060101', '2012901'] as const;

type Row = Readonly<Record<string, unknown>>;

/**
 * The functional item under which a unit's own expenditure stands: the one that its rows have most
 * often, the earlier one of two; the most usual one as long as there are no rows.
 */
export function mainItemOf(rows: readonly Row[]): string {
  const items = rows.flatMap(({ function: item }) =>
    typeof item === 'string' && /^\d{7}$/.test(item) && !NOT_OWN.test(item) ? [item] : [],
  );
  const counted = [...Map.groupBy(items, (item) => item)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  return counted[0]?.[0] ?? USUAL_MAIN_ITEMS[0];
}
