import type { TextSubject } from './subject.ts';

const OTHER =
  /^(?:事业|经营|其他|上级补助|附属单位上缴|事业单位经营|单位资金|财政专户).*(?:收入|资金)|政府性?基金|国有资本|上年结转|年初.*结转/;
const INSTITUTION = /事业单位医疗|事业运行|对事业单位/;

/**
 * Whether the tables know of money beyond this year's general public budget. Where they do, one name
 * may have several right figures, by whose money is meant.
 */
export function hasOtherMoney({ tables }: TextSubject): boolean {
  return tables.some(({ figures }) =>
    figures.some(
      ({ names, columns, quantity }) =>
        quantity.value !== 0n && [...names, ...columns].some((text) => OTHER.test(text)),
    ),
  );
}

/** Whether public institutions belong to the department, whose costs are no 机关运行经费. */
export function hasInstitutions({ tables }: TextSubject): boolean {
  return tables.some(({ figures }) =>
    figures.some(
      ({ names, quantity }) =>
        quantity.value !== 0n && names.some((text) => INSTITUTION.test(text)),
    ),
  );
}
